import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import type { MovieTable, ShowtimeTable } from '../../electron/database/schema';
import type { Session } from '../../electron/ipc/sessions';
import {
  aHold,
  aMovie,
  aReservation,
  aShowtime,
  hourMs,
  type House,
  minuteMs,
  type PricedCard,
  testNow,
} from '../support/builders';
import type { TestFoyer } from '../support/test-foyer';
import { aScheduleScene } from '../support/schedule-scene';

let foyer: TestFoyer;
let admin: Session;
let house: House;
let movie: MovieTable;
let other: MovieTable;
let priced: PricedCard;

beforeEach(async () => {
  ({ foyer, admin, house, movie, priced } = await aScheduleScene());
  other = await aMovie(foyer.database, { title: 'The General', running_minutes: 90 });
});
afterEach(() => foyer.foyer.close());

/** It takes up its auditorium for two hours. */
const aShow = (startsAt: number, change: Partial<ShowtimeTable> = {}, of = movie) =>
  aShowtime(foyer.database, {
    movie: of,
    house,
    priceCard: priced,
    change: { starts_at: startsAt, ...change },
  });
const table = async () => {
  const rows = await foyer.database.read.selectFrom('showtime').selectAll().orderBy('starts_at').execute();
  return rows.map(({ version: _version, ...row }) => row);
};
const journal = () =>
  foyer.database.read.selectFrom('journal').selectAll().where('action', '=', 'showtime.edited').execute();
const plan = async (byMinutes: number) =>
  (await foyer.call(admin, 'schedule.planRetime', { movieId: movie.id, byMinutes })).showtimes;
const retime = (byMinutes: number, shows: readonly { id: ShowtimeTable['id'] }[], seenVersion = 0) =>
  foyer.call(admin, 'schedule.retimeShowtimes', {
    movieId: movie.id,
    byMinutes,
    showtimes: shows.map(({ id }) => ({ showtimeId: id, seenVersion })),
  });
/** A showtime of the film as it is named to whoever is refused. */
const named = ({ id, business_day, starts_at }: ShowtimeTable) => ({
  id,
  title: 'Nosferatu',
  auditoriumName: 'Hall 1',
  businessDay: business_day,
  startsAt: starts_at,
});
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => error,
  );
const later = (row: ShowtimeTable, minutes: number) => ({
  ...row,
  ends_at: row.ends_at + minutes * minuteMs,
  occupied_until: row.occupied_until + minutes * minuteMs,
});

test('changing a film says how much longer it is, and moves nothing by itself', async () => {
  const show = await aShow(testNow + 2 * hourMs);
  const { version, ...row } = await foyer.call(admin, 'movies.readMovie', { movieId: movie.id });
  const { id: _id, posterId: _p, state: _s, showtimeCount: _c, comingCount: _n, ...fields } = row;
  const change = (runningMinutes: number, seenVersion: number) =>
    foyer.call(admin, 'movies.changeMovie', {
      movieId: movie.id,
      seenVersion,
      movie: { ...fields, runningMinutes },
    });
  expect(await change(97, version)).toEqual({ version: version + 1, lengthenedBy: 7 });
  expect(await change(85, version + 1)).toEqual({ version: version + 2, lengthenedBy: -12 });
  expect(await change(85, version + 2)).toEqual({ version: version + 2, lengthenedBy: 0 });
  expect(await table()).toEqual([show]);
});

describe('the plan', () => {
  test('has what is to come, by start, with what would become of it', async () => {
    await aShow(testNow - hourMs);
    const first = await aShow(testNow + 2 * hourMs);
    await aReservation(foyer.database, first, [house.seat('A1'), house.seat('A2')], priced.ticketTypes[0]!);
    await aShow(testNow + 4 * hourMs + 25 * minuteMs, {}, other);
    const last = await aShow(testNow + 9 * hourMs);
    await aShow(testNow + 14 * hourMs, { state: 'cancelled', cancel_reason: 'No print.' });
    expect(await plan(20)).toEqual([
      {
        id: first.id,
        version: 0,
        auditoriumName: 'Hall 1',
        businessDay: first.business_day,
        startsAt: first.starts_at,
        endsAt: first.ends_at,
        newEndsAt: first.ends_at + 20 * minuteMs,
        reservedSeats: 2,
        shortTurnaround: 5,
        problem: null,
      },
      expect.objectContaining({ id: last.id, reservedSeats: 0, shortTurnaround: null, problem: null }),
    ]);
  });

  test('names what one would run into, of the same film too, and a length that cannot be', async () => {
    const first = await aShow(testNow + 2 * hourMs);
    const next = await aShow(testNow + 4 * hourMs, {}, other);
    const second = await aShow(testNow + 6 * hourMs);
    const third = await aShow(testNow + 8 * hourMs + 10 * minuteMs);
    expect((await plan(10)).map(({ id, problem }) => [id, problem])).toEqual([
      [
        first.id,
        {
          kind: 'overlap',
          minutes: 10,
          otherId: next.id,
          otherTitle: 'The General',
          otherStartsAt: next.starts_at,
        },
      ],
      // It may begin at the very moment at which the cleaning ends.
      [second.id, null],
      [third.id, null],
    ]);
    expect((await plan(11))[1]!.problem).toMatchObject({ kind: 'overlap', minutes: 1, otherId: third.id });
    expect((await plan(-105)).map(({ problem }) => problem?.kind)).toEqual(['length', 'length', 'length']);
    expect((await plan(-104)).map(({ problem }) => problem)).toEqual([null, null, null]);
  });
});

