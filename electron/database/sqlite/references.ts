import type BetterSqlite3 from 'better-sqlite3';

type Table = { name: string; rootpage: number; sql: string };

export function tablesIn(sqlite: BetterSqlite3.Database): Table[] {
  return sqlite
    .prepare("select name, rootpage, sql from sqlite_schema where type = 'table' and name not like 'sqlite%'")
    .all() as Table[];
}

/**
 * How many references are broken among the tables that changed since `before`: new ones, those written anew or in other
 * words, and those that refer to one that was written anew or is gone. In every other table SQLite has refused what would
 * break a reference; where it was told not to look, all are checked. Of ten million tickets, all of them take minutes.
 */
export function countBrokenReferences(sqlite: BetterSqlite3.Database, before: readonly Table[]): number {
  const after = tablesIn(sqlite);
  const isEnforced = sqlite.pragma('foreign_keys', { simple: true }) === 1;
  const checked = isEnforced ? changedTables(sqlite, before, after) : after.map(({ name }) => name);
  return checked.reduce(
    (sum, name) => sum + (sqlite.pragma(`foreign_key_check("${name}")`) as unknown[]).length,
    0,
  );
}

function changedTables(
  sqlite: BetterSqlite3.Database,
  before: readonly Table[],
  after: readonly Table[],
): string[] {
  const old = new Map(before.map((table) => [table.name, table]));
  const now = new Map(after.map((table) => [table.name, table]));
  const replaced = new Set(
    before.filter(({ name, rootpage }) => now.get(name)?.rootpage !== rootpage).map(({ name }) => name),
  );
  const refersToReplaced = sqlite.prepare('select "table" from pragma_foreign_key_list(?)').pluck();
  return after
    .filter(
      ({ name, rootpage, sql }) =>
        old.get(name)?.rootpage !== rootpage ||
        old.get(name)?.sql !== sql ||
        (refersToReplaced.all(name) as string[]).some((parent) => replaced.has(parent)),
    )
    .map(({ name }) => name);
}
