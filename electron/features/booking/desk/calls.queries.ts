import type { AccountId, ReservationId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';

function selectCalls(db: ReadDatabase) {
  return db
    .selectFrom('patron_call')
    .innerJoin('reservation', 'reservation.id', 'patron_call.reservation_id')
    .leftJoin('account', 'account.id', 'reservation.account_id')
    .leftJoin('account as caller', 'caller.id', 'patron_call.called_by')
    .select(['reservation.id', 'reservation.code', 'reservation.name', 'reservation.contact'])
    .select(['account.name as account_name', 'account.email as account_email'])
    .select(['patron_call.news', 'patron_call.called_at', 'caller.name as caller_name']);
}
export type CallRow = Awaited<ReturnType<typeof selectCallsOfShowtime>>[number];

/** Those who were not called yet first. */
export function selectCallsOfShowtime(db: ReadDatabase, showtimeId: ShowtimeId) {
  return selectCalls(db)
    .where('patron_call.showtime_id', '=', showtimeId)
    .orderBy(({ eb }) => eb.case().when('patron_call.called_at', 'is', null).then(0).else(1).end())
    .orderBy('reservation.code')
    .execute();
}

export function selectCall(db: ReadDatabase, id: ReservationId) {
  return selectCalls(db).where('patron_call.reservation_id', '=', id).executeTakeFirst();
}

export async function updateCall(
  tx: Transaction,
  id: ReservationId,
  called: { at: number; by: AccountId } | null,
): Promise<void> {
  await tx
    .updateTable('patron_call')
    .set({ called_at: called?.at ?? null, called_by: called?.by ?? null })
    .where('reservation_id', '=', id)
    .execute();
}

export function selectShowtimeInWords(db: ReadDatabase, id: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .select(['movie.title', 'showtime.starts_at'])
    .where('showtime.id', '=', id)
    .executeTakeFirst();
}
