import type { BusinessDay, ReservationId, ShowtimeId } from '../../../contract/values';
import { dayMs } from '../../../domain/durations';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { ShowtimeTable } from '../../../database/schema';
import { seatName } from '../../../database/seat-name';
import { fromNewestLayouts } from '../auditoriums/layout.reads';

/** The showtimes of business days in any state, by start, with their films' titles and lengths. */
export function selectShowtimesOfDays(db: ReadDatabase, from: BusinessDay, until: BusinessDay) {
  return (
    db
      .selectFrom('showtime')
      .crossJoin('movie')
      .whereRef('movie.id', '=', 'showtime.movie_id')
      .selectAll('showtime')
      .select(['movie.title', 'movie.running_minutes'])
      .where('showtime.business_day', '>=', from)
      .where('showtime.business_day', '<=', until)
      // The index is by day, then by start, which is the order of the starts themselves.
      .orderBy('showtime.business_day')
      .orderBy('showtime.starts_at')
      .orderBy('showtime.id')
      .execute()
  );
}
export type DayShowtimeRow = Awaited<ReturnType<typeof selectShowtimesOfDays>>[number];

/** What takes up auditoriums from a day before `from` until a day after `until`, by start. */
export function selectOccupationsAround(db: ReadDatabase, from: number, until: number) {
  return db
    .selectFrom('showtime')
    .crossJoin('movie')
    .whereRef('movie.id', '=', 'showtime.movie_id')
    .select([
      'showtime.id',
      'showtime.auditorium_id as auditoriumId',
      'showtime.business_day as businessDay',
      'showtime.starts_at as startsAt',
      'showtime.occupied_until as occupiedUntil',
      'movie.title as movieTitle',
    ])
    .where('showtime.starts_at', '>', from - dayMs)
    .where('showtime.starts_at', '<', until + dayMs)
    .where('showtime.state', '<>', 'cancelled')
    .orderBy('showtime.starts_at')
    .execute();
}

/** All of them, with the newest layout of each, in their order. */
export function selectAuditoriums(db: ReadDatabase) {
  return fromNewestLayouts(db).orderBy('auditorium.position').execute();
}

/** How many seats of each showtime stand in reservations. */
export async function selectReservedSeats(db: ReadDatabase, ids: readonly ShowtimeId[]) {
  const rows = await db
    .selectFrom('seat_claim')
    .select(({ fn }) => ['showtime_id', fn.countAll<number>().as('seats')])
    .where('showtime_id', 'in', ids)
    .where('reservation_id', 'is not', null)
    .groupBy('showtime_id')
    .execute();
  return new Map(rows.map((row) => [row.showtime_id, Number(row.seats)]));
}

/** How many reservations each showtime has and ever had. */
export async function selectReservationCounts(db: ReadDatabase, ids: readonly ShowtimeId[]) {
  const rows = await db
    .selectFrom('reservation')
    .select(({ fn }) => ['showtime_id', 'state', fn.countAll<number>().as('reservations')])
    .where('showtime_id', 'in', ids)
    .groupBy(['showtime_id', 'state'])
    .execute();
  const counts = new Map<ShowtimeId, { active: number; ever: number }>();
  for (const row of rows) {
    const known = counts.get(row.showtime_id) ?? { active: 0, ever: 0 };
    const count = Number(row.reservations);
    const active = known.active + (row.state === 'active' ? count : 0);
    counts.set(row.showtime_id, { active, ever: known.ever + count });
  }
  return counts;
}

/** How many people of each showtime were or are to be told what became of it. */
export async function selectCallCounts(db: ReadDatabase, ids: readonly ShowtimeId[]) {
  const rows = await db
    .selectFrom('patron_call')
    .select(({ fn }) => ['showtime_id', fn.countAll<number>().as('calls')])
    .where('showtime_id', 'in', ids)
    .groupBy('showtime_id')
    .execute();
  return new Map(rows.map((row) => [row.showtime_id, Number(row.calls)]));
}

/** What the active reservations of showtimes come to. */
export async function selectBooked(db: ReadDatabase, ids: readonly ShowtimeId[], currency: string) {
  const row = await db
    .selectFrom('reservation')
    .innerJoin('ticket', 'ticket.reservation_id', 'reservation.id')
    .select(({ fn }) => fn.sum<number | null>('ticket.amount').as('amount'))
    .where('reservation.showtime_id', 'in', ids)
    .where('reservation.state', '=', 'active')
    .where('ticket.currency', '=', currency)
    .executeTakeFirst();
  return Number(row?.amount ?? 0);
}

export function selectShowtime(db: ReadDatabase, id: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .selectAll('showtime')
    .select('movie.title')
    .where('showtime.id', '=', id)
    .executeTakeFirst();
}

/** False, and nothing written, where it was edited since that version was read. */
export async function updateShowtime(
  tx: Transaction,
  { id, ...columns }: ShowtimeTable,
  seenVersion: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('showtime')
    .set({ ...columns, version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteShowtimeRow(tx: Transaction, id: ShowtimeId): Promise<void> {
  await tx.deleteFrom('showtime').where('id', '=', id).execute();
}

/** The active reservations of a showtime, in the order they were made. */
export function selectActiveReservations(db: ReadDatabase, id: ShowtimeId, limit: number) {
  return db
    .selectFrom('reservation')
    .leftJoin('account', 'account.id', 'reservation.account_id')
    .select(['reservation.id', 'reservation.code', 'reservation.contact', 'reservation.name'])
    .select(['account.name as account_name', 'account.email as account_email'])
    .where('reservation.showtime_id', '=', id)
    .where('reservation.state', '=', 'active')
    .orderBy('reservation.reserved_at')
    .orderBy('reservation.id')
    .limit(limit)
    .execute();
}

/** The seats of reservations, in their layout's order. */
export function selectSeatsOfReservations(db: ReadDatabase, ids: readonly ReservationId[]) {
  return db
    .selectFrom('ticket')
    .innerJoin('seat', 'seat.id', 'ticket.seat_id')
    .select(['ticket.reservation_id', 'ticket.amount', 'ticket.currency'])
    .select(seatName)
    .where('ticket.reservation_id', 'in', ids)
    .orderBy('seat.position')
    .execute();
}
