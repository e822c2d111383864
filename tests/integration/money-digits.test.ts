import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditoriumId, RequestId, TicketTypeId } from '../../electron/contract/values';
import { configure } from '../../electron/database/sqlite/open-sqlite';
import { migrate, migrations } from '../../electron/database/sqlite/migrate';
import { amountIn } from '../../electron/domain/amounts';
import { formatOfCountry } from '../../electron/domain/country-formats';
import { digitsOf } from '../../electron/domain/currencies';
import { aMovie, anAuditorium, testId, testNow, hourMs } from '../support/builders';
import { adminEmail, adminPassword, errorCodeOf, noPaper, openTestFoyer } from '../support/test-foyer';

const nativeBinding = process.env.FOYER_SQLITE_BINDING;
const guest = { kind: 'phone', value: '+44 20 7946 0001' } as const;

/** A cinema set up in a currency, a house, a film; and what its printer and its disk were given. */
async function openCinema(currency: string) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const pages: string[] = [];
  const test = await openTestFoyer({
    ports: {
      saveFile: async (name, bytes) => {
        files.push({ name, bytes });
        return true;
      },
      paper: {
        print: async (html) => {
          pages.push(html);
          return true;
        },
        toPdf: async (html) => {
          pages.push(html);
          return noPaper.toPdf(html);
        },
      },
    },
  });
  const admin = test.visit();
  const account = { name: 'Ada Manager', email: adminEmail, password: adminPassword };
  const place = { cinemaName: 'Palace', timeZone: 'Europe/London', currency };
  await test.call(admin, 'settings.finishSetup', { ...place, admin: account });
  await test.call(admin, 'auth.signIn', { email: adminEmail, password: adminPassword });
  return { ...test, admin, files, pages, texts: () => pages.map((page) => page.replaceAll(/\s/g, ' ')) };
}

async function sell(cinema: Awaited<ReturnType<typeof openCinema>>, amount: number) {
  const { call, admin, database } = cinema;
  const { ticketTypeId } = await call(admin, 'prices.addTicketType', { name: 'Adult' });
  const { priceCardId } = await call(admin, 'prices.addPriceCard', {
    name: 'Standard',
    prices: [{ ticketTypeId: ticketTypeId as TicketTypeId, amount }],
    surcharges: [],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    fromMinute: 0,
    untilMinute: 2880,
  });
  const house = await anAuditorium(database, { rows: 1 });
  const movie = await aMovie(database);
  const { showtimeIds } = await call(admin, 'schedule.addShowtimes', {
    showtimes: [
      {
        movieId: movie.id,
        auditoriumId: house.auditorium.id as AuditoriumId,
        priceCardId,
        startsAtLocal: '2026-11-22T20:00',
        format: '2D',
        audioLanguage: 'en',
        subtitleLanguage: null,
        hasCaptions: false,
        hasAudioDescription: false,
      },
    ],
  });
  const visitor = cinema.visit();
  const seatIds = [house.seat('A1').id, house.seat('A2').id];
  const { hold } = await call(visitor, 'booking.holdSeats', {
    showtimeId: showtimeIds[0]!,
    seatIds,
    holdId: null,
  });
  const offer = await call(visitor, 'booking.readOffer', { holdId: hold!.id });
  const reservation = await call(visitor, 'booking.reserveSeats', {
    requestId: testId<RequestId>(),
    holdId: hold!.id,
    tickets: seatIds.map((seatId) => ({ seatId, ticketTypeId: ticketTypeId as TicketTypeId })),
    expectedTotal: 2 * amount,
    isAgeConfirmed: true,
    contact: guest,
  });
  return { offer, reservation };
}

describe('a price that was typed is the same on the slip and in every file', () => {
  it.each([
    ['GBP', '12.50', 1250, '12.50', '25.00', '#,##0.00'],
    ['HUF', '2500', 250_000, '2,500.00', '5000.00', '#,##0.00'],
    ['COP', '2500', 250_000, '2,500.00', '5000.00', '#,##0.00'],
    ['JPY', '2500', 2500, '2,500', '5000', '#,##0'],
    ['KWD', '2.500', 2500, '2.500', '5.000', '#,##0.000'],
    ['IRR', '2500000', 250_000_000, '2,500,000.00', '5000000.00', '#,##0.00'],
  ])('%s %s', async (currency, typed, amount, onSlip, inFiles, format) => {
    expect(amountIn(typed, digitsOf(currency), formatOfCountry('GB'))).toBe(amount);
    const cinema = await openCinema(currency);
    const { offer, reservation } = await sell(cinema, amount);
    expect(offer).toMatchObject({ currency });
    expect(offer.seats[0]!.prices).toMatchObject([{ amount }]);
    const ticket = await cinema.database.read.selectFrom('ticket').selectAll().executeTakeFirstOrThrow();
    expect(ticket).toMatchObject({ amount, currency, digits: digitsOf(currency) });

    await cinema.call(cinema.admin, 'reservations.printReservation', { reservationId: reservation.id });
    expect(cinema.texts().at(-1)).toContain(onSlip);

    const period = { from: '2026-11-22', until: '2026-11-22' };
    const report = { kind: 'figures', period, by: 'movie', movieId: null, auditoriumId: null } as never;
    for (const file of ['csv', 'xlsx', 'pdf'] as const)
      await cinema.call(cinema.admin, 'reports.exportReport', { report, format: file });
    const [csv, xlsx] = cinema.files;
    expect(new TextDecoder().decode(csv!.bytes)).toContain(`"${inFiles}"`);
    const book = unzipSync(xlsx!.bytes);
    expect(strFromU8(book['xl/worksheets/sheet1.xml']!)).toContain(`<v>${inFiles}</v>`);
    expect(strFromU8(book['xl/styles.xml']!)).toContain(`"${format}"`);
    expect(cinema.texts().at(-1)).toContain(
      Number(inFiles).toLocaleString('en', { minimumFractionDigits: digitsOf(currency) }),
    );
    await cinema.foyer.close();
  });
});

