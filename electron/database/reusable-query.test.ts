import { expect, it } from 'vitest';
import type { SettingTable } from './schema';
import { openTestDatabase } from '../../tests/support/test-foyer';
import { reusableQuery } from './reusable-query';

const insertSettings = reusableQuery((db, rows: readonly SettingTable[]) =>
  db.insertInto('setting').values(rows),
);
const selectSettings = reusableQuery((db, [wanted]: readonly { after: number; key: string }[]) =>
  db
    .selectFrom('setting')
    .select(['key', 'value', 'updated_at'])
    .where('updated_at', '>', wanted!.after)
    .where('key', '!=', wanted!.key)
    .where('value', '!=', '"never"')
    .orderBy('key'),
);
const aSetting = (key: string, updated_at: number) => ({ key, value: `"${key}"`, updated_at });

it('runs with the values of each call, whatever their number and the order of their columns', async () => {
  const database = openTestDatabase();
  await database.transaction(async (tx) => {
    await insertSettings(tx, aSetting('a', 1));
    await insertSettings(tx, aSetting('b', 2), aSetting('c', 3));
    await insertSettings(tx, { updated_at: 4, key: 'd', value: '"d"' });
    await insertSettings(tx, aSetting('e', 5), aSetting('f', 6));
  });
  const keysOf = async (after: number, key: string) =>
    (await selectSettings(database.read, { after, key })).map((row) => `${row.key}${row.updated_at}`);
  expect(await keysOf(0, 'x')).toEqual(['a1', 'b2', 'c3', 'd4', 'e5', 'f6']);
  expect(await keysOf(2, 'd')).toEqual(['c3', 'e5', 'f6']);
  await database.close();
});

it('serves several databases', async () => {
  const [one, other] = [openTestDatabase(), openTestDatabase()];
  await one.transaction((tx) => insertSettings(tx, aSetting('one', 1)));
  await other.transaction((tx) => insertSettings(tx, aSetting('other', 1)));
  const wanted = { after: 0, key: '' };
  expect((await selectSettings(one.read, wanted)).map((row) => row.key)).toEqual(['one']);
  expect((await selectSettings(other.read, wanted)).map((row) => row.key)).toEqual(['other']);
  await one.close();
  await other.close();
});
