import type { ReadDatabase } from '../../../database/database';

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