describe('retiming', () => {
  test('moves ends and cleaning alone: starts, seats, holds and prices stay, and each is journaled', async () => {
    const shows = [await aShow(testNow + 2 * hourMs), await aShow(testNow + 6 * hourMs)];
    await aReservation(foyer.database, shows[0]!, [house.seat('A1')], priced.ticketTypes[0]!);
    await aHold(foyer.database, shows[0]!, [house.seat('B1')]);
    const rowsOf = () =>
      Promise.all(
        (['seat_claim', 'ticket', 'reservation', 'hold'] as const).map((name) =>
          foyer.database.read.selectFrom(name).selectAll().execute(),
        ),
      );
    const before = await rowsOf();
    expect(await retime(12, shows)).toEqual({ count: 2 });
    expect(await table()).toEqual(shows.map((show) => later(show, 12)));
    expect(await rowsOf()).toEqual(before);
    const entries = await journal();
    expect(entries.map(({ subject_id, subject }) => [subject_id, subject])).toEqual(
      shows.map(({ id }, index) => [id, `Nosferatu, 2026-11-22 ${index === 0 ? '14' : '18'}:00`]),
    );
    expect(JSON.parse(entries[0]!.after!)).toEqual({
      ends_at: shows[0]!.ends_at + 12 * minuteMs,
      occupied_until: shows[0]!.occupied_until + 12 * minuteMs,
    });
  });

  test('is undone by the same minutes back, and not when somebody changed one in between', async () => {
    const shows = [await aShow(testNow + 2 * hourMs), await aShow(testNow + 6 * hourMs)];
    await retime(-20, shows);
    await retime(20, shows, 1);
    expect(await table()).toEqual(shows);
    await retime(5, [shows[1]!], 2);
    expect(await errorOf(retime(-5, shows, 2))).toEqual(
      new FoyerError('SHOWTIME_NOT_RETIMED', {
        reason: 'changed',
        showtime: named(shows[1]!),
        by: 'Ada Manager',
      }),
    );
    expect(await table()).toEqual([shows[0], later(shows[1]!, 5)]);
  });

  test('cannot be undone into the place that something else has taken since', async () => {
    const show = await aShow(testNow + 2 * hourMs);
    await retime(-20, [show]);
    const next = await aShow(testNow + 3 * hourMs + 40 * minuteMs, {}, other);
    expect(await errorOf(retime(20, [show], 1))).toEqual(
      new FoyerError('SHOWTIME_NOT_RETIMED', {
        reason: 'overlap',
        showtime: named(show),
        other: { title: 'The General', startsAt: next.starts_at, minutes: 20 },
      }),
    );
    expect(await table()).toEqual([later(show, -20), next]);
  });

  test('does all or nothing, and writes nothing half', async () => {
    const fits = await aShow(testNow + 2 * hourMs);
    const collides = await aShow(testNow + 6 * hourMs);
    await aShow(testNow + 8 * hourMs, {}, other);
    const cancelled = await aShow(testNow + 11 * hourMs, { state: 'cancelled', cancel_reason: 'No print.' });
    const begun = await aShow(testNow - hourMs);
    const foreign = await aShow(testNow + 14 * hourMs, {}, other);
    const before = await table();
    const refused = async (show: Pick<ShowtimeTable, 'id'>, minutes = 10) => {
      const error = await errorOf(retime(minutes, [fits, show]));
      expect([await table(), await journal()]).toEqual([before, []]);
      return error;
    };
    const inTheWay = (reason: 'begun' | 'cancelled', show: ShowtimeTable) =>
      new FoyerError('SHOWTIME_NOT_RETIMED', { reason, showtime: named(show) });
    expect(await refused(collides)).toMatchObject({ details: { showtime: named(collides) } });
    expect(await refused(cancelled)).toEqual(inTheWay('cancelled', cancelled));
    expect(await refused(begun)).toEqual(inTheWay('begun', begun));
    expect(await refused(foreign)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(fits)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused(collides, -105)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('says of one that was taken out of the programme which it was', async () => {
    const shows = [await aShow(testNow + 2 * hourMs), await aShow(testNow + 6 * hourMs)];
    await retime(10, shows);
    await foyer.call(admin, 'schedule.deleteShowtime', { showtimeId: shows[1]!.id });
    expect(await errorOf(retime(-10, shows, 1))).toEqual(
      new FoyerError('NOT_FOUND', { what: 'showtime', id: shows[1]!.id }),
    );
    expect(await table()).toEqual([later(shows[0]!, 10)]);
  });

  test('of two of the film that would meet names the one that would run into the other', async () => {
    const first = await aShow(testNow + 2 * hourMs);
    const second = await aShow(testNow + 4 * hourMs);
    expect(await errorOf(retime(10, [first, second]))).toEqual(
      new FoyerError('SHOWTIME_NOT_RETIMED', {
        reason: 'overlap',
        showtime: named(first),
        other: { title: 'Nosferatu', startsAt: second.starts_at, minutes: 10 },
      }),
    );
  });

  test('ends the holds of a sale that would outlast the showtime when that ends', async () => {
    const show = await aShow(testNow + 5 * minuteMs, { sales_close_at: testNow + 100 * minuteMs });
    await aHold(foyer.database, show, [house.seat('A1')], { expires_at: testNow + 8 * minuteMs });
    await retime(-103, [show]);
    const [hold] = await foyer.database.read.selectFrom('hold').selectAll().execute();
    expect(hold?.expires_at).toBe(testNow + 7 * minuteMs);
  });

  test('of more showtimes than are journaled at once is one act', async () => {
    const shows: ShowtimeTable[] = [];
    for (let day = 1; day <= 250; day += 1) shows.push(await aShow(testNow + day * 24 * hourMs));
    expect(await retime(30, shows)).toEqual({ count: 250 });
    expect(await table()).toEqual(shows.map((show) => later(show, 30)));
    expect(await journal()).toHaveLength(250);
  });
});
