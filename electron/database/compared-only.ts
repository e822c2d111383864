import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * A column that rows are compared or sorted by, but never found by: no index of it is used, on any engine, whatever the
 * planner's statistics say of it. Used where another column of the same query leads to few rows for certain.
 */
export function comparedOnly<T>(column: Expression<T>): RawBuilder<T> {
  return sql<T>`coalesce(${column}, ${column})`;
}
