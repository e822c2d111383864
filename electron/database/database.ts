import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Tables } from './schema';

/** Reads only: what a query's handler gets, and what every `select…` function takes. A transaction is one too. */
export type ReadDatabase = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'selectNoFrom'>;
/**
 * Inside one, only queries are awaited, and writes one after the other: SQLite has one connection, and everybody waits for
 * it; what still runs when `work` has thrown would run in the next one.
 */
export type Transaction = KyselyTransaction<Tables>;

/** An open database of any engine. */
export type Database = {
  read: ReadDatabase;
  /**
   * Runs `work` alone and commits it, or rolls it back when it throws. What was committed is on disk. An engine may commit
   * several at once: what makes that fail, such as a full disk, fails each of them.
   */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Nothing that was committed is lost by it, and it does not fail, be the disk as full as it may. */
  close: () => Promise<void>;
};

/** The file (or server) was left untouched; `message` says in plain words what to do. */
export class DatabaseRefused extends Error {
  readonly reason: 'newer' | 'foreign' | 'damaged' | 'missing';
  constructor(reason: DatabaseRefused['reason'], message: string) {
    super(message);
    this.name = 'DatabaseRefused';
    this.reason = reason;
  }
}

/** Older data could not be brought up to date, of `cause`. It is whole, and of the version before the step that failed. */
export class UpdateFailed extends Error {
  constructor(cause: unknown) {
    super('The data could not be brought up to date', { cause });
    this.name = 'UpdateFailed';
  }
}

/** True for the error of a unique or primary key, on any engine: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}
