import BetterSqlite3 from 'better-sqlite3';
import { addFunctions } from '../../../electron/database/sqlite/functions';
import { migrate } from '../../../electron/database/sqlite/migrate';
import { seededRandom } from '../../../electron/demo/seeded-random';
import type { Heard } from './listening';
import fiveYears from './five-years.json';
import fiveYearsCounted from './five-years-counted.json';
import month from './month.json';

/** A row of `sqlite_stat1`: table, index (none for the table itself), how many rows, and how many for each key. */
export type Statistic = [table: string, index: string | null, stat: string];

/** Tables of some thousand rows at most, however old and large the cinema; every other one grows, and is not read whole. */
const small: ReadonlySet<string> = new Set([
  'area',
  'auditorium',
  'certificate',
  'entrance',
  'former_title',
  'genre',
  'hold',
  'layout',
  'movie',
  'movie_genre',
  'poster',
  'preference',
  'price_card',
  'price_card_price',
  'price_card_surcharge',
  'reset_code',
  'setting',
  'throttle',
  'ticket_type',
]);

/** How a growing table is read. */
export type Step = { table: string; isScan: boolean; index: string; columns: string };
export type Plan = { steps: Step[]; sorts: boolean };
export type Planner = (statement: Pick<Heard, 'sql' | 'parameters'>) => Plan;

/**
 * Plans statements as SQLite would with such statistics. Without samples (STAT4) it knows nothing else of the rows, so an
 * empty file of the newest schema stands for one of any size.
 */
export function plannerWith(statistics: readonly Statistic[]): Planner {
  const sqlite = openNewest();
  if (statistics.length > 0) {
    sqlite.exec('analyze; delete from sqlite_stat1');
    const insert = sqlite.prepare('insert into sqlite_stat1 values (?, ?, ?)');
    for (const statistic of statistics) insert.run(statistic);
    sqlite.exec('analyze sqlite_schema');
  }
  const growing = new Set(tablesOf(sqlite).filter((table) => !small.has(table)));
  return ({ sql, parameters }) => {
    const rows = sqlite.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[];
    const details = rows.map(({ detail }) => detail);
    return {
      steps: details.flatMap((detail) => stepIn(detail, sql, growing)),
      sorts: details.some((detail) => detail === 'USE TEMP B-TREE FOR ORDER BY'),
    };
  };
}

/** An empty file of the newest schema, in memory. */
function openNewest(): BetterSqlite3.Database {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  const sqlite = new BetterSqlite3(':memory:', nativeBinding ? { nativeBinding } : {});
  addFunctions(sqlite);
  migrate(sqlite, ':memory:');
  return sqlite;
}

function tablesOf(sqlite: BetterSqlite3.Database): string[] {
  return sqlite
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
}

/** Uniqueness brings indexes that SQLite names itself; which of two by the same column is taken is no matter. */
function stepIn(detail: string, sql: string, growing: ReadonlySet<string>): Step[] {
  const [, way, name = ''] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
  const table = new RegExp(`"(\\w+)" as "${name}"`).exec(sql)?.[1] ?? name;
  // With a hold go its claims, by whichever of two indexes that lead to a showtime's.
  if (!way || !growing.has(table) || (sql.startsWith('delete from "hold"') && table !== 'hold')) return [];
  const index = /INDEX (\w+)/.exec(detail)?.[1] ?? '';
  const columns = /\((.+)\)/.exec(detail)?.[1] ?? '';
  const isById = columns.startsWith('id=?');
  return [{ table, isScan: way === 'SCAN', index, columns: isById ? 'id=?' : columns }];
}

export function told({ steps }: Plan): string {
  return steps
    .map(({ table, isScan, index, columns }) => {
      const by = index.startsWith('sqlite_autoindex') ? '' : ` ${index}`;
      return `${isScan ? 'SCAN ' : ''}${table}${by}${columns && ` (${columns})`}`;
    })
    .join('; ');
}

/**
 * None; those of one month and of five years, as the program would have made them and counted in full; and of some tables
 * the one, of some the other, of some none, as in a file that grew since they were made.
 */
export function allStatistics(): Map<string, readonly Statistic[]> {
  const [young, old, counted] = [month, fiveYears, fiveYearsCounted] as Statistic[][];
  const all = new Map<string, readonly Statistic[]>([
    ['none', []],
    ['of a month', young!],
    ['of five years', old!],
    ['of five years, counted', counted!],
  ]);
  const random = seededRandom(1895);
  for (let mix = 1; mix <= 12; mix += 1)
    all.set(`mixed, ${mix}`, mixed([[], young!, old!, counted!], random));
  return all;
}

function mixed(sources: readonly (readonly Statistic[])[], random: () => number): Statistic[] {
  const tables = new Set(sources.flat().map(([table]) => table));
  return [...tables].flatMap((table) =>
    sources[Math.floor(random() * sources.length)]!.filter(([name]) => name === table),
  );
}

/** How many rows of five years have the same values in the columns that a step compares for equality. */
export function rowsAKey({ table, index, columns }: Step): number | undefined {
  const equal = columns.split(' AND ').filter((column) => column.endsWith('=?')).length;
  // With a range behind them it is fewer, and nobody knows how many.
  if (equal === 0 || /[<>]/.test(columns)) return undefined;
  const name = index || table;
  const stat = (fiveYearsCounted as Statistic[]).find(([, found]) => found === name)?.[2];
  return stat === undefined ? undefined : Number(stat.split(' ')[equal]);
}

/** Indexes of growing tables of which no statistic says where they lead. */
export function indexesWithoutStatistics(): string[] {
  const sqlite = openNewest();
  const rows = sqlite
    .prepare("select name, tbl_name from sqlite_schema where type = 'index' and sql is not null")
    .all() as { name: string; tbl_name: string }[];
  sqlite.close();
  const known = new Set((fiveYearsCounted as Statistic[]).map(([, index]) => index));
  return rows
    .filter(({ name, tbl_name }) => !small.has(tbl_name) && !known.has(name))
    .map(({ name }) => name);
}
