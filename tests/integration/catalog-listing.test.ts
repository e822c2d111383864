import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BusinessDay, MovieId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import {
  aHold,
  aMovie,
  anAuditorium,
  aPriceCard,
  aReservation,
  aShowtime,
  hourMs,
  type House,
  minuteMs,
  type PricedCard,
  testId,
  testNow,
} from '../support/builders';
import { errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

const today = '2026-11-22' as BusinessDay;
let foyer: TestFoyer;
let visitor: Session;
let house: House;
let priceCard: PricedCard;

beforeEach(async () => {
  foyer = await openTestFoyer();
  visitor = foyer.visit();
  house = await anAuditorium(foyer.database, { name: 'Hall 1', rows: 4, seatsPerRow: 10 });
  priceCard = await aPriceCard(foyer.database);
});
afterEach(() => foyer.foyer.close());

type Options = NonNullable<Parameters<typeof aShowtime>[1]>;
const show = (change: Options['change'], options: Options = {}) =>
  aShowtime(foyer.database, { house, priceCard, ...options, change: { ...change } });
const listDay = (businessDay = today) => foyer.call(visitor, 'listing.listDay', { businessDay });
const idsOfDay = async () => (await listDay()).showtimes.map((card) => card.id);

describe('what is on sale', () => {
  test('is listed until its sales close, to the millisecond', async () => {
    const showtime = await show({
      starts_at: testNow - 5 * minuteMs,
      sales_close_at: testNow + 5 * minuteMs,
    });
    expect(await idsOfDay()).toEqual([showtime.id]);
    foyer.clock.set(showtime.sales_close_at - 1);
    expect(await idsOfDay()).toEqual([showtime.id]);
    foyer.clock.set(showtime.sales_close_at);
    expect(await idsOfDay()).toEqual([]);
    expect((await foyer.call(visitor, 'listing.listSoonest', {})).showtimes).toEqual([]);
    expect((await foyer.call(visitor, 'listing.listDays', {})).days[0]!.showtimeCount).toBe(0);
    expect(
      (await foyer.call(visitor, 'listing.readMovie', { movieId: showtime.movie_id })).showtimes,
    ).toEqual([]);
  });

  test('is never what is over, however late its sales would close', async () => {
    const starts_at = testNow - 105 * minuteMs;
    const showtime = await show({ starts_at, sales_close_at: testNow + hourMs });
    expect(showtime.ends_at).toBe(testNow);
    expect(await idsOfDay()).toEqual([]);
    expect((await foyer.call(visitor, 'listing.listSoonest', {})).showtimes).toEqual([]);
    expect((await foyer.call(visitor, 'listing.listDays', {})).days[0]!.showtimeCount).toBe(0);
    foyer.clock.set(testNow - 1);
    expect(await idsOfDay()).toEqual([showtime.id]);
  });

  test.each(['planned', 'closed', 'cancelled'] as const)('is not what is %s', async (state) => {
    await show({ state, cancel_reason: state === 'cancelled' ? 'The projector broke.' : null });
    expect(await idsOfDay()).toEqual([]);
    expect((await foyer.call(visitor, 'listing.listSoonest', {})).showtimes).toEqual([]);
    expect((await foyer.call(visitor, 'listing.listDays', {})).days[0]!.showtimeCount).toBe(0);
  });

  test('comes by start, each movie once and by title', async () => {
    const b = await aMovie(foyer.database, { title: 'Beau Geste' });
    const a = await aMovie(foyer.database, { title: 'Ariel' });
    const late = await show({ starts_at: testNow + 8 * hourMs }, { movie: b });
    const early = await show({ starts_at: testNow + hourMs }, { movie: b });
    const middle = await show({ starts_at: testNow + 4 * hourMs }, { movie: a });
    const listing = await listDay();
    expect(listing.showtimes.map((card) => card.id)).toEqual([early.id, middle.id, late.id]);
    expect(listing.movies.map((movie) => movie.title)).toEqual(['Ariel', 'Beau Geste']);
  });

  test('stays listed when its movie is archived', async () => {
    const movie = await aMovie(foyer.database, { state: 'archived' });
    const showtime = await show({}, { movie });
    const listing = await listDay();
    expect(listing.showtimes.map((card) => card.id)).toEqual([showtime.id]);
    expect(listing.movies.map((card) => card.id)).toEqual([movie.id]);
  });
});

describe('free seats', () => {
  const free = async () => (await listDay()).showtimes[0]!;

  test('are what nobody has claimed: holds and reservations count, run-out holds do not', async () => {
    const showtime = await show({});
    expect(await free()).toMatchObject({ capacity: 40, freeSeats: 40, fill: 'plenty' });
    await aReservation(foyer.database, showtime, house.seats.slice(0, 20), priceCard.ticketTypes[0]!);
    expect((await free()).freeSeats).toBe(20);
    const hold = await aHold(foyer.database, showtime, house.seats.slice(20, 30));
    expect((await free()).freeSeats).toBe(10);
    foyer.clock.set(hold.expires_at - 1);
    expect((await free()).freeSeats).toBe(10);
    foyer.clock.set(hold.expires_at);
    expect((await free()).freeSeats).toBe(20);
  });

  test('of a cancelled reservation are free', async () => {
    const showtime = await show({});
    await aReservation(foyer.database, showtime, house.seats.slice(0, 5), priceCard.ticketTypes[0]!, {
      state: 'cancelled',
      cancel_reason: 'patron',
      cancelled_at: testNow,
    });
    expect((await free()).freeSeats).toBe(40);
  });

  test('are told in words', async () => {
    const showtime = await show({});
    const reserve = (from: number, to: number) =>
      aReservation(foyer.database, showtime, house.seats.slice(from, to), priceCard.ticketTypes[0]!);
    await reserve(0, 33);
    expect((await free()).fill).toBe('plenty');
    await reserve(33, 34);
    expect((await free()).fill).toBe('few');
    await reserve(34, 40);
    expect(await free()).toMatchObject({ freeSeats: 0, fill: 'sold_out' });
  });

  test('of one showtime are not those of another', async () => {
    const first = await show({ starts_at: testNow + hourMs });
    await show({ starts_at: testNow + 6 * hourMs });
    await aReservation(foyer.database, first, house.seats.slice(0, 3), priceCard.ticketTypes[0]!);
    expect((await listDay()).showtimes.map((card) => card.freeSeats)).toEqual([37, 40]);
  });

  test('are counted on the layout that the showtime was sold on', async () => {
    await show({});
    const admin = await foyer.admin();
    await foyer.call(admin, 'auditoriums.saveLayout', {
      auditoriumId: house.auditorium.id,
      seenVersion: 1,
      layout: {
        screenWidth: 8,
        focal: { x: 0, y: 3 },
        areas: [{ id: 'stalls', name: 'Stalls' }],
        seats: [{ row: 'A', number: '1', area: 'stalls', kind: 'standard', x: 0, y: 2 }],
      },
    });
    expect((await free()).capacity).toBe(40);
  });
});

describe('the price from which a showtime is to be had', () => {
  const from = async () => (await listDay()).showtimes[0]!.fromPrice;

  test('is that of its cheapest ticket type that is offered, for a standard seat', async () => {
    await show({});
    const amounts = await foyer.database.read
      .selectFrom('price_card_price')
      .select(['ticket_type_id', 'amount'])
      .where('price_card_id', '=', priceCard.card.id)
      .orderBy('amount')
      .execute();
    const [cheapest, next] = amounts;
    expect(await from()).toEqual({ amount: cheapest!.amount, currency: 'GBP' });
    const archive = (id: string) =>
      foyer.database.transaction(async (tx) => {
        await tx
          .updateTable('ticket_type')
          .set({ state: 'archived' })
          .where('id', '=', id as never)
          .execute();
      });
    await archive(cheapest!.ticket_type_id);
    expect(await from()).toEqual({ amount: next!.amount, currency: 'GBP' });
    for (const { ticket_type_id } of amounts) await archive(ticket_type_id);
    expect(await from()).toBeNull();
  });
});

describe('days', () => {
  test('are fourteen from the business day of now', async () => {
    foyer.clock.set(Date.UTC(2026, 10, 23, 4, 59));
    const { today: day, days } = await foyer.call(visitor, 'listing.listDays', {});
    expect(day).toBe('2026-11-22');
    expect(days).toHaveLength(14);
    foyer.clock.set(Date.UTC(2026, 10, 23, 5, 0));
    expect((await foyer.call(visitor, 'listing.listDays', {})).today).toBe('2026-11-23');
  });

  test('follow the time zone of the cinema', async () => {
    const admin = await foyer.admin();
    await foyer.call(admin, 'settings.changeSettings', { timeZone: 'Pacific/Auckland' });
    foyer.clock.set(Date.UTC(2026, 10, 22, 16, 30));
    expect((await foyer.call(visitor, 'listing.listDays', {})).today).toBe('2026-11-23');
  });

  test('count what is on sale', async () => {
    await show({ starts_at: testNow + hourMs });
    await show({ starts_at: testNow + 5 * hourMs });
    await show({ starts_at: testNow + 26 * hourMs });
    await show({ starts_at: testNow + 15 * 24 * hourMs });
    const { days } = await foyer.call(visitor, 'listing.listDays', {});
    expect(days.map((day) => day.showtimeCount)).toEqual([2, 1, ...Array(12).fill(0)]);
  });
});

describe('the soonest', () => {
  test('are forty at most, also across midnight', async () => {
    const houses = [house, await anAuditorium(foyer.database), await anAuditorium(foyer.database)];
    for (const one of houses)
      for (let at = 1; at <= 16; at += 1)
        await show({ starts_at: testNow + at * 3 * hourMs }, { house: one });
    const { showtimes } = await foyer.call(visitor, 'listing.listSoonest', {});
    expect(showtimes).toHaveLength(40);
    expect(showtimes[0]!.startsAt).toBe(testNow + 3 * hourMs);
    expect(showtimes.at(-1)!.startsAt).toBe(testNow + 14 * 3 * hourMs);
  });

  test('keep a show that started long ago and is on sale by the widest cut-off', async () => {
    const showtime = await show({
      starts_at: testNow - 239 * minuteMs,
      ends_at: testNow + minuteMs,
      occupied_until: testNow + minuteMs,
      sales_close_at: testNow + minuteMs,
    });
    const { showtimes } = await foyer.call(visitor, 'listing.listSoonest', {});
    expect(showtimes.map((card) => card.id)).toEqual([showtime.id]);
  });
});

describe('a movie', () => {
  test('is read with its showtimes of fourteen business days, and no other movie has them', async () => {
    const movie = await aMovie(foyer.database, { title: 'Sunrise', director: 'F. W. Murnau' });
    const own = await show({ starts_at: testNow + hourMs }, { movie });
    await show({ starts_at: testNow + 6 * hourMs });
    await show({ starts_at: testNow + 15 * 24 * hourMs }, { movie });
    const read = await foyer.call(visitor, 'listing.readMovie', { movieId: movie.id });
    expect(read.movie).toMatchObject({ title: 'Sunrise', director: 'F. W. Murnau' });
    expect(read.showtimes.map((card) => card.id)).toEqual([own.id]);
  });

  test('that does not exist is not found', async () => {
    const reading = foyer.call(visitor, 'listing.readMovie', { movieId: testId<MovieId>() });
    expect(await errorCodeOf(reading)).toBe('NOT_FOUND');
  });
});
