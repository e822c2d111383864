import { renameSync, rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { addFunctions } from './functions';
import { foundation } from './migrations/0001-foundation';
import { backOffice } from './migrations/0002-back-office';
import { amountDigits } from './migrations/0003-amount-digits';
import { searchKeys } from './migrations/0005-search-keys';
import { deskAndCalls } from './migrations/0007-desk-and-calls';
import { seatNames } from './migrations/0008-seat-names';
import { versions } from './migrations/0009-versions';
import { lighterSales } from './migrations/0010-lighter-sales';
import type { LoosenedRule, Migration, Progress } from './migrations/migration';
import { countBrokenReferences, tablesIn } from './references';

/** In order. One that is settled or released is never edited, for files somewhere have run it: a guard lists which are. */
export const migrations: readonly Migration[] = [
  foundation,
  backOffice,
  amountDigits,
  searchKeys,
  deskAndCalls,
  seatNames,
  versions,
  lighterSales,
];
export const schemaVersion = migrations.at(-1)!.version;

/** Where a file stands on its way: step 0 is the copy, then come the pending migrations; `part` of it is done, from 0 to 1. */
export type MigrationProgress = { step: number; steps: number; name: string; part: number };
export type TellMigration = (progress: MigrationProgress) => void;

/**
 * Brings a file up to `schemaVersion`, each migration in a transaction of its own that also sets `user_version`, so
 * that an interruption leaves a whole version. A file that has data is copied first, beside itself, unless it `hasCopy`.
 */
export function migrate(
  sqlite: BetterSqlite3.Database,
  file: string,
  list: readonly Migration[] = migrations,
  tell: TellMigration = () => undefined,
  hasCopy = false,
): void {
  const current = sqlite.pragma('user_version', { simple: true }) as number;
  const pending = list.filter((migration) => migration.version > current);
  if (pending.length === 0) return;
  addFunctions(sqlite);
  const steps = pending.length;
  if (current > 0 && file !== ':memory:' && !hasCopy) {
    const copy = copyOf(file, pending[0]!.version);
    tell({ step: 0, steps, name: copy, part: 0 });
    copyBefore(sqlite, copy);
  }
  for (const [index, migration] of pending.entries()) {
    const { name } = migration;
    run(sqlite, migration, (part) => tell({ step: index + 1, steps, name, part }));
  }
}

function run(sqlite: BetterSqlite3.Database, migration: Migration, tell: Progress): void {
  sqlite
    .transaction(() => {
      tell(0);
      const before = tablesIn(sqlite);
      if (migration.loosen) loosen(sqlite, migration.loosen);
      sqlite.exec(migration.sql);
      migration.run?.(sqlite, tell);
      const broken = countBrokenReferences(sqlite, before);
      if (broken > 0) throw new Error(`Migration ${migration.name} broke ${broken} references`);
      sqlite.pragma(`user_version = ${migration.version}`);
    })
    .immediate();
}

function copyOf(file: string, version: number): string {
  return `${file}.before-schema-${version}`;
}

/** While it is being written, a copy has another name: whatever has its own is whole. */
export const halfOf = (copy: string) => `${copy}.half`;

/** `VACUUM INTO` writes one whole file, the write-ahead log's content included. An older copy of the same is replaced. */
function copyBefore(sqlite: BetterSqlite3.Database, copy: string): void {
  const half = halfOf(copy);
  try {
    rmSync(half, { force: true });
    sqlite.prepare('vacuum into ?').run(half);
    renameSync(half, copy);
  } finally {
    // On a full disk, what was begun must not stay.
    rmSync(half, { force: true });
  }
}

/** Throws where a table does not have the rule. The schema may be written for these few statements alone. */
function loosen(sqlite: BetterSqlite3.Database, rules: readonly LoosenedRule[]): void {
  sqlite.unsafeMode(true);
  try {
    sqlite.pragma('writable_schema = ON');
    const rewrite = sqlite.prepare(
      "update sqlite_schema set sql = replace(sql, @rule, @into) where type = 'table' and name = @table and instr(sql, @rule) > 0",
    );
    for (const rule of rules)
      if (rewrite.run(rule).changes !== 1) throw new Error(`Table ${rule.table} does not say ${rule.rule}`);
  } finally {
    // RESET reads the schema anew, in this transaction too.
    sqlite.pragma('writable_schema = RESET');
    sqlite.unsafeMode(false);
  }
}
