import type { MovieWeek } from '../../contract/reports.contract';
import type { BusinessDay, MovieId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';
import { addDays } from '../../domain/wall-clock';
import { selectShowings, type Selection, sumTicketsByShowtime, sumTicketsByType } from './figures.queries';
import { type ReportCalendar, weekOf } from './figures.rules';
import { selectFirstDays } from './movie-week.queries';
import { addSold, asSoldSum, averagePrice, newSold, orderMovies, type Sold } from './movie-week.rules';
import type { Pause } from './report-job';

type MovieSales = { days: Sold[]; lastDays: Sold[]; thisWeek: Sold; lastWeek: Sold; sinceRelease: Sold };

/**
 * The week that the day is in, by film: whatever was shown in it or in the week before. Since release means up to the
 * week's end, so that an old week says what was known then.
 */
export async function readMovieWeek(
  db: ReadDatabase,
  day: BusinessDay,
  { firstWeekday, currency }: ReportCalendar,
  pause: Pause,
): Promise<MovieWeek> {
  const from = weekOf(day, firstWeekday);
  const until = addDays(from, 6);
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  await pause(0, 1);
  const films = await readTwoWeeks(db, days);
  const releases = films.size === 0 ? [] : await selectFirstDays(db, [...films.keys()], until);
  const total = newMovie();
  const movies: MovieWeek['movies'] = [];
  for (const [index, { id, title, first_day }] of releases.entries()) {
    await pause(index + 1, releases.length + 1);
    const film = films.get(id)!;
    await addSinceRelease(db, { from: first_day, until, movieId: id, auditoriumId: null }, film);
    addMovie(total, film);
    const view = viewMovie(film, currency);
    movies.push({
      movieId: id,
      title,
      ...view,
      sinceRelease: { ...view.sinceRelease, firstDay: first_day },
    });
  }
  return {
    week: { from, until },
    days,
    movies: orderMovies(movies, currency),
    total: viewMovie(total, currency),
  };
}

async function readTwoWeeks(
  db: ReadDatabase,
  days: readonly BusinessDay[],
): Promise<Map<MovieId, MovieSales>> {
  const selection = { from: addDays(days[0]!, -7), until: days[6]!, movieId: null, auditoriumId: null };
  const showings = await selectShowings(db, selection);
  const byId = new Map(showings.map((one) => [one.id, one]));
  const lastDays = days.map((day) => addDays(day, -7));
  const films = new Map<MovieId, MovieSales>();
  for (const { movie_id, state } of showings)
    if (state !== 'cancelled' && !films.has(movie_id)) films.set(movie_id, newMovie());
  for (const row of await sumTicketsByShowtime(db, selection)) {
    const { movie_id, business_day } = byId.get(row.showtime_id)!;
    const film = films.get(movie_id);
    if (!film || row.state === 'cancelled') continue;
    const day = days.indexOf(business_day);
    const sold = asNumbers(row);
    const both =
      day < 0
        ? [film.lastWeek, film.lastDays[lastDays.indexOf(business_day)]!]
        : [film.thisWeek, film.days[day]!];
    for (const one of both) addSold(one, sold);
  }
  return films;
}

async function addSinceRelease(db: ReadDatabase, selection: Selection, film: MovieSales): Promise<void> {
  for (const row of await sumTicketsByType(db, selection))
    if (row.state === 'active') addSold(film.sinceRelease, asNumbers(row));
}

/** Some engines give sums and counts as text. */
function asNumbers(row: { currency: string; tickets: number; booked: number }) {
  return { currency: row.currency, tickets: Number(row.tickets), booked: Number(row.booked) };
}

function newMovie(): MovieSales {
  const week = () => Array.from({ length: 7 }, newSold);
  return {
    days: week(),
    lastDays: week(),
    thisWeek: newSold(),
    lastWeek: newSold(),
    sinceRelease: newSold(),
  };
}

function addMovie(total: MovieSales, film: MovieSales): void {
  const pairs: [Sold, Sold][] = [
    [total.thisWeek, film.thisWeek],
    [total.lastWeek, film.lastWeek],
    [total.sinceRelease, film.sinceRelease],
    ...film.days.map((day, index): [Sold, Sold] => [total.days[index]!, day]),
    ...film.lastDays.map((day, index): [Sold, Sold] => [total.lastDays[index]!, day]),
  ];
  for (const [to, { tickets, booked }] of pairs)
    for (const [currency, count] of tickets)
      addSold(to, { currency, tickets: count, booked: booked.get(currency) ?? 0 });
}

function viewMovie(film: MovieSales, currency: string): MovieWeek['total'] {
  return {
    days: film.days.map((day) => asSoldSum(day, currency)),
    lastDays: film.lastDays.map((day) => asSoldSum(day, currency)),
    thisWeek: asSoldSum(film.thisWeek, currency),
    lastWeek: asSoldSum(film.lastWeek, currency),
    sinceRelease: asSoldSum(film.sinceRelease, currency),
    averagePrice: averagePrice(film.thisWeek, currency),
  };
}
