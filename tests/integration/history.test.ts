import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BusinessDay, RequestId } from '../../electron/contract/values';
import { auditHistory } from '../../electron/demo/history/audit-history';
import { HistoryStopped, makeHistory, type Made } from '../../electron/demo/history/make-history';
import { demoAdmin } from '../../electron/demo/demo-admin';
import type { Session } from '../../electron/ipc/sessions';
import { openTestDatabase, openTestFoyer, type TestFoyer } from '../support/test-foyer';

/** Sunday noon in London. */
const now = Date.UTC(2026, 10, 22, 12, 0);
const today = '2026-11-22' as BusinessDay;
const nativeBinding = process.env.FOYER_SQLITE_BINDING;
const folder = mkdtempSync(join(tmpdir(), 'foyer-history-'));
const file = join(folder, 'foyer.sqlite');
const at = (name: string) => join(folder, name);

/** As the real ones, but with two films of its own, whose posters are drawn at once. */
async function quickFile(path: string): Promise<Uint8Array> {
  if (path.endsWith('.svg'))
    return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"/>');
  const bytes = await readFile(join(import.meta.dirname, '../../resources/demo', path));
  return path === 'movies.json'
    ? Buffer.from(JSON.stringify(JSON.parse(bytes.toString()).slice(0, 2)))
    : bytes;
}
const make = (where: string, options: { days?: number; seed?: number; isStopped?: () => boolean } = {}) =>
  makeHistory({ file: where, days: 7, seed: 8, now, readFile: quickFile, nativeBinding, ...options });

let made: Made;
let foyer: TestFoyer;
let admin: Session;
beforeAll(async () => {
  made = await make(file);
  foyer = await openTestFoyer({ file, now });
  admin = foyer.visit();
  await foyer.call(admin, 'auth.signIn', { email: demoAdmin.email, password: demoAdmin.password });
}, 60_000);
afterAll(async () => {
  await foyer.foyer.close();
  rmSync(folder, { recursive: true });
});

const count = (where: string, statement: string) => {
  const sqlite = new BetterSqlite3(where, nativeBinding ? { nativeBinding } : {});
  try {
    return sqlite.prepare(statement).pluck().all();
  } finally {
    sqlite.close();
  }
};

describe('a made history', () => {
  test('keeps every rule that the program keeps', async () => {
    expect(await auditHistory(foyer.database, now)).toEqual([]);
    expect(count(file, 'select count(*) from ticket')).toEqual([made.tickets]);
    expect(made.showtimes).toBeGreaterThan(1000);
    expect(made.tickets).toBeGreaterThan(20_000);
  });

  test('has what happens in a cinema: every stage, contact, reason and seat kind', () => {
    const kinds = (column: string, table: string) =>
      count(file, `select distinct ${column} from ${table} order by 1`);
    expect(kinds('cancel_reason', 'reservation')).toEqual(
      expect.arrayContaining([null, 'patron', 'staff', 'showtime']),
    );
    expect(kinds('contact_kind', 'reservation')).toEqual([null, 'email', 'phone']);
    expect(kinds('collected_at is null', 'reservation')).toEqual([0, 1]);
    expect(kinds('s.kind', 'ticket t join seat s on s.id = t.seat_id')).toHaveLength(4);
    expect(kinds('ticket_type_name', 'ticket')).toHaveLength(4);
    expect(kinds('state', 'showtime')).toEqual(['cancelled', 'on_sale']);
    expect(kinds('version', 'layout')).toEqual([1, 2]);
  });

  test('has the schema that the migrations make', async () => {
    await openTestDatabase(at('empty.sqlite')).close();
    const schema = 'select sql from sqlite_schema where sql is not null order by sql';
    expect(count(file, schema)).toEqual(count(at('empty.sqlite'), schema));
  });

  test('is sold on by the kiosk, and cancelled', async () => {
    const { call, visit } = foyer;
    const guest = visit();
    const { showtimes, movies } = await call(guest, 'listing.listDay', { businessDay: today });
    expect(showtimes.length).toBeGreaterThan(20);
    expect(movies.some((movie) => movie.posterId !== null)).toBe(true);
    const showtime = showtimes.findLast((one) => one.freeSeats > 40)!;
    const { hold } = await call(guest, 'booking.holdBestSeats', {
      showtimeId: showtime.id,
      partySize: 2,
      holdId: null,
    });
    const offer = await call(guest, 'booking.readOffer', { holdId: hold!.id });
    const reservation = await call(guest, 'booking.reserveSeats', {
      requestId: crypto.randomUUID() as RequestId,
      holdId: hold!.id,
      tickets: offer.seats.map(({ seatId }) => ({ seatId, ticketTypeId: offer.ticketTypes[0]!.id })),
      expectedTotal: offer.seats.reduce((sum, seat) => sum + seat.prices[0]!.amount, 0),
      isAgeConfirmed: true,
      contact: { kind: 'phone', value: '+447700900999' },
    });
    const cancelled = await call(guest, 'booking.cancelReservation', { reservationId: reservation.id });
    expect(cancelled.state).toBe('cancelled');
  });

  test('is found in the back office by code, name, contact and film, and told of', async () => {
    const { call } = foyer;
    const list = (search: string) => call(admin, 'reservations.listReservations', { search });
    const collected = await call(admin, 'reservations.listReservations', { stage: 'collected' });
    const named = collected.reservations.find(({ isFromDesk }) => isFromDesk)!;
    for (const text of [named.code, named.name!, named.contact!]) {
      const { reservations } = await list(text);
      expect(reservations.map(({ id }) => id)).toContain(named.id);
    }
    const { history } = await call(admin, 'reservations.readReservation', { reservationId: named.id });
    expect(history.map(({ kind }) => kind)).toEqual(['reservedAtDesk', 'collected']);
    const { movies } = await call(admin, 'movies.listMovies', {});
    expect(movies.find(({ title }) => title === named.movieTitle)!.showtimeCount).toBeGreaterThan(0);
    const { counts } = await call(admin, 'reports.readDay', { businessDay: null });
    expect(counts.collected).toBeGreaterThan(0);
  });

  test('is cancelled with its showtime by staff', async () => {
    const { call } = foyer;
    const { showtimes } = await call(admin, 'schedule.readDay', { businessDay: '2026-11-24' as BusinessDay });
    const full = showtimes.find((one) => one.activeReservations > 3 && one.state === 'on_sale')!;
    const answer = await call(admin, 'booking.cancelShowtime', { showtimeId: full.id, reason: 'No film.' });
    expect(answer.cancelledReservations).toBe(full.activeReservations);
  });
});

