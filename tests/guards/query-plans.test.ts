import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as commands from './plans/commands';
import { type DemoHouse, openDemoHouse } from './plans/demo-house';
import { askerIn, type Heard } from './plans/listening';
import * as reads from './plans/office-reads';
import {
  allStatistics,
  indexesWithoutStatistics,
  type Plan,
  type Planner,
  plannerWith,
  rowsAKey,
  told,
} from './plans/planner';
import { root } from './source-files';

/** More than so many, and an index does not lead anywhere. */
const rowsAtMost = 1000;

/** What reads a whole table, or a whole index of it, and why that is right. */
const readsAll: Record<string, string> = {
  'block.selectBlockedSeatCounts': 'kept seats are some hundreds, and each is shown',
  'blocked-seats.selectReleased': 'kept seats are some hundreds, and each may be released at any showtime',
  'movies.selectShowtimeCounts': 'of every film, from an index alone',
  'unsure-amounts.selectUnsureTickets': 'the index has only the tickets that are asked for',
  'users.countUsers': 'from an index alone, or a search',
  'users.selectUsers': 'a search looks at every account, and so does the list of the disabled',
};

const folder = mkdtempSync(join(tmpdir(), 'foyer-plans-'));
const planners = new Map<string, Planner>();
let house: DemoHouse;
let statements: Heard[] = [];

