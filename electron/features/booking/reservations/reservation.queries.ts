import type { AccountId, HoldId, RequestId, ReservationId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { ReservationNameTable, ReservationTable, TicketTable } from '../../../database/schema';
import { shownOfReservation } from '../seats/shown-of-reservation.reads';
import { nameWords } from '../../../domain/name-words';
import { seatName } from '../../../database/seat-name';
import { reusableQuery } from '../../../database/reusable-query';

export async function insertReservation(tx: Transaction, reservation: ReservationTable): Promise<void> {
  await runInsertReservation(tx, reservation);
}
const runInsertReservation = reusableQuery((db, rows: readonly ReservationTable[]) =>
  db.insertInto('reservation').values(rows),
);

/** What a name is found by: each of its words. */
export async function insertNameWords(tx: Transaction, id: ReservationId, name: string | null) {
  const words = nameWords(name ?? '');
  if (words.length > 0) await runInsertNameWords(tx, ...words.map((word) => ({ word, reservation_id: id })));
}
const runInsertNameWords = reusableQuery((db, rows: readonly ReservationNameTable[]) =>
  db.insertInto('reservation_name').values(rows),
);

export async function insertTickets(tx: Transaction, tickets: readonly TicketTable[]): Promise<void> {
  await runInsertTickets(tx, ...tickets);
}
const runInsertTickets = reusableQuery((db, rows: readonly TicketTable[]) =>
  db.insertInto('ticket').values(rows),
);

export async function moveClaims(tx: Transaction, holdId: HoldId, reservationId: ReservationId) {
  await runMoveClaims(tx, { holdId, reservationId });
}
const runMoveClaims = reusableQuery(
  (db, [move]: readonly { holdId: HoldId; reservationId: ReservationId }[]) =>
    db
      .updateTable('seat_claim')
      .set({ hold_id: null, reservation_id: move!.reservationId })
      .where('hold_id', '=', move!.holdId),
);

/** Reservations with what is shown of their showtime and movie. */
function selectReservations(db: ReadDatabase) {
  return db
    .selectFrom('reservation')
    .innerJoin('showtime', 'showtime.id', 'reservation.showtime_id')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('certificate', 'certificate.code', 'movie.certificate_code')
    .selectAll('reservation')
    .select(shownOfReservation);
}
export type ReservationRow = NonNullable<Awaited<ReturnType<typeof selectReservation>>>;

export function selectReservation(db: ReadDatabase, id: ReservationId) {
  return selectReservations(db).where('reservation.id', '=', id).executeTakeFirst();
}

export function selectReservationOfRequest(db: ReadDatabase, requestId: RequestId) {
  return selectReservations(db).where('reservation.request_id', '=', requestId).executeTakeFirst();
}

export function selectReservationByCode(db: ReadDatabase, code: string) {
  return selectReservations(db)
    .leftJoin('account', 'account.id', 'reservation.account_id')
    .select('account.email_key')
    .where('reservation.code', '=', code)
    .executeTakeFirst();
}

/** Soonest first. */
export function selectUpcoming(db: ReadDatabase, accountId: AccountId, now: number, atMost: number) {
  return selectReservations(db)
    .where('reservation.account_id', '=', accountId)
    .where('reservation.state', '=', 'active')
    .where('showtime.starts_at', '>', now)
    .orderBy('showtime.starts_at')
    .orderBy('reservation.reserved_at')
    .orderBy('reservation.id')
    .limit(atMost)
    .execute();
}

/** Past and cancelled ones, the latest showtime first. */
export function selectPast(db: ReadDatabase, accountId: AccountId, now: number, atMost: number) {
  return selectReservations(db)
    .where('reservation.account_id', '=', accountId)
    .where((where) =>
      where.or([where('reservation.state', '=', 'cancelled'), where('showtime.starts_at', '<=', now)]),
    )
    .orderBy('showtime.starts_at', 'desc')
    .orderBy('reservation.reserved_at', 'desc')
    .orderBy('reservation.id', 'desc')
    .limit(atMost)
    .execute();
}

/** With their seats, in the layout's order. */
export function selectTickets(db: ReadDatabase, reservationIds: readonly ReservationId[]) {
  return db
    .selectFrom('ticket')
    .crossJoin('seat')
    .whereRef('seat.id', '=', 'ticket.seat_id')
    .select([
      'ticket.reservation_id',
      'ticket.seat_id',
      'ticket.ticket_type_name',
      'ticket.amount',
      'ticket.currency',
      'seat.kind',
    ])
    .select(seatName)
    .where('ticket.reservation_id', 'in', reservationIds)
    .orderBy('seat.position')
    .execute();
}
export type TicketRow = Awaited<ReturnType<typeof selectTickets>>[number];

/** `cancelled_at` is never before `reserved_at`, whatever the clock did in between. */
function cancellation(tx: Transaction, reason: NonNullable<ReservationTable['cancel_reason']>, now: number) {
  return tx.updateTable('reservation').set(({ eb, ref }) => ({
    state: 'cancelled' as const,
    cancel_reason: reason,
    cancelled_at: eb.case().when('reserved_at', '>', now).then(ref('reserved_at')).else(now).end(),
  }));
}

export async function updateReservationCancelled(
  tx: Transaction,
  id: ReservationId,
  reason: 'patron' | 'staff',
  now: number,
) {
  await cancellation(tx, reason, now).where('id', '=', id).execute();
}

export async function updateReservationsOfShowtimeCancelled(
  tx: Transaction,
  showtimeId: ShowtimeId,
  now: number,
): Promise<number> {
  const result = await cancellation(tx, 'showtime', now)
    .where('showtime_id', '=', showtimeId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function deleteClaimsOfReservation(
  tx: Transaction,
  { id, showtime_id }: Pick<ReservationTable, 'id' | 'showtime_id'>,
): Promise<void> {
  await tx
    .deleteFrom('seat_claim')
    .where('showtime_id', '=', showtime_id)
    .where('reservation_id', '=', id)
    .execute();
}

export async function deleteClaimsOfShowtime(tx: Transaction, showtimeId: ShowtimeId): Promise<void> {
  await tx.deleteFrom('seat_claim').where('showtime_id', '=', showtimeId).execute();
}

export async function updateShowtimeCancelled(tx: Transaction, showtimeId: ShowtimeId, reason: string) {
  await tx
    .updateTable('showtime')
    .set({ state: 'cancelled', cancel_reason: reason })
    .where('id', '=', showtimeId)
    .execute();
}
