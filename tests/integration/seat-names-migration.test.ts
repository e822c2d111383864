import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditoriumId, ReservationId, ShowtimeId } from '../../electron/contract/values';
import { migrate, migrations } from '../../electron/database/sqlite/migrate';
import { configure } from '../../electron/database/sqlite/open-sqlite';
import { hourMs, minuteMs, testId, testNow } from '../support/builders';
import { openTestFoyer } from '../support/test-foyer';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-seat-names-'));
  file = join(folder, 'foyer.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function withFile<T>(work: (sqlite: BetterSqlite3.Database) => T): T {
  const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
  try {
    configure(sqlite);
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/**
 * A file as the release before left it. Its auditorium had one area at first; in the second version row B is a balcony.
 * The film and the auditorium were renamed a quarter of an hour before `testNow`, between two sales.
 */
function writeOldFile() {
  const id = {
    movie: testId(),
    auditorium: testId<AuditoriumId>(),
    first: testId(),
    second: testId(),
    type: testId(),
    card: testId(),
    old: testId<ShowtimeId>(),
    fresh: testId<ShowtimeId>(),
    before: testId<ReservationId>(),
    after: testId<ReservationId>(),
    blockOfA: testId(),
    blockOfB: testId(),
  };
  const seats = {
    firstA1: testId(),
    firstA2: testId(),
    firstB1: testId(),
    secondA1: testId(),
    secondA2: testId(),
    secondB1: testId(),
  };
  const at = testNow - hourMs;
  const renamedAt = testNow - 15 * minuteMs;
  const seat = (
    seatId: string,
    layout: string,
    area: string,
    row: string,
    number: string,
    kind: string,
    of: string | null,
    place: number,
  ) =>
    `('${seatId}', '${layout}', '${area}', '${row}', '${number}', '${kind}', ${place}, ${place + 1}, ${of === null ? 'NULL' : `'${of}'`}, ${place})`;
  const reservation = (own: string, code: string, showtime: string, reservedAt: number) =>
    `('${own}', '${code}', '${testId()}', '${testId()}', '${showtime}', NULL, 'phone', '+442079460001', '+44 20 7946 0001', 'active', NULL, ${reservedAt}, NULL)`;
  const ticket = (own: string, seatId: string) =>
    `('${testId()}', '${own}', '${seatId}', '${id.type}', 'Adult', 1000, 'GBP', 2)`;
  const renamed = (action: string, subject: string, before: string, after: string) =>
    `('${testId()}', ${renamedAt}, NULL, 'Ada', 'local', '${action}', '${subject}', 'it', '${before}', '${after}')`;
  withFile((sqlite) => {
    migrate(
      sqlite,
      file,
      migrations.filter(({ version }) => version < 8),
    );
    sqlite.exec(`
INSERT INTO certificate (code, label, minimum_age) VALUES ('U', 'All', NULL);
INSERT INTO movie (id, title, original_title, synopsis, director, cast_line, year, running_minutes, certificate_code, audio_language, poster_id, state, created_at, search_key)
  VALUES ('${id.movie}', 'New Title', '', 'What happens.', 'Somebody', '', 1950, 90, 'U', 'en', NULL, 'active', ${at}, 'new title');
INSERT INTO auditorium (id, name, position, state) VALUES ('${id.auditorium}', 'New Hall', 0, 'active');
INSERT INTO layout (id, auditorium_id, version, screen_width, focal_x, focal_y, created_at)
  VALUES ('${id.first}', '${id.auditorium}', 1, 10, 0, 0, ${at}), ('${id.second}', '${id.auditorium}', 2, 10, 0, 0, ${at});
INSERT INTO area (layout_id, id, name, position)
  VALUES ('${id.first}', 'stalls', 'Stalls', 0), ('${id.second}', 'stalls', 'Stalls', 0), ('${id.second}', 'area2', 'Balcony', 1);
INSERT INTO seat (id, layout_id, area_id, row_label, number_label, kind, x, y, companion_of, position) VALUES
  ${seat(seats.firstA1, id.first, 'stalls', 'A', '1', 'wheelchair', null, 0)},
  ${seat(seats.firstA2, id.first, 'stalls', 'A', '2', 'companion', seats.firstA1, 1)},
  ${seat(seats.firstB1, id.first, 'stalls', 'B', '1', 'standard', null, 2)},
  ${seat(seats.secondA1, id.second, 'stalls', 'A', '1', 'wheelchair', null, 0)},
  ${seat(seats.secondA2, id.second, 'stalls', 'A', '2', 'companion', seats.secondA1, 1)},
  ${seat(seats.secondB1, id.second, 'area2', 'B', '1', 'standard', null, 2)};
INSERT INTO ticket_type (id, name, position, state) VALUES ('${id.type}', 'Adult', 0, 'active');
INSERT INTO price_card (id, name, currency, weekdays, from_minute, until_minute, state, digits)
  VALUES ('${id.card}', 'Evening', 'GBP', 127, 0, 2880, 'active', 2);
INSERT INTO price_card_price (price_card_id, ticket_type_id, amount) VALUES ('${id.card}', '${id.type}', 1000);
INSERT INTO showtime (id, movie_id, auditorium_id, layout_id, price_card_id, business_day, starts_at, ends_at, occupied_until, sales_close_at, format, audio_language, subtitle_language, has_captions, has_audio_description, state, cancel_reason, created_at) VALUES
  ('${id.old}', '${id.movie}', '${id.auditorium}', '${id.first}', '${id.card}', '2026-11-22', ${testNow + hourMs}, ${testNow + 3 * hourMs}, ${testNow + 3 * hourMs}, ${testNow + hourMs}, '2D', 'en', NULL, 0, 0, 'on_sale', NULL, ${at}),
  ('${id.fresh}', '${id.movie}', '${id.auditorium}', '${id.second}', '${id.card}', '2026-11-22', ${testNow + 5 * hourMs}, ${testNow + 7 * hourMs}, ${testNow + 7 * hourMs}, ${testNow + 5 * hourMs}, '2D', 'en', NULL, 0, 0, 'on_sale', NULL, ${at});
INSERT INTO reservation (id, code, request_id, hold_id, showtime_id, account_id, contact_kind, contact_key, contact, state, cancel_reason, reserved_at, cancelled_at) VALUES
  ${reservation(id.before, '7KQM2XRD', id.old, renamedAt - minuteMs)}, ${reservation(id.after, '7KQM2XRE', id.fresh, renamedAt + minuteMs)};
INSERT INTO ticket (id, reservation_id, seat_id, ticket_type_id, ticket_type_name, amount, currency, digits)
  VALUES ${ticket(id.before, seats.firstA1)}, ${ticket(id.before, seats.firstA2)}, ${ticket(id.after, seats.secondB1)};
INSERT INTO seat_claim (showtime_id, seat_id, layout_id, hold_id, reservation_id) VALUES
  ('${id.old}', '${seats.firstA1}', '${id.first}', NULL, '${id.before}'), ('${id.old}', '${seats.firstA2}', '${id.first}', NULL, '${id.before}'),
  ('${id.fresh}', '${seats.secondB1}', '${id.second}', NULL, '${id.after}');
INSERT INTO seat_block (id, auditorium_id, row_label, number_label, kind, from_at, until_at, release_minutes, reason, created_at) VALUES
  ('${id.blockOfA}', '${id.auditorium}', 'A', '2', 'out_of_order', 0, NULL, NULL, 'Broken', ${testNow}),
  ('${id.blockOfB}', '${id.auditorium}', 'B', '1', 'out_of_order', 0, NULL, NULL, 'Wet', ${testNow});
INSERT INTO journal (id, at, account_id, account_name, terminal_id, action, subject_id, subject, before, after) VALUES
  ${renamed('movie.changed', id.movie, '{"title":"Old Title","year":1950}', '{"title":"New Title","year":1950}')},
  ${renamed('auditorium.renamed', id.auditorium, '{"name":"Old Hall"}', '{"name":"New Hall"}')},
  ('${testId()}', ${testNow - 20 * minuteMs}, NULL, 'Ada', 'local', 'reservation.moved', '${id.before}', '7KQM2XRD', '{"seats":["B1"]}', '{"seats":["A1","A2"]}');
`);
  });
  return { ...id, ...seats };
}

async function openMigrated() {
  const id = writeOldFile();
  const test = await openTestFoyer({ file });
  const admin = await test.admin();
  const detail = (reservationId: ReservationId) =>
    test.call(admin, 'reservations.readReservation', { reservationId });
  return { ...test, admin, id, detail };
}

describe('a file from before seats had three names', () => {
  it('is copied first, and whole afterwards: every reference and every index', async () => {
    const { foyer } = await openMigrated();
    await foyer.close();
    withFile((sqlite) => {
      expect(sqlite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(sqlite.pragma('foreign_key_check')).toEqual([]);
      // The index by names finds with the area in it what a scan of the table finds.
      const found = sqlite
        .prepare(
          `SELECT s.id FROM seat t JOIN seat s INDEXED BY sqlite_autoindex_seat_2
           ON s.layout_id = t.layout_id AND s.area_id = t.area_id AND s.row_label = t.row_label AND s.number_label = t.number_label
           WHERE s.id = t.id`,
        )
        .all();
      expect(found).toHaveLength(6);
    });
  });

  it('lets two areas have the same row and number, and none twice', async () => {
    const { database, foyer, id } = await openMigrated();
    const put = (area: string) =>
      database.transaction((tx) =>
        tx
          .insertInto('seat')
          .values({
            id: testId(),
            layout_id: layoutId,
            area_id: area,
            row_label: 'Balkon Étage',
            number_label: '12bis',
            kind: 'standard',
            x: 0,
            y: 20,
            companion_of: null,
            position: 9,
          })
          .execute(),
      );
    const layoutId = testId<never>();
    await database.transaction(async (tx) => {
      const columns = { id: layoutId, auditorium_id: id.auditorium, version: 3, created_at: testNow };
      await tx
        .insertInto('layout')
        .values({ ...columns, screen_width: 10, focal_x: 0, focal_y: 0 })
        .execute();
      for (const area of ['stalls', 'area2'])
        await tx
          .insertInto('area')
          .values({ layout_id: layoutId, id: area, name: area, position: 0 })
          .execute();
    });
    await put('stalls');
    await put('area2');
    await expect(put('area2')).rejects.toThrow('UNIQUE');
    await foyer.close();
  });

  it('keeps its seats kept from sale, in whichever area each version of the layout has them', async () => {
    const { call, admin, visit, id, foyer } = await openMigrated();
    const kept = async (showtimeId: ShowtimeId) => {
      const { layout, states } = await call(visit(), 'booking.readSeatMap', { showtimeId });
      return layout.seats
        .filter((seat) => states.notForSale.includes(seat.id))
        .map(({ area, row, number }) => `${area} ${row} ${number}`);
    };
    // In the old showtime A 2 is somebody's; in the fresh one B 1 is.
    expect(await kept(id.old)).toEqual(['stalls B 1']);
    expect(await kept(id.fresh)).toEqual(['stalls A 2']);
    const { blocks } = await call(admin, 'auditoriums.readAuditorium', { auditoriumId: id.auditorium });
    expect(blocks.map(({ area, row, number, reason }) => [area, row, number, reason])).toEqual(
      expect.arrayContaining([
        ['stalls', 'A', '2', 'Broken'],
        ['area2', 'B', '1', 'Wet'],
        ['stalls', 'B', '1', 'Wet'],
      ]),
    );
    expect(blocks).toHaveLength(3);
    expect(blocks.find(({ area }) => area === 'area2')!.id).toBe(id.blockOfB);
    await foyer.close();
  });

  it('keeps what was sold: seats, companions, and the words of the day on which it was sold', async () => {
    const { call, visit, detail, id, foyer } = await openMigrated();
    const before = (await detail(id.before)).reservation;
    expect(before.tickets.map(({ area, row, number }) => [area, row, number])).toEqual([
      ['', 'A', '1'],
      ['', 'A', '2'],
    ]);
    expect([before.movie.title, before.showtime.auditoriumName]).toEqual(['Old Title', 'Old Hall']);
    const after = (await detail(id.after)).reservation;
    expect(after.tickets.map(({ area, row, number }) => [area, row, number])).toEqual([
      ['Balcony', 'B', '1'],
    ]);
    expect([after.movie.title, after.showtime.auditoriumName]).toEqual(['New Title', 'New Hall']);
    const { layout } = await call(visit(), 'booking.readSeatMap', { showtimeId: id.old });
    const [space, companion] = layout.seats;
    expect(companion!.companionOf).toBe(space!.id);
    await foyer.close();
  });

  it('is found by the title of before, and its history is told as it was written', async () => {
    const { call, admin, detail, id, foyer } = await openMigrated();
    const found = async (film: string) =>
      (await call(admin, 'reservations.listReservations', { film })).reservations.map(
        ({ code, movieTitle }) => [code, movieTitle],
      );
    const both = [
      ['7KQM2XRE', 'New Title'],
      ['7KQM2XRD', 'Old Title'],
    ];
    expect(await found('old')).toEqual(both);
    expect(await found('new')).toEqual(both);
    const { history } = await detail(id.before);
    expect(history.find(({ kind }) => kind === 'moved')).toMatchObject({
      fromSeats: ['B1'],
      toSeats: ['A1', 'A2'],
    });
    await foyer.close();
  });

  it('refuses to change the words of what was sold', async () => {
    const { database, foyer } = await openMigrated();
    for (const change of [{ movie_title: 'Another' }, { auditorium_name: 'Another' }])
      await expect(
        database.transaction((tx) => tx.updateTable('reservation').set(change).execute()),
      ).rejects.toThrow('keeps the words');
    await foyer.close();
  });
});
