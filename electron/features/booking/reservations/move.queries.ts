import type { LayoutId, ReservationId, SeatId, ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';

type ReservedPlace = { reservationId: ReservationId; showtimeId: ShowtimeId; layoutId: LayoutId };

export async function deleteReservedClaims(
  tx: Transaction,
  { reservationId, showtimeId }: ReservedPlace,
  seatIds: readonly SeatId[],
) {
  await tx
    .deleteFrom('seat_claim')
    .where('showtime_id', '=', showtimeId)
    .where('seat_id', 'in', seatIds)
    .where('reservation_id', '=', reservationId)
    .execute();
}

/** Breaks the key (see isUniqueViolation) when somebody else was first. */
export async function insertReservedClaims(
  tx: Transaction,
  place: ReservedPlace,
  seatIds: readonly SeatId[],
) {
  const claim = {
    showtime_id: place.showtimeId,
    layout_id: place.layoutId,
    hold_id: null,
    reservation_id: place.reservationId,
  };
  await tx
    .insertInto('seat_claim')
    .values(seatIds.map((seat_id) => ({ ...claim, seat_id })))
    .execute();
}

/** The ticket keeps its type and price. */
export async function updateTicketSeat(tx: Transaction, id: ReservationId, from: SeatId, to: SeatId) {
  await tx
    .updateTable('ticket')
    .set({ seat_id: to })
    .where('reservation_id', '=', id)
    .where('seat_id', '=', from)
    .execute();
}
