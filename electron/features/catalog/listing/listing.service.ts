import type { Listing, MovieCard, MovieDetail, ShowtimeCard } from '../../../contract/listing.contract';
import type { Settings } from '../../../contract/settings.contract';
import type { MovieId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { countBlockedSeats } from '../auditoriums/blocked-seats.service';
import {
  type MovieRow,
  selectClaimCounts,
  selectDeadClaimCounts,
  selectMovieGenres,
  selectMovies,
  selectShowtimes,
  type ShowtimeFilter,
  type ShowtimeRow,
} from './listing.queries';
import { selectCapacities } from '../auditoriums/layout.reads';
import { movieFacts, showtimeFacts } from './listing.reads';
import { fillOf } from './listing.rules';

export type { ShowtimeFilter } from './listing.queries';

/**
 * Showtimes as they are shown, by start, with the seats that are free at `now`. A filter by day, by movie or for the
 * soonest gives only what is on sale; `{ showtimeIds }` gives each of them in whatever state it is, and leaves out
 * ids that do not exist.
 */
export async function readShowtimeCards(
  db: ReadDatabase,
  now: number,
  settings: Settings,
  filter: ShowtimeFilter,
): Promise<ShowtimeCard[]> {
  if ('showtimeIds' in filter && filter.showtimeIds.length === 0) return [];
  const rows = await selectShowtimes(db, now, filter);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const capacityOf = await selectCapacities(db, [...new Set(rows.map((row) => row.layout_id))]);
  const claims = await selectClaimCounts(db, ids);
  const dead = await selectDeadClaimCounts(db, now, ids);
  const blockedOf = await countBlockedSeats(db, ids, now);
  const claimsOf = new Map(claims.map((row) => [row.showtime_id, Number(row.claims)]));
  const deadOf = new Map(dead.map((row) => [row.showtime_id, Number(row.claims)]));
  return rows.map((row) => {
    const capacity = capacityOf.get(row.layout_id) ?? 0;
    const taken = (claimsOf.get(row.id) ?? 0) - (deadOf.get(row.id) ?? 0);
    const freeSeats = capacity - taken - (blockedOf.get(row.id) ?? 0);
    return showtimeCard(row, capacity, freeSeats, settings.fewSeatsPercent);
  });
}

function showtimeCard(
  row: ShowtimeRow,
  capacity: number,
  freeSeats: number,
  fewPercent: number,
): ShowtimeCard {
  return {
    ...showtimeFacts(row),
    capacity,
    freeSeats,
    fill: fillOf(capacity, freeSeats, fewPercent),
    fromPrice:
      row.lowest_price === null || row.currency === null
        ? null
        : { amount: row.lowest_price + (row.standard_surcharge ?? 0), currency: row.currency },
  };
}

/** Movies as they are shown, by title, archived ones as well; ids that do not exist are left out. */
export async function readMovieCards(db: ReadDatabase, movieIds: readonly MovieId[]): Promise<MovieCard[]> {
  const rows = await readMovieRows(db, movieIds);
  return rows.map(({ row, genres }) => movieCard(row, genres));
}

export async function readMovieDetail(db: ReadDatabase, movieId: MovieId): Promise<MovieDetail | undefined> {
  const [found] = await readMovieRows(db, [movieId]);
  if (!found) return undefined;
  const { row, genres } = found;
  return {
    ...movieCard(row, genres),
    originalTitle: row.original_title,
    synopsis: row.synopsis,
    director: row.director,
    castLine: row.cast_line,
    audioLanguage: row.audio_language,
  };
}

async function readMovieRows(db: ReadDatabase, movieIds: readonly MovieId[]) {
  const ids = [...new Set(movieIds)];
  if (ids.length === 0) return [];
  const rows = await selectMovies(db, ids);
  const genres = await selectMovieGenres(db, ids);
  return rows
    .toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
    .map((row) => ({
      row,
      genres: genres.filter((genre) => genre.movie_id === row.id).map((genre) => genre.name),
    }));
}

function movieCard(row: MovieRow, genres: string[]): MovieCard {
  return {
    ...movieFacts(row),
    year: row.year,
    runningMinutes: row.running_minutes,
    genres,
  };
}

/** Showtimes with the movies that they show, each once. */
export async function readListing(
  db: ReadDatabase,
  now: number,
  settings: Settings,
  filter: ShowtimeFilter,
): Promise<Listing> {
  const showtimes = await readShowtimeCards(db, now, settings, filter);
  const movies = await readMovieCards(
    db,
    showtimes.map((showtime) => showtime.movieId),
  );
  return { movies, showtimes };
}
