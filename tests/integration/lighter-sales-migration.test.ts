import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const reservations = [{ code: '7KQM2XRD', name: 'Ada', phone }];
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
FROM reservation JOIN ticket ON ticket.reservation_id = reservation.id JOIN showtime ON showtime.id = reservation.showtime_id`);
  const tickets = sqlite.prepare('SELECT * FROM ticket').all() as Record<string, unknown>[];
  sqlite.close();
  return tickets.map(({ id: _id, ...ticket }) => ticket);
}

it('keeps every ticket as it was, without an id', async () => {
  expect(before).toHaveLength(1);
  expect(await foyer.database.read.selectFrom('ticket').selectAll().execute()).toEqual(before);
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

it('frees the seat of a reservation of before when its patron cancels it', async () => {
  const patron = foyer.visit();
  const contact = { kind: 'phone' as const, value: phone };
  const { id } = await foyer.call(patron, 'booking.findReservation', { code: '7KQM2XRD', contact });
  await foyer.call(patron, 'booking.cancelReservation', { reservationId: id });
  expect(await foyer.database.read.selectFrom('seat_claim').selectAll().execute()).toEqual([]);
});
