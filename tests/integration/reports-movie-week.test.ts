import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BusinessDay } from '../../electron/contract/values';
import type { Database } from '../../electron/database/database';
import { openTestFoyer } from '../support/test-foyer';
import { aPlan, laterDay, type Plan, playOut } from '../support/report-scene';

type Sold = { tickets: Record<string, number>; booked: Record<string, number> };
const nothing = (): Sold => ({ tickets: {}, booked: {} });
function add(sold: Sold, currency: string, amount: number): void {
  sold.tickets[currency] = (sold.tickets[currency] ?? 0) + 1;
  sold.booked[currency] = (sold.booked[currency] ?? 0) + amount;
}
const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, each) => sum + each, 0);
const asMoney = (booked: Record<string, number>) =>
  Object.entries(booked)
    .filter(([, amount]) => amount > 0)
    .map(([currency, amount]) => ({ amount, currency }))
    // Of the scene's currencies GBP is the cinema's own, and the others follow by code.
    .sort((a, b) => ['GBP', 'EUR', 'JPY'].indexOf(a.currency) - ['GBP', 'EUR', 'JPY'].indexOf(b.currency));
const asSold = (sold: Sold) => ({ tickets: sumOf(sold.tickets), booked: asMoney(sold.booked) });

/** Counted from the rows: loops over whole tables, and no query or rule of the feature. */
async function recount({ read }: Database, from: BusinessDay) {
  const showtimes = await read.selectFrom('showtime').selectAll().execute();
  const reservations = await read.selectFrom('reservation').selectAll().execute();
  const tickets = await read.selectFrom('ticket').selectAll().execute();
  const until = laterDay(from, 6);
  const newMovie = () => ({
    days: Array.from({ length: 7 }, nothing),
    lastDays: Array.from({ length: 7 }, nothing),
    thisWeek: nothing(),
    lastWeek: nothing(),
    sinceRelease: nothing(),
  });
  const films = new Map<string, ReturnType<typeof newMovie> & { firstDay: string }>();
  const shown = showtimes.filter((one) => one.state !== 'cancelled' && one.business_day <= until);
  for (const { movie_id, business_day } of shown)
    if (business_day >= laterDay(from, -7) && !films.has(movie_id)) {
      const days = shown.filter((one) => one.movie_id === movie_id).map((one) => one.business_day);
      films.set(movie_id, { ...newMovie(), firstDay: days.sort()[0]! });
    }
  const total = newMovie();
  for (const ticket of tickets) {
    const reservation = reservations.find((one) => one.id === ticket.reservation_id)!;
    const showtime = showtimes.find((one) => one.id === reservation.showtime_id)!;
    const film = films.get(showtime.movie_id);
    if (reservation.state === 'cancelled' || showtime.business_day > until || !film) continue;
    for (const one of [film, total]) {
      add(one.sinceRelease, ticket.currency, ticket.amount);
      if (showtime.business_day >= from) add(one.thisWeek, ticket.currency, ticket.amount);
      else if (showtime.business_day >= laterDay(from, -7)) add(one.lastWeek, ticket.currency, ticket.amount);
      for (let day = 0; day < 7; day += 1) {
        if (showtime.business_day === laterDay(from, day))
          add(one.days[day]!, ticket.currency, ticket.amount);
        if (showtime.business_day === laterDay(from, day - 7))
          add(one.lastDays[day]!, ticket.currency, ticket.amount);
      }
    }
  }
  const view = (one: ReturnType<typeof newMovie>) => ({
    days: one.days.map(asSold),
    lastDays: one.lastDays.map(asSold),
    thisWeek: asSold(one.thisWeek),
    lastWeek: asSold(one.lastWeek),
    sinceRelease: asSold(one.sinceRelease),
    averagePrice: asMoney(one.thisWeek.booked).map(({ amount, currency }) => ({
      currency,
      amount: Math.round(amount / one.thisWeek.tickets[currency]!),
    })),
  });
  const movies = [...films].map(([movieId, film]) => {
    const seen = view(film);
    return { movieId, ...seen, sinceRelease: { ...seen.sinceRelease, firstDay: film.firstDay } };
  });
  return { movies: Object.fromEntries(movies.map((movie) => [movie.movieId, movie])), total: view(total) };
}

/** A fortnight and more of one auditorium's showtimes, over the night on which the clocks change in London. */
const starts = [Date.UTC(2026, 9, 24, 17, 0), Date.UTC(2026, 2, 26, 17, 0)];

async function compare(plan: Plan, { firstWeekday, later }: { firstWeekday: number; later: number }) {
  const test = await openTestFoyer();
  const { showtimes } = await playOut(test.database, plan);
  const admin = await test.admin();
  await test.call(admin, 'settings.changeSettings', { firstWeekday });
  const day = laterDay(showtimes[0]!.business_day, later);
  const { week, days, movies, total } = await test.call(admin, 'reports.readMovieWeek', { day });
  expect(new Date(`${week.from}T12:00Z`).getUTCDay() || 7).toBe(firstWeekday);
  expect(week.from <= day && day <= week.until).toBe(true);
  expect(days).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => laterDay(week.from, index)));
  expect(days[6]).toBe(week.until);
  const wanted = await recount(test.database, week.from);
  const found = movies.map(({ title: _title, ...movie }) => [movie.movieId, movie]);
  expect(Object.fromEntries(found)).toEqual(wanted.movies);
  expect(found).toHaveLength(Object.keys(wanted.movies).length);
  expect(total).toEqual(wanted.total);
  const own = movies.map(
    ({ thisWeek }) => thisWeek.booked.find((sum) => sum.currency === 'GBP')?.amount ?? 0,
  );
  expect(own).toEqual(own.toSorted((a, b) => b - a));
  await test.foyer.close();
}

it('is what a plain recount of the rows says, by film and day, beside the week before and since release', async () => {
  const options = fc.record({
    firstWeekday: fc.constantFrom(1, 4, 5, 7),
    later: fc.integer({ min: -2, max: 9 }),
  });
  await fc.assert(fc.asyncProperty(aPlan(...starts), options, compare), { numRuns: 60 });
}, 120_000);
