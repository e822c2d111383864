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