describe('amounts from before their digits were kept', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foyer-digits-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A file as the release before this one left it: two price cards and a ticket of the first, without digits. */
  async function openOldFile(currency: string, amount: number) {
    const file = join(folder, `${currency}.sqlite`);
    const sqlite = new BetterSqlite3(file, nativeBinding ? { nativeBinding } : {});
    configure(sqlite);
    migrate(sqlite, file, migrations.slice(0, 2));
    sqlite.exec(oldRows(currency, amount));
    sqlite.close();
    const test = await openTestFoyer({ file });
    const admin = await test.admin();
    const unsure = async () => (await test.call(admin, 'prices.readUnsureAmounts', {})).unsure;
    const read = () => test.database.read;
    const rows = async () => ({
      prices: (await read().selectFrom('price_card_price').select('amount').orderBy('amount').execute()).map(
        (row) => row.amount,
      ),
      surcharges: (await read().selectFrom('price_card_surcharge').select('amount').execute()).map(
        (row) => row.amount,
      ),
      digits: (await read().selectFrom('price_card').select('digits').execute()).map((row) => row.digits),
      tickets: await read().selectFrom('ticket').select(['amount', 'digits']).execute(),
    });
    return { ...test, admin, unsure, rows };
  }

  it.each([
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
  ])('in %s were never in doubt', async (currency, digits) => {
    const { unsure, rows, foyer } = await openOldFile(currency, 2500);
    expect(await unsure()).toEqual([]);
    expect(await rows()).toEqual({
      prices: [2500, 2600],
      surcharges: [100],
      digits: [digits, digits],
      tickets: [{ amount: 2500, digits }],
    });
    await foyer.close();
  });

  it.each(['HUF', 'COP', 'IDR', 'IQD'])(
    'in %s are told of: which cards, how many tickets',
    async (currency) => {
      const { unsure, foyer } = await openOldFile(currency, 2500);
      expect(await unsure()).toEqual([
        { currency, priceCards: ['Evening', 'Matinee'], tickets: 1, highest: 2600 },
      ]);
      await foyer.close();
    },
  );

  it('stay as they are shown when an admin says that this is right, and sell on', async () => {
    const { call, admin, unsure, rows, foyer } = await openOldFile('HUF', 250_000);
    await call(admin, 'prices.settleAmounts', { currency: 'HUF', writtenAs: 'shown' });
    expect(await unsure()).toEqual([]);
    expect(await rows()).toMatchObject({
      prices: [250_000, 250_100],
      digits: [2, 2],
      tickets: [{ amount: 250_000, digits: 2 }],
    });
    await foyer.close();
  });

  it.each([
    ['HUF', 250_000, 260_000, 10_000, 2],
    ['IQD', 2_500_000, 2_600_000, 100_000, 3],
  ])(
    'in %s are converted once, all of them, when they were written whole',
    async (currency, first, second, surcharge, digits) => {
      const { call, admin, rows, foyer, database } = await openOldFile(currency, 2500);
      await call(admin, 'prices.settleAmounts', { currency, writtenAs: 'whole' });
      expect(await rows()).toEqual({
        prices: [first, second],
        surcharges: [surcharge],
        digits: [digits, digits],
        tickets: [{ amount: first, digits }],
      });
      expect(await errorCodeOf(call(admin, 'prices.settleAmounts', { currency, writtenAs: 'whole' }))).toBe(
        'NOT_FOUND',
      );
      const entries = await database.read
        .selectFrom('journal')
        .select(['subject', 'after'])
        .where('action', '=', 'prices.amountsSettled')
        .execute();
      expect(entries.map(({ subject, after }) => [subject, JSON.parse(after!)])).toEqual([
        [currency, { writtenAs: 'whole', multipliedBy: 10 ** digits, priceCards: 2, tickets: 1 }],
      ]);
      await foyer.close();
    },
  );

  it('are not changed in a card before that, and afterwards they are', async () => {
    const { call, admin, foyer } = await openOldFile('HUF', 2500);
    const change = async () => {
      const { priceCards } = await call(admin, 'prices.listPrices', {});
      const { id, version, name, prices, surcharges, weekdays, fromMinute, untilMinute } = priceCards[0]!;
      const card = { name, prices, surcharges, weekdays, fromMinute, untilMinute };
      return call(admin, 'prices.changePriceCard', { priceCardId: id, seenVersion: version, card });
    };
    expect(await errorCodeOf(change())).toBe('AMOUNTS_UNSURE');
    await call(admin, 'prices.settleAmounts', { currency: 'HUF', writtenAs: 'shown' });
    expect(await change()).toEqual({ version: 2 });
    await foyer.close();
  });

  it('keep what a ticket agreed: nothing but the digits, once', async () => {
    const { database, foyer } = await openOldFile('HUF', 2500);
    const put = (change: { amount?: number; digits?: number }) =>
      database.transaction((tx) => tx.updateTable('ticket').set(change).execute());
    for (const change of [{ amount: 2600 }, { amount: 25_000, digits: 2 }, { amount: 250_000 }])
      await expect(put(change)).rejects.toThrow('keeps what was agreed');
    await put({ amount: 250_000, digits: 2 });
    await expect(put({ digits: 0 })).rejects.toThrow('keeps what was agreed');
    await foyer.close();
  });
});

