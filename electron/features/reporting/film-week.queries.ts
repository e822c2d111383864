import type { BusinessDay, MovieId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';

/** The first business day on which each of the movies was shown, up to `until`. */
export function selectFirstDays(db: ReadDatabase, movieIds: readonly MovieId[], until: BusinessDay) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .select(({ fn }) => ['movie.id', 'movie.title', fn.min('showtime.business_day').as('first_day')])
    .where('showtime.movie_id', 'in', movieIds)
    .where('showtime.business_day', '<=', until)
    .where('showtime.state', '!=', 'cancelled')
    .groupBy(['movie.id', 'movie.title'])
    .execute();
}
