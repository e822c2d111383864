import type { SeatId, SeatName } from '../../../electron/contract/values';
import { type SeatPlan, seatNamesIn } from '../../lib/seat-plan';

/** The choice as it is said: row by row from the screen. */
export function chosenRows(seatPlan: SeatPlan, choice: ReadonlySet<SeatId>): SeatName[][] {
  return seatPlan.rows
    .map((row) =>
      seatNamesIn(
        seatPlan,
        row.seats.map((seat) => seat.id).filter((id) => choice.has(id)),
      ),
    )
    .filter((seats) => seats.length > 0);
}
