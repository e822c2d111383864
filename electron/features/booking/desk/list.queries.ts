import { sql } from 'kysely';
import type { ReservationPageEnd, StageFilter } from '../../../contract/reservations.contract';
import type {
  AccountId,
  AuditoriumId,
  BusinessDay,
  MovieId,
  ReservationId,
  ShowtimeId,
} from '../../../contract/values';
import { comparedOnly } from '../../../database/compared-only';
import type { ReadDatabase } from '../../../database/database';
import { holdsFolded } from '../../../database/holds-text';
import { shownOfReservation } from '../seats/shown-of-reservation.reads';
import { seatName } from '../../../database/seat-name';

/** What decides whether and where a reservation is listed. */
const placeColumns = ['id', 'showtime_id', 'account_id', 'state', 'reserved_at', 'collected_at'] as const;

/**
 * The newest first, from after the page's end. Of this one table, so that nothing but the order's own index can be
 * walked: with others joined the planner has been seen to begin at those, and to sort a million rows.
 */
export function selectPlacesByTime(
  db: ReadDatabase,
  after: ReservationPageEnd,
  stage: StageFilter | null,
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
export function selectPlacesOfAccount(db: ReadDatabase, id: AccountId, atMost: number): Promise<PlaceRow[]> {
  return db
    .selectFrom('reservation')
    .select(placeColumns)
    .where('account_id', '=', id)
    .orderBy('reserved_at', 'desc')
    .limit(atMost)
    .execute();
}

export type ShowtimeFilter = {
  movieIds: readonly MovieId[] | undefined;
  auditoriumId: AuditoriumId | null;
  businessDay: BusinessDay | null;
  from: BusinessDay | null;
  until: BusinessDay | null;
};

/** The latest first: found by the day where one is given, else by the films, else by days, else by the auditorium. */
export async function selectShowtimeIds(
  db: ReadDatabase,
  filter: ShowtimeFilter,
  atMost: number,
): Promise<ShowtimeId[]> {
  const { movieIds, auditoriumId, businessDay, from, until } = filter;
  if (movieIds && !businessDay) return selectShowtimeIdsOfMovies(db, movieIds, filter, atMost);
  let query = db.selectFrom('showtime').select('id');
  const isByDay = businessDay !== null || from !== null || until !== null;
  if (businessDay) query = query.where('business_day', '=', businessDay);
  else if (from) query = query.where('business_day', '>=', from);
  if (until) query = query.where('business_day', '<=', until);
  if (movieIds) query = query.where((eb) => eb(comparedOnly(eb.ref('movie_id')), 'in', movieIds));
  if (auditoriumId)
    query = isByDay
      ? query.where((eb) => eb(comparedOnly(eb.ref('auditorium_id')), '=', auditoriumId))
      : query.where('auditorium_id', '=', auditoriumId);
  // The order of the index by day, which is the order of the starts themselves.
  if (isByDay) query = query.orderBy('business_day', 'desc');
  const rows = await query.orderBy('starts_at', 'desc').limit(atMost).execute();
  return rows.map((row) => row.id);
}

/** From film to film: walking through all starts instead would read years for a film that is rare. */
async function selectShowtimeIdsOfMovies(
  db: ReadDatabase,
  movieIds: readonly MovieId[],
  { auditoriumId, from, until }: ShowtimeFilter,
  atMost: number,
): Promise<ShowtimeId[]> {
  let query = db
    .selectFrom('movie')
    .crossJoin('showtime')
    .whereRef('showtime.movie_id', '=', 'movie.id')
    .select('showtime.id')
    .where('movie.id', 'in', movieIds);
  if (auditoriumId)
    query = query.where((eb) => eb(comparedOnly(eb.ref('showtime.auditorium_id')), '=', auditoriumId));
  if (from) query = query.where((eb) => eb(comparedOnly(eb.ref('showtime.business_day')), '>=', from));
  if (until) query = query.where((eb) => eb(comparedOnly(eb.ref('showtime.business_day')), '<=', until));
  const rows = await query.orderBy('showtime.starts_at', 'desc').limit(atMost).execute();
  return rows.map((row) => row.id);
}

export function selectListed(db: ReadDatabase, ids: readonly ReservationId[]) {
  return selectWithShowtime(db).where('reservation.id', 'in', ids).execute();
}
export type ListedRow = Awaited<ReturnType<typeof selectListed>>[number];

/** Written out rather than bound: an index on one stage alone is used only for its own words. */
function isInStage(stage: StageFilter) {
  if (stage === 'cancelled') return sql<boolean>`state = ${sql.lit('cancelled')}`;
  const isActive = sql<boolean>`state = ${sql.lit('active')}`;
  if (stage === 'standing') return isActive;
  return stage === 'waiting'
    ? sql<boolean>`${isActive} and collected_at is null`
    : sql<boolean>`${isActive} and collected_at is not null`;
}

function selectWithShowtime(db: ReadDatabase) {
  return db
    .selectFrom('reservation')
    .innerJoin('showtime', 'showtime.id', 'reservation.showtime_id')
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
      'reservation.movie_title',
      'reservation.auditorium_name',
      'account.name as account_name',
      'account.email as account_email',
    ]);
}

export function selectOneReservation(db: ReadDatabase, id: ReservationId) {
  return selectWithShowtime(db)
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('certificate', 'certificate.code', 'movie.certificate_code')
    .select(shownOfReservation)
    .where('reservation.id', '=', id)
    .executeTakeFirst();
}

export function selectTicketSeats(db: ReadDatabase, reservationIds: readonly ReservationId[]) {
  return db
    .selectFrom('ticket')
    .innerJoin('seat', 'seat.id', 'ticket.seat_id')
    .select(['ticket.reservation_id', 'ticket.seat_id', 'ticket.amount', 'ticket.currency'])
    .select(seatName)
    .where('ticket.reservation_id', 'in', reservationIds)
    .orderBy('seat.position')
    .execute();
}

/** Titles are few beside reservations: any part of one is looked for, or of one that the film had before. `words` are folded. */
export async function selectMoviesTitled(db: ReadDatabase, words: readonly string[]) {
  const rows = await db
    .selectFrom('movie')
    .select('id')
    .where((eb) => eb.and(holdsFolded(eb.ref('search_key'), words)))
    .union(
      db
        .selectFrom('former_title')
        .select('movie_id as id')
        .where((eb) => eb.and(holdsFolded(eb.ref('search_key'), words))),
    )
    .execute();
  return rows.map((row) => row.id);
}

/** A showtime's words, as they are today. */
export function selectShowtimeWords(db: ReadDatabase, id: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('auditorium', 'auditorium.id', 'showtime.auditorium_id')
    .select(['movie.title as movieTitle', 'auditorium.name as auditoriumName'])
    .select(['showtime.business_day as businessDay', 'showtime.starts_at as startsAt'])
    .where('showtime.id', '=', id)
    .executeTakeFirst();
}
