import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScene } from '../support/booking-scene';
import { openTestDatabase } from '../support/test-foyer';

it('gives back at closing what its own visits hold, before another start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-closing-'));
  const file = join(folder, 'foyer.sqlite');
  const { foyer, visit, hold } = await openScene({ file });
  await hold(visit(), ['A1', 'A2']);
  await foyer.close();
  const database = openTestDatabase(file);
  const claims = await database.read.selectFrom('seat_claim').selectAll().execute();
  await database.close();
  rmSync(folder, { recursive: true });
  expect(claims).toEqual([]);
});
