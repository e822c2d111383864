import { type ExpressionBuilder, sql } from 'kysely';
import type { JournalPlace } from '../../contract/journal.contract';
import type { JournalAction } from '../../contract/journal-actions';
import type { ReadDatabase, Transaction } from '../../database/database';
import { holdsWords } from '../../database/holds-text';
import type { JournalTable, Tables } from '../../database/schema';
import { foldText } from '../../domain/fold-text';

export type JournalFilter = {
  text: string;
  person: string;
  action: JournalAction | undefined;
  fromAt: number | undefined;
  untilAt: number | undefined;
};
/** The entries after one place, up to and with another one's; null: from the newest, to the oldest. */
export type Stretch = { after: JournalPlace | null; upTo: JournalPlace | null };

export async function insertJournalEntries(tx: Transaction, entries: readonly JournalTable[]): Promise<void> {
  await tx.insertInto('journal').values(entries).execute();
}

/** Newest first. */
export async function selectEntries(
  db: ReadDatabase,
  filter: JournalFilter,
  stretch: Stretch,
  limit: number,
): Promise<JournalTable[]> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where((eb) => eb.and([...liesIn(eb, filter, stretch), ...says(eb, filter)]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Where the so-many-th entry after a place stands, whatever it says; undefined when there are fewer. */
export async function selectPlace(
  db: ReadDatabase,
  filter: JournalFilter,
  after: JournalPlace | null,
  count: number,
): Promise<JournalPlace | undefined> {
  return db
    .selectFrom('journal')
    .select(['at', 'id'])
    .where((eb) => eb.and(liesIn(eb, filter, { after, upTo: null })))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .offset(count - 1)
    .executeTakeFirst();
}

type Builder = ExpressionBuilder<Tables, 'journal'>;

function liesIn(eb: Builder, { action, fromAt, untilAt }: JournalFilter, { after, upTo }: Stretch) {
  return [
    ...(fromAt === undefined ? [] : [eb('at', '>=', fromAt)]),
    ...(untilAt === undefined ? [] : [eb('at', '<', untilAt)]),
    ...(action === undefined ? [] : [eb('action', '=', action)]),
    ...(after ? [sql<boolean>`(at, id) < (${after.at}, ${after.id})`] : []),
    ...(upTo ? [sql<boolean>`(at, id) >= (${upTo.at}, ${upTo.id})`] : []),
  ];
}

/** Not word by word: short ones stand in every entry. */
function whole(text: string): string[] {
  return [foldText(text)].filter(Boolean);
}

function says(eb: Builder, { text, person }: JournalFilter) {
  return [
    ...holdsWords([eb.ref('account_name')], whole(person)),
    ...holdsWords([eb.ref('subject'), eb.ref('before'), eb.ref('after')], whole(text)),
  ];
}
