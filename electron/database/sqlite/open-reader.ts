import BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { ReadDatabase } from '../database';
import type { Tables } from '../schema';
import { FoyerSqliteDialect } from './dialect';
import type { SqliteOptions } from './open-sqlite';

/**
 * Reads a file that another connection has open, in one read transaction: whatever is written meanwhile, `work` sees the
 * rows as they were when it began, and keeps nobody from writing (sqlite.org/wal.html). The file is opened for this
 * alone and let go at the end, so that it can be copied, restored or closed in between.
 */
export async function readSnapshot<T>(
  { file, nativeBinding }: SqliteOptions,
  work: (db: ReadDatabase) => Promise<T>,
): Promise<T> {
  const options = { readonly: true, fileMustExist: true, timeout: 5000 };
  const sqlite = new BetterSqlite3(file, nativeBinding ? { ...options, nativeBinding } : options);
  try {
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    sqlite.pragma('mmap_size = 0');
    sqlite.pragma('cache_size = -65536');
    sqlite.exec('begin');
    return await work(new Kysely<Tables>({ dialect: new FoyerSqliteDialect(sqlite) }));
  } finally {
    sqlite.close();
  }
}
