import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';

declare const carried: unique symbol;
/** A text in which a query answers with a value of many parts, read by `parseJson`. */
export type Json<T> = string & { readonly [carried]: T };
type Plain<T> = T extends Json<infer Value> ? Value : T;

/** A list of these values, for each row. */
export function jsonList<T extends readonly unknown[]>(
  ...values: { [K in keyof T]: Expression<T[K]> }
): RawBuilder<Json<{ [K in keyof T]: Plain<T[K]> }>> {
  return sql`json_array(${sql.join(values)})`;
}

/**
 * The values of all rows as one list, or of those that meet the condition. The hundreds of seats of a house come so in
 * half the time that a row for each takes, and beside what else is read.
 */
export function jsonOfRows<T>(
  value: Expression<T>,
  { where, orderBy }: { where?: Expression<SqlBool>; orderBy?: Expression<unknown>[] } = {},
): RawBuilder<Json<Plain<T>[]>> {
  const order = orderBy ? sql` order by ${sql.join(orderBy)}` : sql``;
  const filter = where ? sql` filter (where ${where})` : sql``;
  return sql`json_group_array(${value}${order})${filter}`;
}

export function parseJson<T>(text: Json<T>): T {
  return JSON.parse(text) as T;
}