function oldRows(currency: string, amount: number): string {
  const id = () => `'${testId()}'`;
  const [certificate, movie, auditorium, layout, seat, type, card, other, showtime, reservation] = Array.from(
    { length: 10 },
    id,
  );
  const at = testNow;
  return `
INSERT INTO certificate (code, label, minimum_age) VALUES ('U', 'All', NULL);
INSERT INTO movie (id, title, original_title, synopsis, director, cast_line, year, running_minutes, certificate_code, audio_language, poster_id, state, created_at)
  VALUES (${movie}, 'Film', '', 'What happens.', 'Somebody', '', 1950, 90, 'U', 'en', NULL, 'active', ${at});
INSERT INTO auditorium (id, name, position, state) VALUES (${auditorium}, 'One', 0, 'active');
INSERT INTO layout (id, auditorium_id, version, screen_width, focal_x, focal_y, created_at) VALUES (${layout}, ${auditorium}, 1, 10, 0, 0, ${at});
INSERT INTO area (layout_id, id, name, position) VALUES (${layout}, 'stalls', 'Stalls', 0);
INSERT INTO seat (id, layout_id, area_id, row_label, number_label, kind, x, y, companion_of, position)
  VALUES (${seat}, ${layout}, 'stalls', 'A', '1', 'standard', 0, 1, NULL, 0);
INSERT INTO ticket_type (id, name, position, state) VALUES (${type}, 'Adult', 0, 'active');
INSERT INTO price_card (id, name, currency, weekdays, from_minute, until_minute, state)
  VALUES (${card}, 'Evening', '${currency}', 127, 0, 2880, 'active'), (${other}, 'Matinee', '${currency}', 127, 0, 2880, 'archived');
INSERT INTO price_card_price (price_card_id, ticket_type_id, amount) VALUES (${card}, ${type}, ${amount}), (${other}, ${type}, ${amount + 100});
INSERT INTO price_card_surcharge (price_card_id, seat_kind, amount) VALUES (${card}, 'premium', 100);
INSERT INTO showtime (id, movie_id, auditorium_id, layout_id, price_card_id, business_day, starts_at, ends_at, occupied_until, sales_close_at, format, audio_language, subtitle_language, has_captions, has_audio_description, state, cancel_reason, created_at)
  VALUES (${showtime}, ${movie}, ${auditorium}, ${layout}, ${card}, '2026-11-22', ${at + hourMs}, ${at + 3 * hourMs}, ${at + 3 * hourMs}, ${at + hourMs}, '2D', 'en', NULL, 0, 0, 'on_sale', NULL, ${at});
INSERT INTO reservation (id, code, request_id, hold_id, showtime_id, account_id, contact_kind, contact_key, contact, state, cancel_reason, reserved_at, cancelled_at)
  VALUES (${reservation}, '7KQM2XRD', ${certificate}, ${id()}, ${showtime}, NULL, 'phone', '+442079460001', '+44 20 7946 0001', 'active', NULL, ${at}, NULL);
INSERT INTO ticket (id, reservation_id, seat_id, ticket_type_id, ticket_type_name, amount, currency) VALUES (${id()}, ${reservation}, ${seat}, ${type}, 'Adult', ${amount}, '${currency}');
`;
}
