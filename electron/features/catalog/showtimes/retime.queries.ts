import type { MovieId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** One film's showtimes to come, not cancelled, by start. */
export function selectComingOfMovie(db: ReadDatabase, id: MovieId, now: number) {
  return db
    .selectFrom('showtime')
    .crossJoin('auditorium')
    .whereRef('auditorium.id', '=', 'showtime.auditorium_id')
    .selectAll('showtime')
    .select('auditorium.name as auditorium_name')
    .where('showtime.movie_id', '=', id)
    .where('showtime.starts_at', '>', now)
    .where('showtime.state', '<>', 'cancelled')
    .orderBy('showtime.starts_at')
    .orderBy('showtime.id')
    .execute();
}

export function selectShowtimesByIds(db: ReadDatabase, ids: readonly ShowtimeId[]) {
  return db
    .selectFrom('showtime')
    .crossJoin('movie')
    .crossJoin('auditorium')
    .whereRef('movie.id', '=', 'showtime.movie_id')
    .whereRef('auditorium.id', '=', 'showtime.auditorium_id')
    .selectAll('showtime')
    .select(['movie.title', 'auditorium.name as auditorium_name'])
    .where('showtime.id', 'in', ids)
    .execute();
}
