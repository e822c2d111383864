import type { JournalAction } from '../../contract/journal-actions';
import type { AccountId } from '../../contract/values';
import type { Transaction } from '../../database/database';
import type { JournalTable } from '../../database/schema';
import type { Caller, Clock } from '../context';
import { insertJournalEntries } from './journal.queries';

export type JournalEntry = {
  action: JournalAction;
  /** The id of what it was done to, if it has one. */
  subjectId?: string | null;
  /** What it was done to, in words that still make sense when it is gone: a title, a name, a code. */
  subject: string;
  before?: unknown;
  after?: unknown;
  /** Who did it, where that is not whoever is signed in: somebody who is just signing in. */
  by?: { id: AccountId; name: string };
};

type Journalist = {
  caller: Pick<Caller, 'account' | 'terminalId'>;
  clock: Clock;
  newId: <T extends string>() => T;
};

/** Writes who did what, in the same transaction as the doing: both are kept, or neither. */
export async function writeJournal(ctx: Journalist, tx: Transaction, entry: JournalEntry): Promise<void> {
  await writeJournalEntries(ctx, tx, [entry]);
}

/** As `writeJournal`, for many at once; not for more than some hundred, which are one statement. */
export async function writeJournalEntries(
  ctx: Journalist,
  tx: Transaction,
  entries: readonly JournalEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await insertJournalEntries(
    tx,
    entries.map((entry) => journalRow(ctx, entry)),
  );
}

function journalRow(ctx: Journalist, entry: JournalEntry): JournalTable {
  const { terminalId } = ctx.caller;
  const account = entry.by ?? ctx.caller.account;
  return {
    id: ctx.newId(),
    at: ctx.clock.now(),
    account_id: account?.id ?? null,
    account_name: account?.name ?? 'Foyer',
    terminal_id: terminalId,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    subject: entry.subject.slice(0, 300),
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
  };
}
