import type { Compilable, CompiledQuery, DialectAdapter, Kysely } from 'kysely';
import type { ReadDatabase, Transaction } from './database';
import type { Tables } from './schema';

/** Stands in a query for a value that each run brings; an engine may write it in its own way. */
export class Place {
  constructor(
    readonly row: number,
    readonly column: string,
  ) {}
}

/**
 * A query that is built and compiled once for each engine and number of rows, and afterwards only given its values:
 * building takes longer than running on the way from three seats to a reservation (npm run bench). `build` must use
 * the values as they are, and not look at them: the first time it gets places, not values.
 */
export function reusableQuery<Row extends Record<string, unknown>, Output>(
  build: (db: Transaction, rows: readonly Row[]) => Compilable<Output>,
): (db: ReadDatabase, ...rows: readonly Row[]) => Promise<Output[]> {
  const compiled = new WeakMap<DialectAdapter, Map<number, CompiledQuery<Output>>>();
  return async (db, ...rows) => {
    // What reads is the whole of Kysely in truth; its type only keeps writes out.
    const engine = db as Kysely<Tables>;
    const { adapter } = engine.getExecutor();
    const known = compiled.get(adapter) ?? new Map<number, CompiledQuery<Output>>();
    compiled.set(adapter, known);
    let template = known.get(rows.length);
    if (!template) known.set(rows.length, (template = build(db as Transaction, placesFor(rows)).compile()));
    const parameters = template.parameters.map((value) =>
      value instanceof Place ? rows[value.row]![value.column] : value,
    );
    return (await engine.executeQuery<Output>({ ...template, parameters })).rows;
  };
}

function placesFor<Row extends Record<string, unknown>>(rows: readonly Row[]): Row[] {
  return rows.map(
    (row, index) =>
      Object.fromEntries(Object.keys(row).map((column) => [column, new Place(index, column)])) as Row,
  );
}
