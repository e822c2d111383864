import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '../database';
import { configure, overSqlite } from './open-sqlite';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;
let folder: string;
let sqlite: BetterSqlite3.Database;
let database: Database;
/** What SQLite was asked, in order. */
let asked: string[];
let time: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-group-'));
  sqlite = new BetterSqlite3(join(folder, 'foyer.sqlite'), nativeBinding ? { nativeBinding } : {});
  configure(sqlite);
  sqlite.exec(`
    create table line (text text not null unique) strict;
    create table sign (line text references line (text) deferrable initially deferred) strict;
  `);
  asked = [];
  time = 0;
  database = overSqlite(
    new Proxy(sqlite, {
      get(target, name) {
        if (name === 'prepare') return (text: string) => watched(text, target.prepare(text));
        const member = Reflect.get(target, name) as unknown;
        return typeof member === 'function' ? member.bind(target) : member;
      },
    }),
    () => time,
  );
});
afterEach(async () => {
  await database.close();
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

function watched(text: string, statement: BetterSqlite3.Statement): BetterSqlite3.Statement {
  return new Proxy(statement, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      if (name === 'run' || name === 'all') asked.push(text.split(' ')[0]!);
      return member.bind(target);
    },
  });
}

const write = (text: string) => (tx: Transaction) =>
  sql`insert into line (text) values (${text})`.execute(tx);
const lines = () => sqlite.prepare('select text from line order by text').pluck().all();
const commits = () => asked.filter((word) => word === 'commit').length;

describe('transactions that wait for one another', () => {
  it('are committed with one flush, each answered with its own', async () => {
    const answers = ['a', 'b', 'c'].map((text) =>
      database.transaction(async (tx) => {
        await write(text)(tx);
        return text.toUpperCase();
      }),
    );
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
    expect(lines()).toEqual(['a', 'b', 'c']);
    expect(commits()).toBe(1);
  });

  it('are answered after the commit, and not before', async () => {
    const seen: number[] = [];
    await Promise.all(
      ['a', 'b'].map((text) => database.transaction(write(text)).then(() => seen.push(commits()))),
    );
    expect(seen).toEqual([1, 1]);
  });

  it('see what those before them wrote', async () => {
    const count = (tx: Transaction) =>
      sql<{ lines: number }>`select count(*) as lines from line`
        .execute(tx)
        .then(({ rows }) => rows[0]!.lines);
    const first = database.transaction(write('a'));
    expect(await database.transaction(count)).toBe(1);
    await first;
  });

  const failing = async (tx: Transaction) => {
    await write('lost')(tx);
    throw new Error('of its own');
  };
  const throwing = (): Promise<unknown> => {
    throw new Error('before there is a promise');
  };
  it.each([
    [0, failing],
    [1, failing],
    [2, failing],
    [0, throwing],
    [1, throwing],
  ])('lose one of them that fails (the one in place %d), and nothing else', async (place, failing) => {
    const works = ['a', 'b', 'c'].map((text, index) => (index === place ? failing : write(text)));
    const outcomes = await Promise.allSettled(works.map((work) => database.transaction<unknown>(work)));
    expect(outcomes.map(({ status }) => status)).toEqual(
      works.map((work) => (work === failing ? 'rejected' : 'fulfilled')),
    );
    expect(lines()).toEqual(['a', 'b', 'c'].filter((_, index) => index !== place));
  });

  it('are told that a key was taken by one before them', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'a', 'b'].map((text) => database.transaction(write(text))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(lines()).toEqual(['a', 'b']);
  });

  it('all fail when their commit does, the one that failed by itself too, and those after them do not', async () => {
    const outcomes = await Promise.allSettled([
      database.transaction(write('a')),
      database.transaction(async () => Promise.reject(new Error('of its own'))),
      // Refused by the commit alone.
      database.transaction((tx) => sql`insert into sign (line) values ('nowhere')`.execute(tx)),
    ]);
    for (const outcome of outcomes)
      expect((outcome as PromiseRejectedResult).reason).toMatchObject({
        code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
      });
    expect(lines()).toEqual([]);
    await database.transaction(write('b'));
    expect(lines()).toEqual(['b']);
  });

  it('all fail when SQLite ends the transaction over one of them, and those after them do not', async () => {
    sqlite.pragma(`max_page_count = ${String(sqlite.pragma('page_count', { simple: true }))}`);
    const outcomes = await Promise.allSettled(
      ['a', 'x'.repeat(100_000)].map((text) => database.transaction(write(text))),
    );
    for (const outcome of outcomes)
      expect((outcome as PromiseRejectedResult).reason).toMatchObject({ code: 'SQLITE_FULL' });
    expect(lines()).toEqual([]);
    await database.transaction(write('b'));
    expect(lines()).toEqual(['b']);
  });

  it('are not kept waiting by those that come later', async () => {
    const slow = (text: string) => async (tx: Transaction) => {
      await write(text)(tx);
      time += 5;
    };
    const first = database.transaction(slow('a'));
    const later = ['b', 'c'].map((text) => database.transaction(slow(text)));
    await first;
    expect(lines()).toEqual(['a']);
    await Promise.all(later);
    expect(commits()).toBe(3);
  });
});
