import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInputOf, OutputOf, ProcedureName } from '../../electron/contract/contract';
import { groupings } from '../../electron/contract/reports.contract';
import type { BusinessDay, RequestId } from '../../electron/contract/values';
import type { Database } from '../../electron/database/database';
import type { Tables } from '../../electron/database/schema';
import { FoyerSqliteDialect } from '../../electron/database/sqlite/dialect';
import { demoAdmin, loadDemo } from '../../electron/demo/load-demo';
import { createPosterEncoder } from '../../electron/features/catalog/poster-encoder';
import type { Session } from '../../electron/ipc/sessions';
import { createKiosk, type Kiosk } from '../../electron/kiosk';
import { aClock, openTestDatabase, noPaper, quickHasher } from '../support/kiosk';

/** What grows with the years, or with the size of the house. */
const large = [
  'showtime',
  'seat_claim',
  'ticket',
  'reservation',
  'hold',
  'seat',
  'poster_image',
  'movie_genre',
  'journal',
];

const folder = mkdtempSync(join(tmpdir(), 'foyer-plans-'));
const file = join(folder, 'demo.sqlite');
const clock = aClock(Date.UTC(2026, 10, 22, 9, 0));
let sqlite: BetterSqlite3.Database;
let kiosk: Kiosk;
let visitor: Session;
let statements: string[] = [];

/** The same file, opened so that every statement that runs is heard of. */
function openListening(): Database {
  const nativeBinding = process.env.FOYER_SQLITE_BINDING;
  sqlite = new BetterSqlite3(file, {
    ...(nativeBinding ? { nativeBinding } : {}),
    verbose: (text) => statements.push(String(text)),
  });
  const kysely = new Kysely<Tables>({ dialect: new FoyerSqliteDialect(sqlite) });
  return {
    read: kysely,
    transaction: (work) => kysely.transaction().execute(work),
    close: async () => {
      await kysely.destroy();
      sqlite.close();
    },
  };
}

beforeAll(async () => {
  await openTestDatabase(file).close();
  const database = openListening();
  kiosk = await createKiosk({
    database,
    clock,
    hasher: quickHasher,
    posterEncoder: createPosterEncoder(),
    isDemo: true,
    terminalId: 'test',
    logFault: ({ error }) => {
      throw error;
    },
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: noPaper,
  });
  await loadDemo({ kiosk, db: database.read, readFile: readWithoutArt });
  visitor = kiosk.openSession();
}, 60_000);
afterAll(async () => {
  await kiosk.close();
  rmSync(folder, { recursive: true });
});

async function readWithoutArt(path: string): Promise<Uint8Array> {
  if (path.endsWith('.svg'))
    return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"/>');
  return readFile(join(import.meta.dirname, '../../resources/demo', path));
}

