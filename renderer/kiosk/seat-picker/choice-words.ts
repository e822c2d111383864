import type { SeatId, SeatName } from '../../../electron/contract/values';
import { type House, seatNamesIn } from '../../lib/house';

/** The choice as it is said: row by row from the screen. */
export function chosenRows(house: House, choice: ReadonlySet<SeatId>): SeatName[][] {
  return house.rows
    .map((row) =>
      seatNamesIn(
        house,
        row.seats.map((seat) => seat.id).filter((id) => choice.has(id)),
      ),
    )
    .filter((seats) => seats.length > 0);
}