test('what the program would never have left is found by the audit', async () => {
  await make(at('broken.sqlite'), { days: 1 });
  const sqlite = new BetterSqlite3(at('broken.sqlite'), nativeBinding ? { nativeBinding } : {});
  sqlite.exec(`
    DROP TRIGGER ticket_is_kept;
    UPDATE ticket SET amount = amount + 1
    WHERE (reservation_id, seat_id) = (SELECT reservation_id, seat_id FROM ticket ORDER BY reservation_id DESC LIMIT 1);
    DELETE FROM seat_claim WHERE reservation_id =
      (SELECT id FROM reservation WHERE state = 'active' AND name IS NULL LIMIT 1);
    DELETE FROM reservation_name WHERE reservation_id = (SELECT max(reservation_id) FROM reservation_name);
    UPDATE reservation SET collected_at = ${now + 1} WHERE id =
      (SELECT max(id) FROM reservation WHERE state = 'active' AND collected_at IS NULL)`);
  sqlite.close();
  const database = openTestDatabase(at('broken.sqlite'));
  expect((await auditHistory(database, now)).map(({ rule }) => rule)).toEqual([
    'a ticket that stands has its seat claimed',
    'a ticket costs what its price card says',
    'a name is found by its words',
    'what staff did stands in the journal',
    'nothing happened later than now',
  ]);
  await database.close();
});

test('the same seed makes the same rows, another seed others', async () => {
  const contents = async (name: string, seed: number) => {
    await make(at(name), { days: 1, seed });
    const tables = count(
      at(name),
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'",
    );
    return tables.map((table) => {
      const sqlite = new BetterSqlite3(at(name), nativeBinding ? { nativeBinding } : {});
      const rows = sqlite
        .prepare(`select * from ${String(table)} order by 1, 2`)
        .raw()
        .all();
      sqlite.close();
      return JSON.stringify([table, rows]);
    });
  };
  const one = await contents('one.sqlite', 3);
  expect(await contents('two.sqlite', 3)).toEqual(one);
  expect(await contents('three.sqlite', 4)).not.toEqual(one);
}, 60_000);

test('an existing file is never written over', async () => {
  writeFileSync(at('mine.sqlite'), 'mine');
  await expect(make(at('mine.sqlite'), { days: 1 })).rejects.toThrow('is there already');
  expect(await readFile(at('mine.sqlite'), 'utf8')).toBe('mine');
});

test('stopped, nothing stays', async () => {
  const before = readdirSync(folder);
  let asked = 0;
  const isStopped = () => (asked += 1) > 3;
  await expect(make(at('stopped.sqlite'), { isStopped })).rejects.toThrow(HistoryStopped);
  expect(existsSync(at('stopped.sqlite'))).toBe(false);
  expect(readdirSync(folder)).toEqual(before);
});
