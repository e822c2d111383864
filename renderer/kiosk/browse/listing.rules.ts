import type { Listing, MovieCard, ShowtimeCard } from '../../../electron/contract/listing.contract';
import { foldedWords, foldText, holdsWords } from '../../../electron/domain/fold-text';
import type { BusinessDay } from '../../../electron/contract/values';
import { minuteMs } from '../../../electron/domain/durations';

export type ListedMovie = { movie: MovieCard; showtimes: readonly ShowtimeCard[] };

/**
 * Each film with its showtimes, in the listing's order, of one genre or (`null`) of all, whose title or year holds every
 * word of `search`.
 */
export function moviesOf(listing: Listing, genre: string | null, search = ''): ListedMovie[] {
  const words = foldedWords(search);
  return listing.movies
    .filter((movie) => genre === null || movie.genres.includes(genre))
    .filter((movie) => holdsWords(foldText(`${movie.title} ${movie.year}`), words))
    .map((movie) => ({
      movie,
      showtimes: listing.showtimes.filter((showtime) => showtime.movieId === movie.id),
    }))
    .filter((film) => film.showtimes.length > 0);
}

/** Every genre of the day, the most frequent first: what most people look for is nearest. */
export function genresOf(movies: readonly MovieCard[]): string[] {
  const counts = new Map<string, number>();
  for (const genre of movies.flatMap((movie) => movie.genres))
    counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return [...counts.keys()].toSorted(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b),
  );
}

export function byBusinessDay(showtimes: readonly ShowtimeCard[]): [BusinessDay, ShowtimeCard[]][] {
  const days = new Map<BusinessDay, ShowtimeCard[]>();
  for (const showtime of showtimes) {
    const day = days.get(showtime.businessDay);
    if (day) day.push(showtime);
    else days.set(showtime.businessDay, [showtime]);
  }
  return [...days];
}

/** Whether all are in the same languages: then the film says so once, and its showtimes need not. */
export function isOneLanguage(showtimes: readonly ShowtimeCard[]): boolean {
  const [first] = showtimes;
  return showtimes.every(
    (showtime) =>
      showtime.audioLanguage === first?.audioLanguage && showtime.subtitleLanguage === first.subtitleLanguage,
  );
}

/** How many seats are said by number: above it "few" says more than a figure. */
const mostCounted = 20;
export type FillWords = { key: 'plenty' | 'few' | 'soldOut' } | { key: 'left'; count: number };

export function fillWords({ fill, freeSeats }: Pick<ShowtimeCard, 'fill' | 'freeSeats'>): FillWords {
  if (fill === 'sold_out' || freeSeats === 0) return { key: 'soldOut' };
  if (fill === 'plenty') return { key: 'plenty' };
  return freeSeats <= mostCounted ? { key: 'left', count: freeSeats } : { key: 'few' };
}

/** Whole minutes until an instant, rounded up; 0 once it has come. */
export function minutesUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / minuteMs));
}

/** At least `least` of the items, over and over, so that a moving wall has no gap; none stays none. */
export function repeatedTo<T>(items: readonly T[], least: number): T[] {
  if (items.length === 0) return [];
  return Array.from(
    { length: Math.max(items.length, least) },
    (_, index) => items[index % items.length] as T,
  );
}

/** The wished day while the strip still has it; else today, or the first day after it on which there is something. */
export function openDay(
  days: readonly { businessDay: BusinessDay; showtimeCount: number }[],
  today: BusinessDay,
  wished: BusinessDay | null,
): BusinessDay {
  if (wished !== null && days.some(({ businessDay }) => businessDay === wished)) return wished;
  return (
    days.find(({ businessDay, showtimeCount }) => businessDay >= today && showtimeCount > 0)?.businessDay ??
    today
  );
}
