import type { ReadDatabase, Transaction } from '../../../database/database';
import type { GenreTable } from '../../../database/schema';
import type { GenreId } from '../../../domain/ids';

/** All of them: a cinema has a few dozen. */
export function selectGenres(db: ReadDatabase) {
  return db.selectFrom('genre').selectAll().execute();
}

export async function insertGenres(tx: Transaction, genres: readonly GenreTable[]) {
  if (genres.length > 0) await tx.insertInto('genre').values(genres).execute();
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

/** An edit of such a movie that was begun before has the genre's old name in it, and would make that genre anew. */
async function raiseVersionOfMovies(tx: Transaction, id: GenreId) {
  await tx
    .updateTable('movie')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('movie_genre').select('movie_id').where('genre_id', '=', id),
    )
    .execute();
}

/** Its movies have another version then. */
export async function updateGenreName(tx: Transaction, id: GenreId, name: string) {
  await raiseVersionOfMovies(tx, id);
  await tx.updateTable('genre').set({ name }).where('id', '=', id).execute();
}

export async function insertGenre(tx: Transaction, id: GenreId, name: string) {
  await tx.insertInto('genre').values({ id, name }).execute();
}

/** Its movies have another version then. */
export async function deleteGenreRow(tx: Transaction, id: GenreId) {
  await raiseVersionOfMovies(tx, id);
  await tx.deleteFrom('movie_genre').where('genre_id', '=', id).execute();
  await tx.deleteFrom('genre').where('id', '=', id).execute();
}
