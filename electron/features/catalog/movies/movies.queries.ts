import type { ReadDatabase } from '../../../database/database';

/** What the list shows of them: a synopsis and a cast of each would take longer to read than all the rest. */
export function selectListedMovies(db: ReadDatabase) {
  return db
    .selectFrom('movie')
    .select(['id', 'title', 'original_title', 'director', 'year', 'running_minutes', 'certificate_code'])
    .select(['audio_language', 'poster_id', 'state'])
    .orderBy('title')
    .orderBy('year')
    .orderBy('id')
    .execute();
}
export type ListedMovie = Awaited<ReturnType<typeof selectListedMovies>>[number];

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
