import type { BusinessDay, MovieId } from '../../contract/values';
import { comparedOnly } from '../../database/compared-only';
import type { ReadDatabase } from '../../database/database';

/** The first business day on which each of the movies was shown, up to `until`. */
export function selectFirstDays(db: ReadDatabase, movieIds: readonly MovieId[], until: BusinessDay) {
  return db
    .selectFrom('movie')
    .crossJoin('showtime')
    .whereRef('showtime.movie_id', '=', 'movie.id')
    .select(({ fn }) => ['movie.id', 'movie.title', fn.min('showtime.business_day').as('first_day')])
    .where('movie.id', 'in', movieIds)
    .where((eb) => eb(comparedOnly(eb.ref('showtime.business_day')), '<=', until))
    .where('showtime.state', '!=', 'cancelled')
    .groupBy(['movie.id', 'movie.title'])
    .execute();
}
