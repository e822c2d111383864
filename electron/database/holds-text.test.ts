import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../tests/support/test-foyer';
import { foldedWords } from '../domain/fold-text';
import { holdsWords } from './holds-text';

const database = openTestDatabase();
afterAll(() => database.close());

async function holds(texts: (string | null)[], typed: string): Promise<boolean> {
  const columns = texts.map((text) => sql<string | null>`cast(${text} as text)`);
  const row = await database.read
    .selectNoFrom((eb) => eb.and(holdsWords(columns, foldedWords(typed))).as('holds'))
    .executeTakeFirstOrThrow();
  return Boolean(row.holds);
}

it.each([
  [['Ada Byron'], 'a b'],
  [['Ada Byron'], 'BYR ada'],
  [['Åsa Öberg'], 'oberg'],
  [['ÅSA ÖBERG'], 'åsa ö'],
  [['Οδυσσέας'], 'ΟΔΥΣΣ'],
  [['Straße'], 'STRASS'],
  [['Spider-Man'], 'spider–man'],
  [['100% \\ off_'], '% \\ OFF_'],
  [['Mabuse', null, '{"genre":"Comédie"}'], 'comedie mabuse'],
  [['Ada Byron'], '  '],
])('%j holds %j', async (texts, typed) => {
  expect(await holds(texts, typed)).toBe(true);
});

it.each([
  [['Åsa Öberg'], '_berg'],
  [['Ada Byron'], '%'],
  [['Ada Byron'], 'ady'],
  [[null], 'null'],
])('%j does not hold %j', async (texts, typed) => {
  expect(await holds(texts, typed)).toBe(false);
});
