import type { SeatId } from '../../../electron/contract/values';
import type { House } from '../../lib/house';

export type ChosenRow = { row: string; areaName: string; numbers: string[] };

const byNumber = new Intl.Collator('en', { numeric: true });

/** The choice as it is said: row by row from the screen, seat numbers rising. */
export function chosenRows(house: House, choice: ReadonlySet<SeatId>): ChosenRow[] {
  return house.rows
    .map((row) => ({
      row: row.label,
      areaName: row.areaName,
      numbers: row.seats
        .filter((seat) => choice.has(seat.id))
        .map((seat) => seat.number)
        .toSorted(byNumber.compare),
    }))
    .filter((row) => row.numbers.length > 0);
}

/** `G 10`, as it stands on the ticket. */
export function seatName(house: House, seatId: SeatId): string {
  const seat = house.seatsById.get(seatId);
  return seat ? `${seat.row} ${seat.number}` : '';
}
