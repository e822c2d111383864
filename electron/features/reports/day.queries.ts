import type { BusinessDay, ShowtimeId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';

export function selectShowtimesOfDay(db: ReadDatabase, businessDay: BusinessDay) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('auditorium', 'auditorium.id', 'showtime.auditorium_id')
    .select([
      'showtime.id',
      'showtime.layout_id',
      'showtime.starts_at',
      'showtime.ends_at',
      'showtime.state',
      'showtime.sales_close_at',
      'movie.title as movie_title',
      'auditorium.name as auditorium_name',
    ])
    .where('showtime.business_day', '=', businessDay)
    .orderBy('showtime.starts_at')
    .orderBy('auditorium.position')
    .orderBy('showtime.id')
    .execute();
}

/** By showtime and currency: what reservations that stand come to, and what of it is collected. */
export function selectTakings(db: ReadDatabase, showtimeIds: readonly ShowtimeId[]) {
  return db
    .selectFrom('reservation')
    .innerJoin('ticket', 'ticket.reservation_id', 'reservation.id')
    .select(({ fn, eb }) => [
      'reservation.showtime_id',
      'ticket.currency',
      fn.sum<number>('ticket.amount').as('booked'),
      fn
        .sum<number>(
          eb.case().when('reservation.collected_at', 'is', null).then(0).else(eb.ref('ticket.amount')).end(),
        )
        .as('collected'),
    ])
    .where('reservation.showtime_id', 'in', showtimeIds)
    .where('reservation.state', '=', 'active')
    .groupBy(['reservation.showtime_id', 'ticket.currency'])
    .orderBy('ticket.currency')
    .execute();
}
