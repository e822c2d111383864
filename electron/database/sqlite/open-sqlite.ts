import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import { type Database, DatabaseRefused } from '../database';
import type { Tables } from '../schema';
import { FoyerSqliteDialect } from './dialect';
import { groupCommits, type Now } from './group-commit';
import { addFunctions } from './functions';
import { migrate, migrations, schemaVersion, type TellMigration } from './migrate';
import { applicationId } from './migrations/migration';

export type SqliteOptions = {
  /** A path, or `:memory:`. The folder is made if it is missing. */
  file: string;
  /** Where the native part lies, when it is not the one that the package brings. */
  nativeBinding?: string | undefined;
  /** Told while the schema is brought up to date: years of data take minutes. */
  onMigration?: TellMigration;
  /** Whether a file that is not there, or has nothing in it, is refused. Else a new one is made. */
  mustExist?: boolean;
  /** Whether the file, as it was before any migration of this process, lies beside it already. */
  hasCopy?: boolean;
};

/**
 * Opens (or makes) the database file, brings its schema up to date, and sets what durability asks for: WAL with
 * `synchronous=FULL`, so that a commit is on disk before it is acknowledged (sqlite.org/pragma.html#pragma_synchronous).
 * Throws DatabaseRefused for a file of a newer Foyer, of another program, or damaged, which is not touched; and for one that
 * is missing, where it must exist.
 */
export function openSqlite({
  file,
  nativeBinding,
  onMigration,
  mustExist = false,
  hasCopy,
}: SqliteOptions): Database {
  const options = nativeBinding ? { nativeBinding } : {};
  if (file !== ':memory:') {
    if (mustExist) refuseMissing(file);
    mkdirSync(dirname(file), { recursive: true });
    if (hasContent(file)) inspect(file, options);
  }
  const sqlite = new BetterSqlite3(file, { ...options, timeout: 5000, fileMustExist: mustExist });
  try {
    configure(sqlite);
    migrate(sqlite, file, undefined, onMigration, hasCopy);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return overSqlite(sqlite);
}

/** How many migrations opening the file would run, which take minutes where years of data are; none for a new file. Throws as `openSqlite` does. */
export function countPending({ file, nativeBinding, mustExist }: SqliteOptions): number {
  if (mustExist) refuseMissing(file);
  if (!hasContent(file)) return 0;
  const version = inspect(file, nativeBinding ? { nativeBinding } : {});
  return version === 0 ? 0 : migrations.filter((migration) => migration.version > version).length;
}

export function hasContent(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

function refuseMissing(file: string): void {
  if (hasContent(file)) return;
  throw new DatabaseRefused(
    'missing',
    `${file} is not there any more, or empty. Put it or a backup back in its place. No new one was made.`,
  );
}

/** Looks at a file without writing to it, and refuses what must not be opened. Answers with its schema's version. */
function inspect(file: string, options: { nativeBinding?: string }): number {
  let version: number;
  let application: number;
  let tables: number;
  const sqlite = openToRead(file, options);
  try {
    version = sqlite.pragma('user_version', { simple: true }) as number;
    application = sqlite.pragma('application_id', { simple: true }) as number;
    tables = sqlite.prepare('select count(*) from sqlite_schema').pluck().get() as number;
  } catch (error) {
    throw refusal(file, error);
  } finally {
    sqlite.close();
  }
  if (application !== applicationId && (tables > 0 || application !== 0)) throw refusal(file);
  if (version > schemaVersion) {
    throw new DatabaseRefused(
      'newer',
      `The data in ${file} was written by a newer Foyer (schema ${version}, this one knows ${schemaVersion}). ` +
        'Install that version again. Or move the file and those beside it (-wal, -shm) away, and put a backup from before the update in its place. Nothing was changed.',
    );
  }
  return version;
}

function openToRead(file: string, options: { nativeBinding?: string }): BetterSqlite3.Database {
  try {
    return new BetterSqlite3(file, { ...options, readonly: true, fileMustExist: true });
  } catch (error) {
    throw refusal(file, error);
  }
}

function refusal(file: string, cause?: unknown): unknown {
  const code = (cause as { code?: string } | undefined)?.code ?? '';
  if (cause && code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) return cause;
  return code.startsWith('SQLITE_CORRUPT')
    ? new DatabaseRefused(
        'damaged',
        `The data in ${file} is damaged. Move the file and those beside it (-wal, -shm) away, and put the newest backup in its place. Nothing was changed.`,
      )
    : new DatabaseRefused(
        'foreign',
        `${file} is not Foyer's data: another program wrote it. Move it away and put Foyer's own file or a backup in its place, or set FOYER_DATA_DIR to another folder. Nothing was changed.`,
      );
}

export function configure(sqlite: BetterSqlite3.Database): void {
  addFunctions(sqlite);
  const mode = sqlite.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal' && mode !== 'memory')
    throw new Error(`SQLite answered journal mode "${String(mode)}" to WAL`);
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('mmap_size = 0');
  sqlite.pragma('journal_size_limit = 16777216');
  if (process.platform === 'darwin') {
    sqlite.pragma('fullfsync = ON');
    sqlite.pragma('checkpoint_fullfsync = ON');
  }
}

/** A configured and migrated connection as what features see; whoever opened it may go on using it beside. */
export function overSqlite(sqlite: BetterSqlite3.Database, now: Now = () => performance.now()): Database {
  const kysely = new Kysely<Tables>({ dialect: new FoyerSqliteDialect(sqlite) });
  return {
    read: kysely,
    transaction: groupCommits(kysely, now),
    // SQLite empties the log as it closes. Where the disk is full it leaves it for the next start, and says nothing.
    close: async () => {
      if (!sqlite.open) return;
      await kysely.destroy();
      sqlite.close();
    },
  };
}
