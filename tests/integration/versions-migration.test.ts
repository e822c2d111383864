import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from '../../electron/ipc/sessions';
import { seatBlock, testId, testNow } from '../support/builders';
import { writeOldFile } from '../support/old-file';
import { openTestFoyer, type TestFoyer } from '../support/test-foyer';

let folder: string;
let foyer: TestFoyer;
let admin: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-versions-'));
  const file = join(folder, 'foyer.sqlite');
  writeOldFile(file, { version: 8, movies: ['Amélie'], accounts: [], reservations: [] });
  addLayout(file, 2);
  foyer = await openTestFoyer({ file });
  admin = await foyer.admin();
});
afterAll(async () => {
  await foyer.foyer.close();
  rmSync(folder, { recursive: true });
});

/** As schema 8 kept another version of the only auditorium's layout. */
function addLayout(file: string, version: number): void {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  sqlite
    .prepare(
      `INSERT INTO layout (id, auditorium_id, version, screen_width, focal_x, focal_y, created_at)
       SELECT ?, id, ?, 12, 0, 0, ? FROM auditorium`,
    )
    .run(testId(), version, testNow);
  sqlite.close();
}

it('what was there before versions had a column begins at none', async () => {
  const { read } = foyer.database;
  for (const table of ['movie', 'price_card', 'showtime'] as const)
    expect(await read.selectFrom(table).select('version').execute()).toEqual([{ version: 0 }]);
});

it('an auditorium has the version of its newest layout, and the next one is saved after it', async () => {
  const { auditoriums } = await foyer.call(admin, 'auditoriums.listAuditoriums', {});
  expect(auditoriums.map(({ version }) => version)).toEqual([2]);
  const saved = await foyer.call(admin, 'auditoriums.saveLayout', {
    auditoriumId: auditoriums[0]!.id,
    seenVersion: 2,
    layout: {
      screenWidth: 10,
      focal: { x: 0, y: 3 },
      areas: [{ id: 'stalls', name: 'Stalls' }],
      seats: seatBlock(2, 4),
    },
  });
  expect(saved.version).toBe(3);
});
