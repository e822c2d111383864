import type { MovieId, PosterId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { FormerTitleTable, MovieGenreTable, MovieTable } from '../../../database/schema';
import type { PosterImage } from './poster-encoder';

export async function insertMovie(tx: Transaction, movie: MovieTable) {
  await tx.insertInto('movie').values(movie).execute();
}

/** Adds those that are new; of the others everything changes but when they were made and their poster, as an edit does. */
export async function upsertMovies(tx: Transaction, movies: readonly MovieTable[]) {
  const kept = new Set(['id', 'created_at', 'poster_id']);
  const columns = (Object.keys(movies[0] ?? {}) as (keyof MovieTable)[]).filter(
    (column) => !kept.has(column),
  );
  await tx
    .insertInto('movie')
    .values(movies)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
        version: eb('movie.version', '+', 1),
      })),
    )
    .execute();
}

export async function insertMovieGenres(tx: Transaction, genres: readonly MovieGenreTable[]) {
  if (genres.length > 0) await tx.insertInto('movie_genre').values(genres).execute();
}

/** Everything but whether it is archived. False, and nothing written, where it was edited since that version was read. */
export async function updateMovie(
  tx: Transaction,
  { id, state: _state, ...columns }: Omit<MovieTable, 'created_at'>,
  seenVersion: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('movie')
    .set({ ...columns, version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What films were called before; once more is no more. */
export async function insertFormerTitles(tx: Transaction, titles: readonly FormerTitleTable[]) {
  if (titles.length === 0) return;
  await tx
    .insertInto('former_title')
    .values(titles)
    .onConflict((conflict) => conflict.columns(['movie_id', 'title']).doNothing())
    .execute();
}

export async function deleteMovieGenres(tx: Transaction, ids: readonly MovieId[]) {
  await tx.deleteFrom('movie_genre').where('movie_id', 'in', ids).execute();
}

/** The names of a movie's genres, in their order. */
export async function selectGenresOfMovie(db: ReadDatabase, id: MovieId): Promise<string[]> {
  const rows = await db
    .selectFrom('movie_genre')
    .innerJoin('genre', 'genre.id', 'movie_genre.genre_id')
    .select('genre.name')
    .where('movie_genre.movie_id', '=', id)
    .orderBy('movie_genre.position')
    .execute();
  return rows.map((row) => row.name);
}

export async function insertPoster(
  tx: Transaction,
  id: PosterId,
  images: readonly PosterImage[],
  now: number,
) {
  await tx.insertInto('poster').values({ id, created_at: now }).execute();
  for (const image of images) {
    await tx
      .insertInto('poster_image')
      .values({
        poster_id: id,
        width: image.width,
        height: image.height,
        media_type: image.mediaType,
        bytes: image.bytes,
      })
      .execute();
  }
}

export function selectMovie(db: ReadDatabase, id: MovieId) {
  return db.selectFrom('movie').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateMovieState(tx: Transaction, id: MovieId, state: MovieTable['state']) {
  await tx.updateTable('movie').set({ state }).where('id', '=', id).execute();
}

export function selectAnyShowtimeOfMovie(db: ReadDatabase, id: MovieId) {
  return db.selectFrom('showtime').select('id').where('movie_id', '=', id).limit(1).executeTakeFirst();
}

export async function selectReservationCountOfMovie(db: ReadDatabase, id: MovieId): Promise<number> {
  const row = await db
    .selectFrom('showtime')
    .innerJoin('reservation', 'reservation.showtime_id', 'showtime.id')
    .select(({ fn }) => fn.countAll<number>().as('reservations'))
    .where('showtime.movie_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(row.reservations);
}

export async function deleteMovieRow(tx: Transaction, id: MovieId) {
  await tx.deleteFrom('movie').where('id', '=', id).execute();
}

/** Its pictures go with it. */
export async function deletePosterUnlessUsed(tx: Transaction, id: PosterId) {
  await tx
    .deleteFrom('poster')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('movie').select('movie.id').where('movie.poster_id', '=', id))),
    )
    .execute();
}
