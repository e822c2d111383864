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

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-group-'));
  sqlite = new BetterSqlite3(join(folder, 'foyer.sqlite'), nativeBinding ? { nativeBinding } : {});
  configure(sqlite);
  sqlite.exec('create table line (text text not null unique) strict');
  asked = [];
  database = overSqlite(
    new Proxy(sqlite, {
      get(target, name) {
        if (name === 'prepare') return (text: string) => watched(text, target.prepare(text));
        const member = Reflect.get(target, name) as unknown;
        return typeof member === 'function' ? member.bind(target) : member;
      },
    }),
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

  it.each([0, 1, 2])('lose one of them that fails (the one in place %d), and nothing else', async (place) => {
    const failing = async (tx: Transaction) => {
      await write('lost')(tx);
      throw new Error('of its own');
    };
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

  it('all fail when their commit does, and those after them do not', async () => {
    const pages = String(sqlite.pragma('page_count', { simple: true }));
    sqlite.pragma(`max_page_count = ${pages}`);
    const outcomes = await Promise.allSettled(
      ['a', 'x'.repeat(100_000), 'b'].map((text) => database.transaction(write(text))),
    );
    expect(outcomes.slice(0, 2).map((outcome) => (outcome as PromiseRejectedResult).reason)).toMatchObject([
      { code: 'SQLITE_FULL' },
      { code: 'SQLITE_FULL' },
    ]);
    expect(lines()).toEqual(outcomes[2]!.status === 'fulfilled' ? ['b'] : []);
    sqlite.pragma('max_page_count = 4294967294');
    await database.transaction(write('c'));
    expect(lines()).toContain('c');
  });

  it('are not kept waiting by those that come later', async () => {
    const slow = (text: string) => async (tx: Transaction) => {
      await write(text)(tx);
      const until = performance.now() + 20;
      while (performance.now() < until);
    };
    const first = database.transaction(slow('a'));
    const later = ['b', 'c'].map((text) => database.transaction(slow(text)));
    await first;
    expect(lines()).toEqual(['a']);
    await Promise.all(later);
    expect(commits()).toBe(3);
  });
});
