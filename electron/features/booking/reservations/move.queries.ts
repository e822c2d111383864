import type { LayoutId, ReservationId, SeatId, ShowtimeId } from '../../../contract/values';
import { comparedOnly } from '../../../database/compared-only';
import type { Transaction } from '../../../database/database';

export async function deleteReservedClaims(tx: Transaction, id: ReservationId, seatIds: readonly SeatId[]) {
  await tx
    .deleteFrom('seat_claim')
    .where('reservation_id', '=', id)
    // A seat has been sold ten thousand times.
    .where((eb) => eb(comparedOnly(eb.ref('seat_id')), 'in', seatIds))
    .execute();
}

/** Breaks the key (see isUniqueViolation) when somebody else was first. */
export async function insertReservedClaims(
  tx: Transaction,
  place: { reservationId: ReservationId; showtimeId: ShowtimeId; layoutId: LayoutId },
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
