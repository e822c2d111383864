import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseRefused } from '../database';
import { migrate, schemaVersion } from './migrate';
import { openSqlite } from './open-sqlite';
import { countBrokenReferences, tablesIn } from './references';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;
const bare = (file: string) => new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function refusalOf(file: string): DatabaseRefused {
  try {
    openSqlite({ file, nativeBinding });
  } catch (error) {
    if (error instanceof DatabaseRefused) return error;
    throw error;
  }
  throw new Error('It was opened');
}

describe('openSqlite', () => {
  it('makes a durable, strict database of the newest schema', async () => {
    const database = openSqlite({ file: at('new/foyer.sqlite'), nativeBinding });
    await database.close();
    const sqlite = bare(at('new/foyer.sqlite'));
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(sqlite.pragma('user_version', { simple: true })).toBe(schemaVersion);
    const loose = sqlite
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite%'",
      )
      .all();
    expect(loose).toEqual([]);
    sqlite.close();
  });

  it('runs with synchronous FULL and foreign keys', async () => {
    const database = openSqlite({ file: at('foyer.sqlite'), nativeBinding });
    const { sql } = await import('kysely');
    const [full, keys] = await database.transaction(async (tx) => [
      await sql<{ synchronous: number }>`pragma synchronous`.execute(tx),
      await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(tx),
    ]);
    expect(full!.rows).toEqual([{ synchronous: 2 }]);
    expect(keys!.rows).toEqual([{ foreign_keys: 1 }]);
    await database.close();
  });

  it('makes no file where one must exist', async () => {
    const open = () => openSqlite({ file: at('foyer.sqlite'), nativeBinding, mustExist: true });
    expect(open).toThrow(expect.objectContaining({ reason: 'missing' }));
    expect(readdirSync(folder)).toEqual([]);
    await openSqlite({ file: at('foyer.sqlite'), nativeBinding }).close();
    await open().close();
  });

  it('refuses a file of a newer Foyer and leaves every byte', async () => {
    await openSqlite({ file: at('foyer.sqlite'), nativeBinding }).close();
    const sqlite = bare(at('foyer.sqlite'));
    sqlite.pragma(`user_version = ${schemaVersion + 1}`);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
    const before = readFileSync(at('foyer.sqlite'));
    expect(refusalOf(at('foyer.sqlite'))).toMatchObject({ reason: 'newer' });
    expect(readFileSync(at('foyer.sqlite')).equals(before)).toBe(true);
  });

  it("refuses another program's database and leaves every byte", () => {
    const sqlite = bare(at('notes.sqlite'));
    sqlite.exec('create table note (text)');
    sqlite.close();
    const before = readFileSync(at('notes.sqlite'));
    expect(refusalOf(at('notes.sqlite'))).toMatchObject({ reason: 'foreign' });
    expect(readFileSync(at('notes.sqlite')).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['notes.sqlite']);
  });

  it('opens a file whose first migration was the last thing that was written', async () => {
    const sqlite = bare(at('foyer.sqlite'));
    migrate(sqlite, at('foyer.sqlite'));
    sqlite.close();
    await openSqlite({ file: at('foyer.sqlite'), nativeBinding }).close();
  });

  it('refuses a file that is no database', () => {
    writeFileSync(at('foyer.sqlite'), 'Dear diary, '.repeat(500));
    expect(refusalOf(at('foyer.sqlite'))).toMatchObject({ reason: 'foreign' });
    expect(readFileSync(at('foyer.sqlite'), 'utf8')).toBe('Dear diary, '.repeat(500));
  });
});

