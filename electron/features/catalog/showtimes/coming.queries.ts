import type { Input } from '../../../contract/procedure';
import type { scheduleContract } from '../../../contract/schedule.contract';
import type { ShowtimeId } from '../../../contract/values';
import { comparedOnly } from '../../../database/compared-only';
import type { ReadDatabase } from '../../../database/database';

type Question = Input<(typeof scheduleContract)['listComing']>;

/**
 * By start. A price card or a layout has had showtimes for years: the term that names one cannot be looked up, so that
 * those to come are found by their start.
 */
export function selectComing(db: ReadDatabase, question: Question, now: number, limit: number) {
  const { movieId, auditoriumId, layoutId, priceCardId, after } = question;
  let query = db
    .selectFrom('showtime')
    .crossJoin('movie')
    .crossJoin('auditorium')
    .crossJoin('price_card')
    .whereRef('movie.id', '=', 'showtime.movie_id')
    .whereRef('auditorium.id', '=', 'showtime.auditorium_id')
    .whereRef('price_card.id', '=', 'showtime.price_card_id')
    .select(['showtime.id', 'showtime.layout_id', 'showtime.business_day', 'showtime.starts_at'])
    .select(['showtime.state', 'movie.title', 'auditorium.name as auditorium_name'])
    .select('price_card.name as price_card_name')
    .where('showtime.starts_at', '>', now)
    .where('showtime.state', '<>', 'cancelled');
  if (movieId) query = query.where('showtime.movie_id', '=', movieId);
  if (auditoriumId) query = query.where('showtime.auditorium_id', '=', auditoriumId);
  if (layoutId) query = query.where((eb) => eb(comparedOnly(eb.ref('showtime.layout_id')), '=', layoutId));
  if (priceCardId)
    query = query.where((eb) => eb(comparedOnly(eb.ref('showtime.price_card_id')), '=', priceCardId));
  if (after)
    query = query
      .where('showtime.starts_at', '>=', after.startsAt)
      .where((where) =>
        where.or([where('showtime.starts_at', '>', after.startsAt), where('showtime.id', '>', after.id)]),
      );
  return query
    .orderBy('showtime.starts_at')
    .orderBy('showtime.id')
    .limit(limit)
    .$narrowType<{ state: 'planned' | 'on_sale' | 'closed' }>()
    .execute();
}

export function selectBusinessDay(db: ReadDatabase, id: ShowtimeId) {
  return db.selectFrom('showtime').select('business_day').where('id', '=', id).executeTakeFirst();
}
