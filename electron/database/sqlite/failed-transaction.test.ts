import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '../database';
import { configure, overSqlite } from './open-sqlite';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;
let folder: string;
let sqlite: BetterSqlite3.Database;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-full-'));
  sqlite = new BetterSqlite3(join(folder, 'foyer.sqlite'), nativeBinding ? { nativeBinding } : {});
  configure(sqlite);
  sqlite.exec(`
    create table line (id integer primary key, text text not null) strict;
    create table sign (line_id integer references line(id) deferrable initially deferred) strict;
    insert into line (text) values ('before');
  `);
  database = overSqlite(sqlite);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (tx: Transaction, length: number) =>
  sql`insert into line (text) values (${'x'.repeat(length)})`.execute(tx);
const lines = () => sqlite.prepare('select count(*) from line').pluck().get();
/** No page more than there are now. */
function fillDisk(): void {
  sqlite.pragma(`max_page_count = ${String(sqlite.pragma('page_count', { simple: true }))}`);
}

describe('a transaction that fails', () => {
  it('throws that the disk is full, for which SQLite itself has ended the transaction', async () => {
    fillDisk();
    const failing = database.transaction(async (tx) => {
      await write(tx, 10);
      await write(tx, 100_000);
    });
    await expect(failing).rejects.toMatchObject({
      code: 'SQLITE_FULL',
      message: 'database or disk is full',
    });
    expect(lines()).toBe(1);
    sqlite.pragma('max_page_count = 4294967294');
    await database.transaction((tx) => write(tx, 100_000));
    expect(lines()).toBe(2);
  });

  it('throws what the commit was refused for, and leaves nothing open', async () => {
    const failing = database.transaction(async (tx) => {
      await write(tx, 10);
      await sql`insert into sign (line_id) values (99)`.execute(tx);
    });
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
    expect(sqlite.inTransaction).toBe(false);
    expect(lines()).toBe(1);
    await database.transaction((tx) => write(tx, 10));
    expect(lines()).toBe(2);
  });

  it('throws what its work threw', async () => {
    const failing = database.transaction(async (tx) => {
      await write(tx, 10);
      throw new Error('of its own');
    });
    await expect(failing).rejects.toThrow('of its own');
    expect(lines()).toBe(1);
  });

  it('throws the full disk though its work made another error of it, or none', async () => {
    fillDisk();
    const hiding = database.transaction(async (tx) => {
      await write(tx, 100_000).catch(() => undefined);
      return 'as if nothing had been';
    });
    await expect(hiding).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    const renaming = database.transaction(async (tx) => {
      await write(tx, 100_000).catch(() => {
        throw new Error('of its own');
      });
    });
    await expect(renaming).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(lines()).toBe(1);
  });

  it('writes nothing by itself after SQLite has ended the transaction', async () => {
    fillDisk();
    const going = database.transaction(async (tx) => {
      await write(tx, 100_000).catch(() => undefined);
      await write(tx, 10);
    });
    await expect(going).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(lines()).toBe(1);
  });
});

type Told = { code: string; isOpen: boolean; next: string; closed: string };

/** A file may grow to `blocks` of 512 or 1,024 bytes there: writing beyond fails as a broken disk does. */
function inSmallDisk(blocks: number, file: string): Told {
  const script = fileURLToPath(new URL('../../../tests/support/small-disk.mjs', import.meta.url));
  const told = execFileSync(
    'bash',
    ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$1" "$2"`, process.execPath, script, file],
    { encoding: 'utf8' },
  );
  return JSON.parse(told);
}

it.skipIf(process.platform === 'win32')(
  'throws what the disk refused at the commit, goes on when there is room again, and closes where there is none',
  () => {
    const file = join(folder, 'small.sqlite');
    expect(inSmallDisk(400, file)).toEqual({
      code: 'SQLITE_IOERR_WRITE',
      isOpen: false,
      next: 'written',
      closed: 'closed',
    });
    const found = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
    const lengths = found.prepare('select length(text) from line').pluck().all();
    found.close();
    expect(lengths).toEqual([10, 200_000, 250_000]);
  },
  60_000,
);
