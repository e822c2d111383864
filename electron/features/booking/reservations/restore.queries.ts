import type { AuditoriumId, MovieId, PriceCardId, ReservationId, ShowtimeId } from '../../../contract/values';
import { comparedOnly } from '../../../database/compared-only';
import type { ReadDatabase, Transaction } from '../../../database/database';

/** Everybody with a reservation that stands has to be told; who was told of something else is to be told again. */
export async function insertCalls(tx: Transaction, showtimeId: ShowtimeId): Promise<void> {
  await tx
    .insertInto('patron_call')
    .columns(['reservation_id', 'showtime_id', 'news'])
    .expression(
      tx
        .selectFrom('reservation')
        .select(({ val }) => ['id', 'showtime_id', val('cancelled' as const).as('news')])
        .where('showtime_id', '=', showtimeId)
        .where('state', '=', 'active'),
    )
    .onConflict((conflict) =>
      conflict.column('reservation_id').doUpdateSet({ news: 'cancelled', called_at: null, called_by: null }),
    )
    .execute();
}

export async function updateCallsRestored(tx: Transaction, ids: readonly ReservationId[]): Promise<void> {
  await tx
    .updateTable('patron_call')
    .set({ news: 'restored', called_at: null, called_by: null })
    .where('reservation_id', 'in', ids)
    .execute();
}

export function selectShowtimeToRestore(db: ReadDatabase, id: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .selectAll('showtime')
    .select('movie.title')
    .where('showtime.id', '=', id)
    .executeTakeFirst();
}

/** What of a showtime is no longer in use; undefined for nothing. */
export async function selectNotInUse(
  db: ReadDatabase,
  ids: { movieId: MovieId; auditoriumId: AuditoriumId; priceCardId: PriceCardId },
): Promise<'movie' | 'auditorium' | 'priceCard' | undefined> {
  const movie = await db.selectFrom('movie').select('state').where('id', '=', ids.movieId).executeTakeFirst();
  if (movie?.state !== 'active') return 'movie';
  const auditorium = await db
    .selectFrom('auditorium')
    .select('state')
    .where('id', '=', ids.auditoriumId)
    .executeTakeFirst();
  if (auditorium?.state !== 'active') return 'auditorium';
  const card = await db
    .selectFrom('price_card')
    .select('state')
    .where('id', '=', ids.priceCardId)
    .executeTakeFirst();
  return card?.state === 'active' ? undefined : 'priceCard';
}

/** The state that the last cancelling ended, as the journal tells it. */
export async function selectCancelledState(db: ReadDatabase, id: ShowtimeId): Promise<string | undefined> {
  const row = await db
    .selectFrom('journal')
    .select('before')
    .where('subject_id', '=', id)
    .where((eb) => eb(comparedOnly(eb.ref('action')), '=', 'showtime.cancelled'))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const before = JSON.parse(row?.before ?? '{}') as { state?: string };
  return before.state;
}

/** The reservations that went with the showtime, each with its seats. */
export async function selectCancelledWithShowtime(db: ReadDatabase, showtimeId: ShowtimeId) {
  const rows = await db
    .selectFrom('reservation')
    .innerJoin('ticket', 'ticket.reservation_id', 'reservation.id')
    .innerJoin('seat', 'seat.id', 'ticket.seat_id')
    .select(['reservation.id', 'reservation.code', 'reservation.cancelled_at'])
    .select(['ticket.seat_id', 'seat.layout_id'])
    .where('reservation.showtime_id', '=', showtimeId)
    .where('reservation.state', '=', 'cancelled')
    .where('reservation.cancel_reason', '=', 'showtime')
    .orderBy('reservation.reserved_at')
    .orderBy('reservation.id')
    .execute();
  const ids = [...new Set(rows.map((row) => row.id))];
  return ids.map((id) => {
    const seats = rows.filter((row) => row.id === id);
    return { id, code: seats[0]!.code, cancelledAt: seats[0]!.cancelled_at, seats };
  });
}
export type CancelledReservation = Awaited<ReturnType<typeof selectCancelledWithShowtime>>[number];

export async function updateReservationsRestored(
  tx: Transaction,
  ids: readonly ReservationId[],
): Promise<void> {
  await tx
    .updateTable('reservation')
    .set({ state: 'active', cancel_reason: null, cancelled_at: null })
    .where('id', 'in', ids)
    .execute();
}

/** A seat that somebody has by now is refused by its key. */
export async function insertClaims(
  tx: Transaction,
  showtimeId: ShowtimeId,
  reservations: readonly CancelledReservation[],
): Promise<void> {
  const claims = reservations.flatMap(({ id, seats }) =>
    seats.map(({ seat_id, layout_id }) => ({
      showtime_id: showtimeId,
      seat_id,
      layout_id,
      hold_id: null,
      reservation_id: id,
    })),
  );
  for (const claim of claims) await tx.insertInto('seat_claim').values(claim).execute();
}

export async function updateShowtimeRestored(
  tx: Transaction,
  id: ShowtimeId,
  state: 'planned' | 'on_sale' | 'closed',
): Promise<void> {
  await tx.updateTable('showtime').set({ state, cancel_reason: null }).where('id', '=', id).execute();
}
