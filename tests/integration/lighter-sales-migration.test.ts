import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HoldId } from '../../electron/contract/values';
import { testId, testNow } from '../support/builders';
import { writeOldFile } from '../support/old-file';
import { openTestFoyer, type TestFoyer } from '../support/test-foyer';

let folder: string;
let foyer: TestFoyer;
let before: Record<string, unknown>[];

const phone = '+442079460001';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-lighter-'));
  const file = join(folder, 'foyer.sqlite');
  const reservations = ['7KQM2XRD', '7KQM2XRE', '7KQM2XRF', '7KQM2XRG'].map((code) => ({
    code,
    name: 'Ada',
    phone,
  }));
  writeOldFile(file, { version: 9, movies: ['Amélie', 'M'], accounts: [], reservations });
  before = holdTheOtherShowtime(file);
  foyer = await openTestFoyer({ file });
});
afterAll(async () => {
  await foyer.foyer.close();
  rmSync(folder, { recursive: true });
});

/** As schema 9 kept the reservation's claim, and a hold on the only seat of the second showtime. Answers with the tickets. */
function holdTheOtherShowtime(file: string): Record<string, unknown>[] {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  const hold = testId();
  const showtime = "(SELECT id FROM showtime WHERE movie_id = (SELECT id FROM movie WHERE title = 'M'))";
  sqlite
    .prepare(
      `INSERT INTO hold SELECT ?, id, layout_id, 'a session', 'another terminal', ?, ?, 0 FROM showtime WHERE id = ${showtime}`,
    )
    .run(hold, testNow, testNow + 1000);
  sqlite
    .prepare(
      `INSERT INTO seat_claim SELECT showtime.id, seat.id, showtime.layout_id, ?, NULL FROM showtime, seat WHERE showtime.id = ${showtime}`,
    )
    .run(hold);
  sqlite.exec(`
INSERT INTO seat_claim SELECT reservation.showtime_id, ticket.seat_id, showtime.layout_id, NULL, reservation.id
FROM reservation JOIN ticket ON ticket.reservation_id = reservation.id JOIN showtime ON showtime.id = reservation.showtime_id
WHERE reservation.code = '7KQM2XRD'`);
  // On both sides of where a stretch of the copying ends, and beyond an empty one.
  for (const [from, to] of Object.entries({ 2: 20_000, 3: 20_001, 4: 60_001 }))
    sqlite.prepare('UPDATE ticket SET rowid = ? WHERE rowid = ?').run(to, Number(from));
  const tickets = sqlite.prepare('SELECT * FROM ticket ORDER BY reservation_id').all() as Record<
    string,
    unknown
  >[];
  sqlite.close();
  return tickets.map(({ id: _id, ...ticket }) => ticket);
}

it('keeps every ticket as it was, without an id', async () => {
  expect(before).toHaveLength(4);
  const tickets = foyer.database.read.selectFrom('ticket').selectAll().orderBy('reservation_id').execute();
  expect(await tickets).toEqual(before);
});

it('gives back what was held, and keeps what was reserved', async () => {
  const { read } = foyer.database;
  expect(await read.selectFrom('hold').selectAll().execute()).toEqual([]);
  const claims = await read.selectFrom('seat_claim').select(['hold_id', 'reservation_id']).execute();
  expect(claims).toEqual([{ hold_id: null, reservation_id: before[0]!.reservation_id }]);
});

it('still refuses to change a ticket, or to delete one', async () => {
  const change = foyer.database.transaction((tx) => tx.updateTable('ticket').set({ amount: 1 }).execute());
  await expect(change).rejects.toThrow('a ticket keeps what was agreed');
  const removal = foyer.database.transaction((tx) => tx.deleteFrom('ticket').execute());
  await expect(removal).rejects.toThrow('a ticket is never deleted');
});

it('refuses a hold a seat of another showtime', async () => {
  const { read } = foyer.database;
  const [own, other] = await read.selectFrom('showtime').select(['id', 'layout_id']).execute();
  const seat = await read.selectFrom('seat').select('id').executeTakeFirstOrThrow();
  const id = testId<HoldId>();
  const place = { showtime_id: own!.id, layout_id: own!.layout_id };
  const time = { created_at: testNow, expires_at: testNow + 1000, renewals: 0 };
  const hold = { id, session_id: 'a session', terminal_id: 'a terminal', ...place, ...time };
  const claim = { seat_id: seat.id, layout_id: other!.layout_id, hold_id: id, reservation_id: null };
  const claiming = foyer.database.transaction(async (tx) => {
    await tx.insertInto('hold').values(hold).execute();
    await tx
      .insertInto('seat_claim')
      .values({ ...claim, showtime_id: other!.id })
      .execute();
  });
  await expect(claiming).rejects.toThrow('a hold has seats of its own showtime alone');
});

it('frees the seat of a reservation of before when its patron cancels it', async () => {
  const patron = foyer.visit();
  const contact = { kind: 'phone' as const, value: phone };
  const { id } = await foyer.call(patron, 'booking.findReservation', { code: '7KQM2XRD', contact });
  await foyer.call(patron, 'booking.cancelReservation', { reservationId: id });
  expect(await foyer.database.read.selectFrom('seat_claim').selectAll().execute()).toEqual([]);
});