beforeAll(async () => {
  for (const [name, statistics] of allStatistics()) planners.set(name, plannerWith(statistics));
  house = await openDemoHouse(join(folder, 'demo.sqlite'));
  for (const read of [
    reads.listUsers,
    reads.listJournal,
    reads.listReservations,
    reads.readReports,
    reads.readHouse,
    commands.changeSchedule,
    commands.changeAuditoriums,
    commands.changeMovies,
    commands.changePrices,
    commands.workAtTheDesk,
    commands.manageAccounts,
    // Last: it lets the clock run, which ends the admin's session.
    commands.visit,
  ])
    await read(house);
  const isPlanned = /^(?:select|update|delete|with)|^insert .* select /i;
  statements = house.database.heard.filter(({ sql }) => isPlanned.test(sql));
}, 120_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

/** Each statement once, as it is and with lists as long as a page of them. */
function everyStatement(): Heard[] {
  const once = new Map(statements.map((statement) => [statement.sql, statement]));
  return [...once.values()].flatMap((statement) => [statement, ...withLongLists(statement)]);
}

const longList = 100;
function withLongLists({ by, sql, parameters }: Heard): Heard[] {
  const left = [...parameters];
  const long: unknown[] = [];
  const text = sql.replaceAll(/ in \((\?(?:, \?)*)\)|\?/g, (found, list?: string) => {
    const own = left.splice(0, list ? list.split(', ').length : 1);
    if (!list) {
      long.push(...own);
      return found;
    }
    long.push(...Array.from({ length: longList }, (_, index) => own[index % own.length]));
    return ` in (${Array(longList).fill('?').join(', ')})`;
  });
  return text === sql ? [] : [{ by, sql: text, parameters: long }];
}

const nameOf = ({ by, sql }: Heard) => `${by}: ${sql.replaceAll(/(?:\?, ){3,}\?/g, '?, …, ?').slice(0, 600)}`;

/** What two statistics make two plans of. */
function changes(statement: Heard): string[] {
  const plans = Map.groupBy(planners, ([, plan]) => told(plan(statement)));
  if (plans.size === 1) return [];
  const whens = [...plans].map(([plan, found]) => `  ${found.map(([name]) => name).join(', ')}: ${plan}`);
  return [[nameOf(statement), ...whens].join('\n')];
}

/** Walking an index in its order until a page is full is no reading of it all. */
const walks = ({ sql }: Heard, { sorts }: Plan) => / limit \?/.test(sql) && !sorts;

function problems(statement: Heard, isBad: (plan: Plan) => string[]): string[] {
  return [...planners].flatMap(([name, plan]) => {
    const bad = isBad(plan(statement));
    return bad.length === 0 ? [] : [`${nameOf(statement)}\n  ${name}: ${bad.join('; ')}`];
  });
}

const scans = (statement: Heard) =>
  problems(statement, (plan) =>
    walks(statement, plan) ? [] : plan.steps.filter(({ isScan }) => isScan).map(({ table }) => table),
  );

const poorIndexes = (statement: Heard) =>
  problems(statement, (plan) =>
    walks(statement, plan)
      ? []
      : plan.steps
          .filter((step) => (rowsAKey(step) ?? 0) > rowsAtMost)
          .map((step) => `${step.index} (${step.columns}) leads to ${rowsAKey(step)} rows`),
  );

it('hears every query of every feature', () => {
  const heard = new Set(house.database.heard.map(({ by }) => by));
  const unheard = queryFunctions().filter((name) => !heard.has(name));
  expect(unheard, 'let a read or a command of tests/guards/plans ask them').toEqual([]);
});

it('knows where each index of a growing table leads', () => {
  // Kept seats and calls are some hundreds: they lead to few rows however old the cinema is.
  expect(indexesWithoutStatistics().toSorted()).toEqual([
    'patron_call_by_showtime',
    'seat_block_by_auditorium',
  ]);
});

it('plans each in one way, whatever the statistics say', () => {
  expect(everyStatement().flatMap(changes)).toEqual([]);
});

it('reads no large table from end to end, and finds rows by an index that leads to few', () => {
  const asked = everyStatement().filter(({ by }) => !(by in readsAll));
  expect(asked.flatMap(scans)).toEqual([]);
  expect(asked.flatMap(poorIndexes)).toEqual([]);
});

/** Those that take a database or a transaction. */
function queryFunctions(): string[] {
  const features = join(root, 'electron/features');
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.queries.ts'))
    .flatMap((path) => {
      const file = /([\w-]+)\.queries\.ts$/.exec(path)![1]!;
      const text = readFileSync(join(features, path), 'utf8');
      const found = text.matchAll(/^export (?:async )?function (\w+)(?:<.*>)?\(\s*(?:db|tx): /gm);
      return [...found].map(([, name]) => `${file}.${name}`);
    });
}

describe('of a planted fault it', () => {
  const of = (sql: string, ...parameters: unknown[]): Heard => ({ by: 'planted', sql, parameters });

  it('sees that an index is taken by luck', () => {
    const lastSignIn = of(
      'select "at" from "journal" where "account_id" = ? and "action" = ? order by "at" desc, "id" desc limit ?',
      'a',
      'session.signedIn',
      1,
    );
    expect(changes(lastSignIn)).toHaveLength(1);
    const released = of(
      'select "showtime"."id" from "seat_block" inner join "showtime" on "showtime"."auditorium_id" = "seat_block"."auditorium_id" where "seat_block"."kind" = ?',
      'house',
    );
    expect(changes(released)).toHaveLength(1);
  });

  it('sees a scan, under another name too', () => {
    expect(scans(of('select * from "showtime" where "format" = ?', '2D'))).not.toEqual([]);
    expect(scans(of('select * from "ticket" as "t" where "t"."amount" = ?', 3))).not.toEqual([]);
    expect(scans(of('select * from "account" order by "name" limit ?', 50))).not.toEqual([]);
    expect(scans(of('select * from "reservation_name" where "word" like ?', '%ada%'))).not.toEqual([]);
    expect(scans(of('select * from "account" order by "search_key" limit ?', 50))).toEqual([]);
  });

  it('sees an index that leads to many rows', () => {
    expect(poorIndexes(of('select * from "showtime" where "price_card_id" = ?', 'p'))).not.toEqual([]);
    expect(poorIndexes(of('select * from "ticket" where "reservation_id" = ?', 'r'))).toEqual([]);
  });

  it('lengthens lists, and binds the rest as it was', () => {
    const [long] = withLongLists(of('select 1 where 1 = ? and 2 in (?, ?) and 3 = ?', 'a', 'b', 'c', 'd'));
    expect(long!.parameters).toEqual([
      'a',
      ...Array.from({ length: longList }, (_, index) => 'bc'[index % 2]),
      'd',
    ]);
    expect(long!.sql.match(/\?/g)).toHaveLength(longList + 2);
  });

  it('knows who asks', () => {
    expect(
      askerIn('Error\n at x (kysely.js:1:2)\n at async selectUsers (/a/users/users.queries.ts:3:4)'),
    ).toBe('users.selectUsers');
  });
});
