import { existsSync, rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { foundation } from './migrations/0001-foundation';
import { backOffice } from './migrations/0002-back-office';
import type { Migration } from './migrations/migration';

/** In order, never edited once released: a file on a terminal somewhere has run them. */
export const migrations: readonly Migration[] = [foundation, backOffice];
export const schemaVersion = migrations.length;

/**
 * Brings a file up to `schemaVersion`, each migration in a transaction of its own that also sets `user_version`, so
 * that an interruption leaves a whole version. A file that has data is copied first, beside itself.
 */
export function migrate(
  sqlite: BetterSqlite3.Database,
  file: string,
  list: readonly Migration[] = migrations,
): void {
  const current = sqlite.pragma('user_version', { simple: true }) as number;
  const pending = list.filter((migration) => migration.version > current);
  if (pending.length === 0) return;
  if (current > 0 && file !== ':memory:') copyBefore(sqlite, `${file}.before-schema-${pending[0]!.version}`);
  for (const migration of pending) {
    sqlite
      .transaction(() => {
        sqlite.exec(migration.sql);
        const broken = sqlite.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`Migration ${migration.name} broke ${broken.length} references`);
        sqlite.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}

/** `VACUUM INTO` writes one whole file, the write-ahead log's content included. An older copy of the same is replaced. */
function copyBefore(sqlite: BetterSqlite3.Database, copy: string): void {
  if (existsSync(copy)) rmSync(copy);
  sqlite.prepare('vacuum into ?').run(copy);
}
