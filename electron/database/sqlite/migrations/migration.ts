/** One numbered step of the schema; `sql` runs in a transaction of its own. */
export type Migration = { version: number; name: string; sql: string };
