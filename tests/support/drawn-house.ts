import type { Seat } from '../../electron/contract/booking.contract';
import type { SeatId, SeatKind } from '../../electron/contract/values';
import {
  arrangeSeatPlan,
  type Closed,
  type SeatPlan,
} from '../../electron/features/booking/seats/seat-rows.rules';

/**
 * A house as a picture, one text a row from the screen: `.` standard, `p` premium, `w` wheelchair space, `c` companion
 * seat of the nearest space before it (else of the row's first); `x`, `W`, `C` the same taken; `o`, `V`, `D` the same
 * chosen; a blank is an aisle. Seat ids are like `A1`, counted without the aisles.
 */
export type DrawnHouse = { seatPlan: SeatPlan; closed: Closed; choice: number[] };

const kinds: Record<string, SeatKind> = {
  p: 'premium',
  w: 'wheelchair',
  W: 'wheelchair',
  V: 'wheelchair',
  c: 'companion',
  C: 'companion',
  D: 'companion',
};

export function drawHouse(...rows: string[]): DrawnHouse {
  const cells = rows.flatMap((row, index) => drawRow(row, String.fromCharCode(65 + index), index + 1));
  const width = Math.max(...rows.map((row) => row.length));
  const seatPlan = arrangeSeatPlan({
    seats: cells.map(({ seat }) => seat),
    focal: { x: (width - 1) / 2, y: rows.length * 0.6 },
  });
  const closed = new Uint8Array(seatPlan.seats.length);
  const choice: number[] = [];
  for (const { seat, mark } of cells) {
    const number = seatPlan.numberOf.get(seat.id)!;
    if ('xWC'.includes(mark)) closed[number] = 1;
    if ('oVD'.includes(mark)) choice.push(number);
  }
  return { seatPlan, closed, choice };
}

function drawRow(row: string, label: string, y: number): { seat: Seat; mark: string }[] {
  const cells: { seat: Seat; mark: string }[] = [];
  for (const [x, mark] of [...row].entries()) {
    if (mark === ' ') continue;
    const number = String(cells.length + 1);
    const kind = kinds[mark] ?? 'standard';
    const id = (label + number) as SeatId;
    cells.push({ mark, seat: { id, row: label, number, area: 'stalls', kind, x, y, companionOf: null } });
  }
  for (const [index, { seat }] of cells.entries()) {
    if (seat.kind !== 'companion') continue;
    const spaces = cells.flatMap((cell, at) => (cell.seat.kind === 'wheelchair' ? [at] : []));
    const space = spaces.findLast((at) => at < index) ?? spaces[0];
    if (space !== undefined) seat.companionOf = cells[space]!.seat.id;
  }
  return cells;
}

/** Seat ids in seat order, joined by blanks. */
export function label(seatPlan: SeatPlan, numbers: readonly number[] | null): string | null {
  return numbers && numbers.map((number) => seatPlan.seats[number]!.id).join(' ');
}
