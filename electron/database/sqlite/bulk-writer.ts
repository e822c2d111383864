import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Insertable } from 'kysely';
import type { Tables } from '../schema';

/** Writes one row; its statement is prepared once. */
export type Insert<T extends keyof Tables> = (row: Insertable<Tables[T]>) => void;
export type BulkWriter = {
  insertInto: <T extends keyof Tables>(table: T) => Insert<T>;
  /** Commits what was written and goes on in a new transaction. */
  commit: () => void;
  /** The names of the indexes that `makeIndex` has still to make, in their order. */
  missingIndexes: () => string[];
  makeIndex: (name: string) => void;
  /** Everything is on disk, and the file is one like any other. */
  finish: () => void;
  close: () => void;
};

const cacheKibibytes = 1_048_576;

/**
 * Fills a file that nobody else has open, many times as fast as commands do: nothing is flushed, references are not
 * checked and indexes (those that only find rows, never those that keep a rule) are made when the rows are there.
 * The tables' own rules and triggers hold. A crash leaves a broken file, so it is for files that are thrown away then.
 */
export function openBulkWriter(file: string, nativeBinding?: string): BulkWriter {
  if (!existsSync(file)) throw new Error(`${file} is not there: it is made by openSqlite`);
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  hasten(sqlite);
  const indexes = dropIndexes(sqlite);
  sqlite.exec('BEGIN');
  return {
    insertInto: (table) => prepareInsert(sqlite, table),
    commit: () => void sqlite.exec('COMMIT; BEGIN'),
    missingIndexes: () => [...indexes.keys()],
    makeIndex: (name) => {
      sqlite.exec(indexes.get(name)!);
      indexes.delete(name);
    },
    finish: () => finish(sqlite),
    close: () => void sqlite.close(),
  };
}

function prepareInsert<T extends keyof Tables>(sqlite: BetterSqlite3.Database, table: T): Insert<T> {
  const columns = (
    sqlite.pragma(`table_info(${table})`) as { name: keyof Insertable<Tables[T]> & string }[]
  ).map(({ name }) => name);
  const marks = columns.map(() => '?').join(', ');
  const statement = sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
  return (row) => void statement.run(columns.map((column) => row[column]));
}

function hasten(sqlite: BetterSqlite3.Database): void {
  // No journal at all is refused elsewhere: a crash would leave a broken file. There is no way to it from WAL.
  sqlite.unsafeMode(true);
  sqlite.pragma('journal_mode = DELETE');
  const mode = sqlite.pragma('journal_mode = OFF', { simple: true });
  if (mode !== 'off') throw new Error(`SQLite answered journal mode "${String(mode)}" to OFF`);
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma(`cache_size = -${cacheKibibytes}`);
  sqlite.pragma('threads = 2');
}

/** Their words, by name: made again by the very same, the file has the schema that it had. */
function dropIndexes(sqlite: BetterSqlite3.Database): Map<string, string> {
  const found = sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
    .all() as { name: string; sql: string }[];
  const kept = found.filter(({ sql }) => !/^CREATE UNIQUE/i.test(sql) && !/ON showtime /.test(sql));
  for (const { name } of kept) sqlite.exec(`DROP INDEX ${name}`);
  return new Map(kept.map(({ name, sql }) => [name, sql]));
}

function finish(sqlite: BetterSqlite3.Database): void {
  sqlite.exec('COMMIT');
  sqlite.unsafeMode(false);
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('locking_mode = NORMAL');
  sqlite.pragma('journal_mode = WAL');
}
