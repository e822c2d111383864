import { sql } from 'kysely';
import type { ReservationPageEnd, ReservationStage } from '../../contract/reservations.contract';
import type { BusinessDay, MovieId, ReservationId, ShowtimeId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';
import { foldText } from '../auth/auth.rules';

/** What decides whether and where a reservation is listed. */
const placeColumns = ['id', 'showtime_id', 'state', 'reserved_at', 'collected_at'] as const;

/**
 * The newest first, from after the page's end. Of this one table, so that nothing but the order's own index can be
 * walked: with others joined the planner has been seen to begin at those, and to sort a million rows.
 */
export function selectPlacesByTime(
  db: ReadDatabase,
  after: ReservationPageEnd,
  stage: ReservationStage | null,
  atMost: number,
) {
  let query = db
    .selectFrom('reservation')
    .select(placeColumns)
    .where('reserved_at', '<=', after.reservedAt)
    .where((where) => where.or([where('reserved_at', '<', after.reservedAt), where('id', '<', after.id)]));
  if (stage) query = query.where(isInStage(stage));
  return query.orderBy('reserved_at', 'desc').orderBy('id', 'desc').limit(atMost).execute();
}
export type PlaceRow = Awaited<ReturnType<typeof selectPlacesByTime>>[number];

export function selectPlacesByIds(db: ReadDatabase, ids: readonly ReservationId[]): Promise<PlaceRow[]> {
  return db.selectFrom('reservation').select(placeColumns).where('id', 'in', ids).execute();
}

export function selectPlacesOfShowtimes(db: ReadDatabase, ids: readonly ShowtimeId[]): Promise<PlaceRow[]> {
  return db.selectFrom('reservation').select(placeColumns).where('showtime_id', 'in', ids).execute();
}

/** The latest first. */
export async function selectShowtimeIds(
  db: ReadDatabase,
  filter: { movieIds: readonly MovieId[] | undefined; businessDay: BusinessDay | null },
  atMost: number,
): Promise<ShowtimeId[]> {
  let query = db.selectFrom('showtime').select('id');
  if (filter.movieIds) query = query.where('movie_id', 'in', filter.movieIds);
  if (filter.businessDay) query = query.where('business_day', '=', filter.businessDay);
  const rows = await query.orderBy('starts_at', 'desc').limit(atMost).execute();
  return rows.map((row) => row.id);
}

export function selectListed(db: ReadDatabase, ids: readonly ReservationId[]) {
  return selectWithShowtime(db).where('reservation.id', 'in', ids).execute();
}
export type ListedRow = Awaited<ReturnType<typeof selectListed>>[number];

/** Written out rather than bound: an index on one stage alone is used only for its own words. */
function isInStage(stage: ReservationStage) {
  if (stage === 'cancelled') return sql<boolean>`state = ${sql.lit('cancelled')}`;
  const isActive = sql`state = ${sql.lit('active')}`;
  return stage === 'waiting'
    ? sql<boolean>`${isActive} and collected_at is null`
    : sql<boolean>`${isActive} and collected_at is not null`;
}

function selectWithShowtime(db: ReadDatabase) {
  return db
    .selectFrom('reservation')
    .innerJoin('showtime', 'showtime.id', 'reservation.showtime_id')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('auditorium', 'auditorium.id', 'showtime.auditorium_id')
    .leftJoin('account', 'account.id', 'reservation.account_id')
    .select([
      'reservation.id',
      'reservation.code',
      'reservation.state',
      'reservation.cancel_reason',
      'reservation.reserved_at',
      'reservation.cancelled_at',
      'reservation.collected_at',
      'reservation.name',
      'reservation.contact',
      'reservation.desk_account_id',
      'reservation.showtime_id',
      'showtime.movie_id',
      'showtime.layout_id',
      'showtime.starts_at',
      'showtime.ends_at',
      'showtime.business_day',
      'movie.title as movie_title',
      'auditorium.name as auditorium_name',
      'account.name as account_name',
      'account.email as account_email',
    ]);
}

export function selectOneReservation(db: ReadDatabase, id: ReservationId) {
  return selectWithShowtime(db).where('reservation.id', '=', id).executeTakeFirst();
}

export function selectTicketSeats(db: ReadDatabase, reservationIds: readonly ReservationId[]) {
  return db
    .selectFrom('ticket')
    .innerJoin('seat', 'seat.id', 'ticket.seat_id')
    .select([
      'ticket.reservation_id',
      'ticket.seat_id',
      'ticket.amount',
      'ticket.currency',
      'seat.row_label',
      'seat.number_label',
    ])
    .where('ticket.reservation_id', 'in', reservationIds)
    .orderBy('seat.position')
    .execute();
}

/** Titles are few beside reservations: any part of one is looked for. `words` are folded. */
export async function selectMoviesTitled(db: ReadDatabase, words: readonly string[]) {
  const rows = await db.selectFrom('movie').select(['id', 'title', 'original_title']).execute();
  return rows
    .filter((row) => words.every((word) => foldText(`${row.title} ${row.original_title}`).includes(word)))
    .map((row) => row.id);
}
