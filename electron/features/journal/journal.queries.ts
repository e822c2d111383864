import { type ExpressionBuilder, sql } from 'kysely';
import type { ReadDatabase, Transaction } from '../../database/database';
import type { JournalTable, Tables } from '../../database/schema';

export type JournalFilter = {
  text: string;
  person: string;
  action: string | undefined;
  fromAt: number | undefined;
  untilAt: number | undefined;
};

export async function insertJournalEntry(tx: Transaction, entry: JournalTable): Promise<void> {
  await tx.insertInto('journal').values(entry).execute();
}

/** Newest first. */
export async function selectEntries(
  db: ReadDatabase,
  filter: JournalFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<JournalTable[]> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where((eb) => matches(eb, filter))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many there are, up to a number: counting all of a long journal would take long. */
export async function countEntries(db: ReadDatabase, filter: JournalFilter, atMost: number): Promise<number> {
  const { count } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('journal')
        .select('id')
        .where((inner) => matches(inner, filter))
        .limit(atMost)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function selectActions(db: ReadDatabase): Promise<string[]> {
  const rows = await db.selectFrom('journal').select('action').distinct().orderBy('action').execute();
  return rows.map(({ action }) => action);
}

function matches(eb: ExpressionBuilder<Tables, 'journal'>, filter: JournalFilter) {
  const { text, person, action, fromAt, untilAt } = filter;
  const holds = (column: 'subject' | 'before' | 'after' | 'account_name', part: string) =>
    sql<boolean>`lower(${eb.ref(column)}) LIKE ${`%${escaped(part.toLowerCase())}%`} ESCAPE '\\'`;
  return eb.and([
    ...(fromAt === undefined ? [] : [eb('at', '>=', fromAt)]),
    ...(untilAt === undefined ? [] : [eb('at', '<', untilAt)]),
    ...(action === undefined ? [] : [isAction(eb, action)]),
    ...(person ? [holds('account_name', person)] : []),
    ...(text ? [eb.or([holds('subject', text), holds('before', text), holds('after', text)])] : []),
  ]);
}

/** All of `account` lie between `account.` and `account/`, the character after the dot. */
function isAction(eb: ExpressionBuilder<Tables, 'journal'>, action: string) {
  if (action.includes('.')) return eb('action', '=', action);
  return eb.and([eb('action', '>=', `${action}.`), eb('action', '<', `${action}/`)]);
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