async function call<N extends ProcedureName>(
  name: N,
  input: CallInputOf<N>,
  session = visitor,
): Promise<OutputOf<N>> {
  const answer = await kiosk.call(session, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

/** What runs in `work`, with the plan of each different statement. */
async function plansOf(work: () => Promise<unknown>): Promise<{ statement: string; plan: string[] }[]> {
  statements = [];
  await work();
  const ran = new Set(statements.filter((text) => /^(select|insert|update|delete|with)/i.test(text)));
  return [...ran].map((statement) => {
    const steps = sqlite.prepare(`explain query plan ${statement}`).all() as { detail: string }[];
    return { statement, plan: steps.map((step) => step.detail) };
  });
}

/**
 * `SCAN x` reads all of a table or of an index of it; only under a limit of one row is that no matter. A plan speaks of
 * a table by the name that the statement gives it.
 */
function fullScans({ statement, plan }: { statement: string; plan: string[] }): string[] {
  if (/limit 1$/i.test(statement.trim())) return [];
  const aliases = [...statement.matchAll(/"(\w+)" as "(\w+)"/g)].filter(([, table]) =>
    large.includes(table!),
  );
  const names = new Set([...large, ...aliases.map(([, , alias]) => alias!)]);
  return plan.filter((step) => names.has(/^SCAN (\w+)/.exec(step)?.[1] ?? ''));
}

const aHundredDaysLater = 100 * 86_400_000;
const visits: [string, () => Promise<unknown>][] = [
  ['the strip of days', () => call('catalog.listDays', {})],
  ['a day', async () => call('catalog.listDay', { businessDay: (await call('catalog.listDays', {})).today })],
  ['the soonest', () => call('catalog.listSoonest', {})],
  ['a movie', async () => call('catalog.readMovie', { movieId: (await someShowtime()).movieId })],
  ['a seat map', async () => call('booking.readSeatMap', { showtimeId: (await someShowtime()).id })],
  [
    'what changes on it',
    async () => call('booking.readSeatStates', { showtimeId: (await someShowtime()).id }),
  ],
  ['a whole visit, from the first seat to a cancellation', reserveAndCancel],
  ['the sweep', () => kiosk.sweep()],
  ['more showtimes', addShowtime],
  ['a showtime cancelled', cancelShowtime],
  ['a movie that cannot be deleted', deleteMovie],
  ['the schedule of a day', readSchedule],
  ['a week of the schedule to be copied', planCopy],
  ['the reservations, listed, found and told of', listReservations],
  ['the figures of a day, in every cut', readFigures],
  ['the films of a week', readFilmWeek],
  ['the users, with their last sign-ins', async () => call('users.listUsers', {}, await admin())],
  ['the films of a week', readFilmWeek],
  ['a day as it stands', async () => call('reports.readDay', { businessDay: null }, await admin())],
];

async function someShowtime() {
  const { days } = await call('catalog.listDays', {});
  const { showtimes } = await call('catalog.listDay', { businessDay: days[1]!.businessDay });
  return showtimes.find((showtime) => showtime.freeSeats > 10)!;
}

async function reserveAndCancel(): Promise<void> {
  const { id } = await someShowtime();
  const { hold } = await call('booking.holdBestSeats', { showtimeId: id, partySize: 2, holdId: null });
  const offer = await call('booking.readOffer', { holdId: hold!.id });
  const contact = { kind: 'phone', value: '+447700900123' } as const;
  const reservation = await call('booking.reserveSeats', {
    requestId: randomUUID() as RequestId,
    holdId: hold!.id,
    tickets: offer.seats.map((seat) => ({ seatId: seat.seatId, ticketTypeId: offer.ticketTypes[0]!.id })),
    expectedTotal: offer.seats.reduce((sum, seat) => sum + seat.prices[0]!.amount, 0),
    isAgeConfirmed: true,
    contact,
  });
  await call('booking.findReservation', { code: reservation.code, contact });
  await call('booking.cancelReservation', { reservationId: reservation.id });
  await call('booking.holdBestSeats', { showtimeId: id, partySize: 3, holdId: null });
  await call('booking.releaseHold', {});
  await call('booking.listMyReservations', {}, await admin());
}

async function admin(): Promise<Session> {
  const session = kiosk.openSession();
  await call('auth.signIn', { email: demoAdmin.email, password: demoAdmin.password }, session);
  return session;
}

async function addShowtime(): Promise<void> {
  const one = sqlite
    .prepare('select movie_id, auditorium_id, price_card_id from showtime where business_day = ? limit 1')
    .get('2026-11-28') as Record<string, string>;
  const startsAt = new Date(clock.now() + aHundredDaysLater).toISOString().slice(0, 11);
  const showtime = {
    movieId: one.movie_id as never,
    auditoriumId: one.auditorium_id as never,
    priceCardId: one.price_card_id as never,
    format: '2D',
    audioLanguage: 'en',
    subtitleLanguage: null,
    hasCaptions: false,
    hasAudioDescription: false,
  };
  // Some day of the week has the price card.
  for (let day = 0; day < 7; day += 1) {
    const local = new Date(Date.parse(`${startsAt}12:00Z`) + day * 86_400_000).toISOString().slice(0, 16);
    const showtimes = [{ ...showtime, startsAtLocal: local }];
    const answer = await kiosk.call(await admin(), 'catalog.addShowtimes', { showtimes });
    if (answer.ok) return;
  }
  throw new Error('No showtime could be added');
}

async function cancelShowtime(): Promise<void> {
  const { id } = await someShowtime();
  await call('booking.cancelShowtime', { showtimeId: id, reason: 'No film.' }, await admin());
}

async function listReservations(): Promise<void> {
  const session = await admin();
  const list = (input: CallInputOf<'reservations.listReservations'>) =>
    call('reservations.listReservations', input, session);
  const { reservations, next } = await list({});
  const { id, code, contact, showtimeId, businessDay, movieTitle } = reservations[0]!;
  await list({ after: next });
  for (const stage of ['waiting', 'collected', 'cancelled'] as const) await list({ stage });
  // Narrow ones: for what half of this small cinema's reservations fit, reading all of them is right.
  for (const search of [code, contact!, 'ada byron', 'ada@patrons.example']) await list({ search });
  await list({ film: movieTitle, businessDay, stage: 'waiting' });
  await list({ businessDay });
  await list({ showtimeId });
  await call('reservations.readReservation', { reservationId: id }, session);
  await call('reservations.readSeats', { showtimeId }, session);
}

async function readSchedule(): Promise<void> {
  const session = await admin();
  const businessDay = '2026-11-28' as BusinessDay;
  const { showtimes } = await call('schedule.readDay', { businessDay }, session);
  await call('schedule.listReservations', { showtimeId: showtimes[0]!.id }, session);
}

async function planCopy(): Promise<void> {
  const [from, to] = ['2026-11-23', '2027-11-22'] as BusinessDay[];
  await call('schedule.planCopy', { from: from!, days: 7, to: to! }, await admin());
}

async function readFigures(): Promise<void> {
  const session = await admin();
  const { movieId } = await someShowtime();
  // A day: where half of this small cinema's showtimes fit, reading all of them is right.
  const day = '2026-11-28' as BusinessDay;
  const period = { from: day, until: day };
  for (const by of groupings) {
    await call('reports.readFigures', { period, by, movieId: null, auditoriumId: null }, session);
    await call('reports.readFigures', { period, by, movieId, auditoriumId: null }, session);
  }
}

async function readFilmWeek(): Promise<void> {
  await call('reports.readFilmWeek', { day: '2026-11-22' as BusinessDay }, await admin());
}

async function deleteMovie(): Promise<void> {
  const { movieId } = await someShowtime();
  const answer = await kiosk.call(await admin(), 'catalog.deleteMovie', { movieId });
  expect(answer).toMatchObject({ ok: false, error: { code: 'HAS_RESERVATIONS' } });
}

async function readBlocks(): Promise<void> {
  const session = await admin();
  const { auditoriums } = await call('auditoriums.listAuditoriums', {}, session);
  const { id: auditoriumId } = auditoriums[0]!;
  const { layout } = await call('auditoriums.readAuditorium', { auditoriumId }, session);
  const block = {
    auditoriumId,
    seats: layout.seats.slice(0, 20).map(({ row, number }) => ({ row, number })),
    kind: 'out_of_order',
    fromLocal: '2026-11-22T00:00',
    untilLocal: null,
    releaseMinutes: null,
    reason: '',
  } as const;
  await call('auditoriums.previewBlock', block, session);
  const { blockIds } = await call('auditoriums.addBlock', block, session);
  await call('auditoriums.listTouched', { auditoriumId }, session);
  await call('auditoriums.removeBlocks', { auditoriumId, blockIds }, session);
}

/** Of the demo nearly all is to come: with statistics, the planner rightly reads all of it. */
test.each([
  ['seats kept from sale', readBlocks],
  ['the prices', async () => call('prices.listPrices', {}, await admin())],
])('before there are statistics, %s reads what is to come by its start', async (_, visit) => {
  expect((await plansOf(visit)).flatMap(fullScans)).toEqual([]);
});

describe.each(['before', 'after'])('%s the planner has its statistics,', (when) => {
  beforeAll(() => {
    if (when === 'after') sqlite.exec('analyze');
  });
  test.each(visits)('%s reads no large table from end to end', async (_, visit) => {
    const plans = await plansOf(visit);
    expect(plans).not.toHaveLength(0);
    const bad = plans.flatMap((one) =>
      fullScans(one).map((step) => `${step} in: ${one.statement.slice(0, 400)}`),
    );
    expect(bad).toEqual([]);
  });
});

test('who has a seat that is kept from sale is asked of the showtimes: the seat was sold ten thousand times', async () => {
  const steps = (await plansOf(readBlocks)).flatMap(({ plan }) => plan);
  const claims = steps.filter((step) => / seat_claim /.test(step));
  expect(claims).not.toHaveLength(0);
  expect(claims.filter((step) => !/PRIMARY KEY \(showtime_id=\?/.test(step))).toEqual([]);
});

test('a scan would be seen', async () => {
  const scans = async (statement: string) =>
    (await plansOf(async () => statements.push(statement))).map(fullScans);
  expect(await scans('select * from showtime where format = 1')).not.toEqual([[]]);
  expect(
    await scans('select count(*) from seat_claim where hold_id = 1 or seat_id = 2 or layout_id = 3'),
  ).not.toEqual([[]]);
  expect(await scans('select * from "ticket" as "t" where "t"."amount" = 3')).not.toEqual([[]]);
});
