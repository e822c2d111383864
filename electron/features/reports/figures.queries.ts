import type { AuditoriumId, BusinessDay, MovieId } from '../../contract/values';
import { comparedOnly } from '../../database/compared-only';
import type { ReadDatabase } from '../../database/database';

/** Showtimes by business day, both included, perhaps of one movie or in one auditorium. */
export type Selection = {
  from: BusinessDay;
  until: BusinessDay;
  movieId: MovieId | null;
  auditoriumId: AuditoriumId | null;
};

/** Found by their movie where there is one, which has some hundreds, else by their days; never by their auditorium. */
function selectSelected(db: ReadDatabase, { from, until, movieId, auditoriumId }: Selection) {
  return db.selectFrom('showtime').where((eb) => {
    const day = eb.ref('showtime.business_day');
    const dayOf = movieId === null ? day : comparedOnly(day);
    return eb.and([
      eb(dayOf, '>=', from),
      eb(dayOf, '<=', until),
      ...(movieId === null ? [] : [eb('showtime.movie_id', '=', movieId)]),
      ...(auditoriumId === null
        ? []
        : [eb(comparedOnly(eb.ref('showtime.auditorium_id')), '=', auditoriumId)]),
    ]);
  });
}

export async function countSelected(db: ReadDatabase, selection: Selection): Promise<number> {
  const row = await selectSelected(db, selection)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export function selectShowings(db: ReadDatabase, selection: Selection) {
  return selectSelected(db, selection)
    .select([
      'showtime.id',
      'showtime.movie_id',
      'showtime.auditorium_id',
      'showtime.layout_id',
      'showtime.business_day',
      'showtime.starts_at',
      'showtime.state',
    ])
    .orderBy('showtime.business_day')
    .orderBy('showtime.starts_at')
    .orderBy('showtime.id')
    .execute();
}

/**
 * By showtime and state. A subquery, not a join: so the engine goes from the days to their showtimes, and from these to
 * their reservations, and looks at no others.
 */
export function countReservations(db: ReadDatabase, selection: Selection) {
  return db
    .selectFrom('reservation')
    .select(({ fn }) => [
      'reservation.showtime_id',
      'reservation.state',
      fn.countAll<number>().as('reservations'),
    ])
    .where('reservation.showtime_id', 'in', selectSelected(db, selection).select('showtime.id'))
    .groupBy(['reservation.showtime_id', 'reservation.state'])
    .execute();
}

function selectTickets(db: ReadDatabase, selection: Selection) {
  return db
    .selectFrom('reservation')
    .innerJoin('ticket', 'ticket.reservation_id', 'reservation.id')
    .where('reservation.showtime_id', 'in', selectSelected(db, selection).select('showtime.id'))
    .select(({ fn, eb }) => [
      'reservation.state',
      'ticket.currency',
      fn.countAll<number>().as('tickets'),
      fn.count<number>('reservation.collected_at').as('collected_tickets'),
      fn.sum<number>('ticket.amount').as('booked'),
      fn
        .sum<number>(
          eb.case().when('reservation.collected_at', 'is', null).then(0).else(eb.ref('ticket.amount')).end(),
        )
        .as('collected'),
    ]);
}

export function sumTicketsByShowtime(db: ReadDatabase, selection: Selection) {
  return selectTickets(db, selection)
    .select('reservation.showtime_id')
    .groupBy(['reservation.showtime_id', 'reservation.state', 'ticket.currency'])
    .execute();
}

export function sumTicketsByType(db: ReadDatabase, selection: Selection) {
  return selectTickets(db, selection)
    .select('ticket.ticket_type_id')
    .groupBy(['ticket.ticket_type_id', 'reservation.state', 'ticket.currency'])
    .execute();
}

/** Reservations with at least one ticket of the type, by state. */
export function countReservationsByType(db: ReadDatabase, selection: Selection) {
  return db
    .selectFrom('reservation')
    .innerJoin('ticket', 'ticket.reservation_id', 'reservation.id')
    .where('reservation.showtime_id', 'in', selectSelected(db, selection).select('showtime.id'))
    .select(({ fn }) => [
      'ticket.ticket_type_id',
      'reservation.state',
      fn.count<number>('reservation.id').distinct().as('reservations'),
    ])
    .groupBy(['ticket.ticket_type_id', 'reservation.state'])
    .execute();
}
