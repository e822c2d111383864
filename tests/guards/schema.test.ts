import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../electron/database/sqlite/migrate';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;

it('has the schema that was reviewed: a change of it comes as a new migration, seen in this snapshot', async () => {
  const sqlite = new BetterSqlite3(':memory:', nativeBinding ? { nativeBinding } : {});
  migrate(sqlite, ':memory:');
  const statements = sqlite
    .prepare(
      "select sql from sqlite_schema where sql is not null and name not like 'sqlite%' order by type, name",
    )
    .pluck()
    .all() as string[];
  sqlite.close();
  await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.snapshot.sql');
});

/** An index by them would be written with every sale, for deletions that there are none of. */
const neverDeleted = {
  'hold(showtime_id, layout_id)': 'there are some dozens of holds',
  'ticket(seat_id)': 'a layout is kept as it was saved',
  'ticket(ticket_type_id)': 'a ticket type is archived',
  'seat_claim(seat_id, layout_id)': 'a layout is kept as it was saved',
};

it('has an index that begins with a column of every foreign key, so that no delete or check scans a table', () => {
  const sqlite = new BetterSqlite3(':memory:', nativeBinding ? { nativeBinding } : {});
  migrate(sqlite, ':memory:');
  const tables = sqlite
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .pluck()
    .all();
  const bare = (tables as string[]).flatMap((table) => foreignKeysWithoutIndex(sqlite, table));
  sqlite.close();
  expect(bare.toSorted()).toEqual(Object.keys(neverDeleted).toSorted());
});

function foreignKeysWithoutIndex(sqlite: BetterSqlite3.Database, table: string): string[] {
  const keys = sqlite
    .prepare('select id, "from" as col, seq from pragma_foreign_key_list(?) order by id, seq')
    .all(table) as {
    id: number;
    col: string;
  }[];
  const indexes = (
    sqlite.prepare('select name from pragma_index_list(?)').pluck().all(table) as string[]
  ).map(
    (name) =>
      sqlite.prepare('select name from pragma_index_info(?) order by seqno').pluck().all(name) as string[],
  );
  return [...Map.groupBy(keys, (key) => key.id).values()]
    .map((parts) => parts.map((part) => part.col))
    .filter((columns) => !indexes.some((index) => columns.includes(index[0]!)))
    .map((columns) => `${table}(${columns.join(', ')})`);
}
