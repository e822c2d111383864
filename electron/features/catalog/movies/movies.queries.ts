import type { ReadDatabase, Transaction } from '../../../database/database';
import type { GenreId } from '../../../domain/ids';

export function selectMovies(db: ReadDatabase) {
  return db.selectFrom('movie').selectAll().orderBy('title').orderBy('year').orderBy('id').execute();
}

/** Every movie's genres by name, in their order. */
export function selectAllMovieGenres(db: ReadDatabase) {
  return db
    .selectFrom('movie_genre')
    .innerJoin('genre', 'genre.id', 'movie_genre.genre_id')
    .select(['movie_genre.movie_id', 'genre.name'])
    .orderBy('movie_genre.movie_id')
    .orderBy('movie_genre.position')
    .execute();
}

/** How many showtimes each movie has had or will have; movies without any are left out. */
export function selectShowtimeCounts(db: ReadDatabase) {
  return db
    .selectFrom('showtime')
    .select(['movie_id', ({ fn }) => fn.countAll<number>().as('showtimes')])
    .groupBy('movie_id')
    .execute();
}

/** Materialised: to group at once, the planner would walk through the showtimes of all years. */
export function selectComingCounts(db: ReadDatabase, now: number) {
  return db
    .with(
      (coming) => coming('coming').materialized(),
      (query) =>
        query
          .selectFrom('showtime')
          .select('movie_id')
          .where('starts_at', '>', now)
          .where('state', '<>', 'cancelled'),
    )
    .selectFrom('coming')
    .select(['movie_id', ({ fn }) => fn.countAll<number>().as('showtimes')])
    .groupBy('movie_id')
    .execute();
}

export function selectGenreCounts(db: ReadDatabase) {
  return db
    .selectFrom('genre')
    .leftJoin('movie_genre', 'movie_genre.genre_id', 'genre.id')
    .select(['genre.id', 'genre.name', ({ fn }) => fn.count<number>('movie_genre.movie_id').as('movies')])
    .groupBy(['genre.id', 'genre.name'])
    .orderBy('genre.name')
    .execute();
}

export async function updateGenreName(tx: Transaction, id: GenreId, name: string) {
  await tx.updateTable('genre').set({ name }).where('id', '=', id).execute();
}

export async function insertGenre(tx: Transaction, id: GenreId, name: string) {
  await tx.insertInto('genre').values({ id, name }).execute();
}

export async function deleteGenreRow(tx: Transaction, id: GenreId) {
  await tx.deleteFrom('movie_genre').where('genre_id', '=', id).execute();
  await tx.deleteFrom('genre').where('id', '=', id).execute();
}
