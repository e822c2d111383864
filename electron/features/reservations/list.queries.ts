import { sql } from 'kysely';
import type { ReservationPageEnd, ReservationStage } from '../../contract/reservations.contract';
import type { BusinessDay, MovieId, ReservationId, ShowtimeId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';

export type ReservationFilter = {
  /** Only these; absent: any. */
  ids?: readonly ReservationId[];
  movieIds?: readonly MovieId[];
  businessDay: BusinessDay | null;
  showtimeId: ShowtimeId | null;
  stage: ReservationStage | null;
  after: ReservationPageEnd;
};

/** The newest first, from after the page's end. */
export function selectReservationPage(db: ReadDatabase, filter: ReservationFilter, atMost: number) {
  const { id, reservedAt } = filter.after;
  let query = selectWithShowtime(db)
    .where('reservation.reserved_at', '<=', reservedAt)
    .where((where) =>
      where.or([where('reservation.reserved_at', '<', reservedAt), where('reservation.id', '<', id)]),
    );
  if (filter.ids) query = query.where('reservation.id', 'in', filter.ids);
  if (filter.movieIds) query = query.where('showtime.movie_id', 'in', filter.movieIds);
  if (filter.businessDay) query = query.where('showtime.business_day', '=', filter.businessDay);
  if (filter.showtimeId) query = query.where('reservation.showtime_id', '=', filter.showtimeId);
  if (filter.stage) query = query.where(isInStage(filter.stage));
  return query
    .orderBy('reservation.reserved_at', 'desc')
    .orderBy('reservation.id', 'desc')
    .limit(atMost)
    .execute();
}
export type ListedRow = Awaited<ReturnType<typeof selectReservationPage>>[number];

/** Written out rather than bound: an index on one stage alone is used only for its own words. */
function isInStage(stage: ReservationStage) {
  if (stage === 'cancelled') return sql<boolean>`reservation.state = ${sql.lit('cancelled')}`;
  const isActive = sql`reservation.state = ${sql.lit('active')}`;
  return stage === 'waiting'
    ? sql<boolean>`${isActive} and reservation.collected_at is null`
    : sql<boolean>`${isActive} and reservation.collected_at is not null`;
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

/** Titles are few beside reservations: any part of one is looked for. */
export async function selectMoviesTitled(db: ReadDatabase, words: readonly string[]) {
  const rows = await db.selectFrom('movie').select(['id', 'title', 'original_title']).execute();
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  return rows
    .filter((row) => words.every((word) => fold(`${row.title} ${row.original_title}`).includes(word)))
    .map((row) => row.id);
}