describe('migrate', () => {
  const first = {
    version: 1,
    name: 'first',
    sql: 'create table a (x integer) strict; insert into a values (1);',
  };

  it('copies a file that has data before the first pending migration', () => {
    const sqlite = bare(at('data.sqlite'));
    migrate(sqlite, at('data.sqlite'), [first]);
    migrate(sqlite, at('data.sqlite'), [
      first,
      { version: 2, name: 'second', sql: 'insert into a values (2)' },
    ]);
    const copy = bare(at('data.sqlite.before-schema-2'));
    expect(copy.prepare('select x from a').pluck().all()).toEqual([1]);
    expect(sqlite.prepare('select x from a').pluck().all()).toEqual([1, 2]);
    copy.close();
    sqlite.close();
  });

  it('leaves the version before when one fails half-way', () => {
    const sqlite = bare(at('data.sqlite'));
    const broken = {
      version: 2,
      name: 'broken',
      sql: 'insert into a values (2); insert into nowhere values (1);',
    };
    expect(() => migrate(sqlite, at('data.sqlite'), [first, broken])).toThrow('nowhere');
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1);
    expect(sqlite.prepare('select x from a').pluck().all()).toEqual([1]);
    sqlite.close();
  });

  const parentsAndChildren = {
    version: 1,
    name: 'first',
    sql: `create table p (id integer primary key) strict; insert into p values (7), (8);
      create table c (p integer references p (id)) strict; insert into c values (7), (8);`,
  };
  const oneFewer = `create table new_p (id integer primary key) strict; insert into new_p values (8);
    drop table p; alter table new_p rename to p;`;

  it('refuses one that breaks a reference', () => {
    const sqlite = bare(at('data.sqlite'));
    sqlite.pragma('foreign_keys = OFF');
    const orphan = { ...parentsAndChildren, sql: `${parentsAndChildren.sql} insert into c values (9);` };
    expect(() => migrate(sqlite, at('data.sqlite'), [orphan])).toThrow('broke 1 references');
    expect(sqlite.pragma('user_version', { simple: true })).toBe(0);
    sqlite.close();
  });

  it.each(['ON', 'OFF'])(
    'refuses one that writes a table anew without a row that another refers to, references %s',
    (mode) => {
      const sqlite = bare(at('data.sqlite'));
      sqlite.pragma(`foreign_keys = ${mode}`);
      migrate(sqlite, at('data.sqlite'), [parentsAndChildren]);
      const second = { version: 2, name: 'second', sql: oneFewer };
      expect(() => migrate(sqlite, at('data.sqlite'), [parentsAndChildren, second])).toThrow(
        mode === 'ON' ? 'FOREIGN KEY constraint failed' : 'broke 1 references',
      );
      expect(sqlite.prepare('select id from p').pluck().all()).toEqual([7, 8]);
      sqlite.close();
    },
  );

  it('refuses one that says of a table that it refers to what is not there', () => {
    const sqlite = bare(at('data.sqlite'));
    const first = {
      ...parentsAndChildren,
      sql: 'create table p (id integer primary key) strict; create table c (p integer) strict; insert into c values (7);',
    };
    migrate(sqlite, at('data.sqlite'), [first]);
    const loosen = [{ table: 'c', rule: 'p integer', into: 'p integer references p (id)' }];
    const second = { version: 2, name: 'second', sql: '', loosen };
    expect(() => migrate(sqlite, at('data.sqlite'), [first, second])).toThrow('broke 1 references');
    sqlite.close();
  });

  it('looks at what it changed alone: a large file is not read from end to end', () => {
    const sqlite = bare(at('data.sqlite'));
    migrate(sqlite, at('data.sqlite'), [parentsAndChildren]);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec('delete from p where id = 7');
    sqlite.pragma('foreign_keys = ON');
    const before = tablesIn(sqlite);
    sqlite.exec('create table other (x integer) strict');
    expect(countBrokenReferences(sqlite, before)).toBe(0);
    sqlite.exec('create table new_c (p integer references p (id)) strict; drop table c');
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec('insert into new_c values (7); alter table new_c rename to c');
    sqlite.pragma('foreign_keys = ON');
    expect(countBrokenReferences(sqlite, before)).toBe(1);
    sqlite.close();
  });
});
