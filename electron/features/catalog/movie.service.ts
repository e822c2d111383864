import type { Certificate, NewMovie } from '../../contract/catalog.contract';
import { FoyerError } from '../../contract/errors';
import type { MovieId, PosterId } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import type { GenreTable } from '../../database/schema';
import type { CommandContext } from '../context';
import {
  deleteMovieRow,
  deletePosterUnlessUsed,
  insertGenres,
  insertMovie,
  insertMovieGenres,
  insertPoster,
  selectAnyShowtimeOfMovie,
  selectCertificate,
  selectGenres,
  selectMovie,
  selectPosterImage,
  selectReservationCountOfMovie,
  updateMovieState,
  upsertCertificate,
} from './movie.queries';
import type { PosterEncoder } from './poster-encoder';

export async function saveCertificates(ctx: CommandContext, certificates: readonly Certificate[]) {
  await ctx.transaction(async (tx) => {
    for (const { code, label, minimumAge } of certificates)
      await upsertCertificate(tx, { code, label, minimum_age: minimumAge });
  });
  ctx.emit({ type: 'catalogChanged' });
}

/** The poster is decoded and encoded before the transaction, which is for rows only. */
export async function addMovie(ctx: CommandContext, encoder: PosterEncoder, movie: NewMovie) {
  const images = movie.poster ? await encoder.encode(movie.poster) : [];
  const movieId = ctx.newId<MovieId>();
  const posterId = images.length > 0 ? ctx.newId<PosterId>() : null;
  await ctx.transaction(async (tx) => {
    if (!(await selectCertificate(tx, movie.certificate)))
      throw new FoyerError('NOT_FOUND', { what: 'certificate' });
    if (posterId) await insertPoster(tx, posterId, images, ctx.clock.now());
    await insertMovie(tx, {
      id: movieId,
      title: movie.title,
      original_title: movie.originalTitle,
      synopsis: movie.synopsis,
      director: movie.director,
      cast_line: movie.castLine,
      year: movie.year,
      running_minutes: movie.runningMinutes,
      certificate_code: movie.certificate,
      audio_language: movie.audioLanguage,
      poster_id: posterId,
      state: 'active',
      created_at: ctx.clock.now(),
    });
    const genres = await findOrAddGenres(ctx, tx, movie.genres);
    await insertMovieGenres(
      tx,
      genres.map((genre, position) => ({ movie_id: movieId, genre_id: genre.id, position })),
    );
  });
  ctx.emit({ type: 'catalogChanged' });
  return { movieId };
}

/** Genres are one whatever their case: `Drama` and `drama` would be two filters for the same thing. */
async function findOrAddGenres(ctx: CommandContext, tx: Transaction, names: readonly string[]) {
  const known = new Map((await selectGenres(tx)).map((genre) => [genreKey(genre.name), genre]));
  const added: GenreTable[] = [];
  const wanted = new Map<string, GenreTable>();
  for (const name of names) {
    const key = genreKey(name);
    const genre = known.get(key) ?? wanted.get(key) ?? { id: ctx.newId<string>(), name };
    if (!known.has(key) && !wanted.has(key)) added.push(genre);
    wanted.set(key, genre);
  }
  await insertGenres(tx, added);
  return [...wanted.values()];
}

function genreKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export async function archiveMovie(ctx: CommandContext, movieId: MovieId) {
  await ctx.transaction(async (tx) => {
    if (!(await selectMovie(tx, movieId))) throw new FoyerError('NOT_FOUND', { what: 'movie' });
    await updateMovieState(tx, movieId, 'archived');
  });
  ctx.emit({ type: 'catalogChanged' });
}

/** Only a movie that was never scheduled: what has showtimes has a history, and is archived instead. */
export async function deleteMovie(ctx: CommandContext, movieId: MovieId) {
  await ctx.transaction(async (tx) => {
    const movie = await selectMovie(tx, movieId);
    if (!movie) throw new FoyerError('NOT_FOUND', { what: 'movie' });
    const count = await selectReservationCountOfMovie(tx, movieId);
    if (count > 0) throw new FoyerError('HAS_RESERVATIONS', { count });
    if (await selectAnyShowtimeOfMovie(tx, movieId)) throw new FoyerError('NOT_ALLOWED', {});
    await deleteMovieRow(tx, movieId);
    if (movie.poster_id) await deletePosterUnlessUsed(tx, movie.poster_id);
  });
  ctx.emit({ type: 'catalogChanged' });
}

/** A poster at one of `posterWidths`; undefined for any other width and for one that does not exist. */
export async function readPosterImage(
  db: ReadDatabase,
  posterId: PosterId,
  width: number,
): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  const image = await selectPosterImage(db, posterId, width);
  return image && { mediaType: image.media_type, bytes: image.bytes };
}
