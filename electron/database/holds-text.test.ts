import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../tests/support/kiosk';
import { holdsText } from './holds-text';

const database = openTestDatabase();
afterAll(() => database.close());

async function holds(text: string, part: string): Promise<boolean> {
  const column = sql<string | null>`cast(${text} as text)`;
  const row = await database.read.selectNoFrom(holdsText(column, part).as('holds')).executeTakeFirstOrThrow();
  return Boolean(row.holds);
}

it.each([
  ['Ada Byron', 'a b'],
  ['Ada Byron', 'BYR'],
  ['Åsa Öberg', 'Öberg'],
  ['Åsa Öberg', 'öBERG'],
  ['ÅSA ÖBERG', 'åsa ö'],
  ['Οδυσσέας', 'ΟΔΥΣΣ'],
  ['Οδυσσέας', 'οδυσσέας'],
  ['Straße', 'ße'],
  ['100% \\ off_', '% \\ OFF_'],
])('%j holds %j', async (text, part) => {
  expect(await holds(text, part)).toBe(true);
});

it.each([
  ['Åsa Öberg', 'oberg'],
  ['Åsa Öberg', '_berg'],
  ['Ada Byron', '%'],
  ['Ada Byron', 'ady'],
])('%j does not hold %j', async (text, part) => {
  expect(await holds(text, part)).toBe(false);
});
