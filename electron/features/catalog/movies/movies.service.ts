import { FoyerError } from '../../../contract/errors';
import type { Crop, MovieFields, MovieRow } from '../../../contract/movies.contract';
import type { MovieId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { createGenreBook } from './genre-book.service';
import {
  changeMovieRecord,
  insertMovieRecord,
  type PosterEncoder,
  readMovieRecord,
} from './movie-record.service';
import { countComing } from '../../coming.reads';
import type { CommandContext, QueryContext } from '../../context';
import { editConflict } from '../../journal/edit-conflict.service';
import {
  type ListedMovie,
  selectAllMovieGenres,
  selectListedMovies,
  selectShowtimeCounts,
} from './movies.queries';
import { orNotFound } from '../../or-not-found';

export type { PosterEncoder };
type NewPoster = { bytes: Uint8Array; crop: Crop };

export async function listMovies(ctx: QueryContext): Promise<{ movies: MovieRow[] }> {
  const now = ctx.clock.now();
  const genres = await readGenresByMovie(ctx.db);
  const all = countsByMovie(await selectShowtimeCounts(ctx.db));
  const coming = await countComing(ctx.db, 'movie_id', now);
  const movies = (await selectListedMovies(ctx.db)).map((row) =>
    viewMovieRow(row, genres.get(row.id) ?? [], all.get(row.id) ?? 0, coming.get(row.id) ?? 0),
  );
  return { movies };
}

export async function readMovie(ctx: QueryContext, movieId: MovieId) {
  const known = await readMovieRecord(ctx.db, movieId);
  const row = (await listMovies(ctx)).movies.find((movie) => movie.id === movieId);
  if (!known || !row) throw new FoyerError('NOT_FOUND', { what: 'movie' });
  return { ...row, ...known.record, version: known.row.version };
}

/** Pictures are decoded and encoded before the transaction, which is for rows only. */
export async function addMovie(
  ctx: CommandContext,
  encoder: PosterEncoder,
  movie: MovieFields,
  poster: NewPoster | null,
) {
  const images = poster && (await encoder.encode(poster.bytes, poster.crop));
  const movieId = await ctx.transaction((tx) =>
    insertMovieRecord(ctx, tx, createGenreBook(ctx, tx), { ...movie, state: 'active' }, images),
  );
  ctx.emit({ type: 'catalogChanged' });
  return { movieId };
}

export async function changeMovie(
  ctx: CommandContext,
  encoder: PosterEncoder,
  { movieId, seenVersion, movie }: { movieId: MovieId; seenVersion: number; movie: MovieFields },
  poster: NewPoster | null | undefined,
): Promise<{ version: number; lengthenedBy: number }> {
  const images = poster && (await encoder.encode(poster.bytes, poster.crop));
  const changed = await ctx.transaction(async (tx) => {
    const old = orNotFound('movie', await readMovieRecord(tx, movieId));
    if (old.row.version !== seenVersion) throw await editConflict(tx, 'movie.changed', movieId);
    const version = await changeMovieRecord(ctx, tx, old, movie, images);
    return { version, lengthenedBy: movie.runningMinutes - old.record.runningMinutes };
  });
  ctx.emit({ type: 'catalogChanged' });
  return changed;
}

/** Names in their order. */
export async function readGenresByMovie(db: ReadDatabase): Promise<Map<MovieId, string[]>> {
  const found = new Map<MovieId, string[]>();
  for (const { movie_id, name } of await selectAllMovieGenres(db)) {
    const names = found.get(movie_id);
    if (names) names.push(name);
    else found.set(movie_id, [name]);
  }
  return found;
}

function countsByMovie(rows: readonly { movie_id: MovieId; showtimes: number }[]): Map<MovieId, number> {
  return new Map(rows.map((row) => [row.movie_id, Number(row.showtimes)]));
}

function viewMovieRow(
  row: ListedMovie,
  genres: string[],
  showtimeCount: number,
  comingCount: number,
): MovieRow {
  return {
    id: row.id,
    title: row.title,
    originalTitle: row.original_title,
    director: row.director,
    year: row.year,
    runningMinutes: row.running_minutes,
    certificate: row.certificate_code,
    genres,
    audioLanguage: row.audio_language,
    posterId: row.poster_id,
    state: row.state,
    showtimeCount,
    comingCount,
  };
}
