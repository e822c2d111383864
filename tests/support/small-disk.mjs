import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Run where files may not grow beyond a bound: what does not fit is refused by the system when the commit writes it.
const { module } = await runnerImport(
  fileURLToPath(new URL('../../electron/database/sqlite/open-sqlite.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
);
const nativeBinding = process.env.FOYER_SQLITE_BINDING;
const sqlite = new BetterSqlite3(process.argv[2], nativeBinding ? { nativeBinding } : {});
module.configure(sqlite);
sqlite.exec('create table line (text text not null) strict');
const database = module.overSqlite(sqlite);
const write = (length) =>
  database.transaction((tx) => sql`insert into line (text) values (${'x'.repeat(length)})`.execute(tx));
const { code } = await write(1_000_000).catch((error) => error);
const isOpen = sqlite.inTransaction;
const next = await write(10).then(
  () => 'written',
  (error) => String(error),
);

// In the file and in its log, and no room for the one in the other.
await write(200_000);
sqlite.pragma('wal_checkpoint(TRUNCATE)');
await write(250_000);
const closed = await database.close().then(
  () => 'closed',
  (error) => String(error),
);
process.stdout.write(JSON.stringify({ code, isOpen, next, closed }));
