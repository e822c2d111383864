import type { SeatId } from '../../electron/contract/values';
import type { SeatPlan } from './seat-plan';

export type SeatMove = 'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd';

const moves: Record<string, SeatMove> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
};

export function moveOfKey(key: string): SeatMove | undefined {
  return moves[key];
}

/**
 * Where a key leads from a seat: left and right along its row as drawn (in every script: the house does not turn
 * round), up and down to the nearest seat of the next row. At an edge the seat itself.
 */
export function neighbourSeat(seatPlan: SeatPlan, from: SeatId, move: SeatMove): SeatId {
  const rowIndex = seatPlan.rowIndexBySeat.get(from);
  const row = rowIndex === undefined ? undefined : seatPlan.rows[rowIndex];
  if (rowIndex === undefined || !row) return from;
  const place = row.seats.findIndex((seat) => seat.id === from);
  switch (move) {
    case 'left':
      return row.seats[place - 1]?.id ?? from;
    case 'right':
      return row.seats[place + 1]?.id ?? from;
    case 'rowStart':
      return row.seats[0]?.id ?? from;
    case 'rowEnd':
      return row.seats.at(-1)?.id ?? from;
    case 'up':
      return nearestInRow(seatPlan, rowIndex - 1, from);
    case 'down':
      return nearestInRow(seatPlan, rowIndex + 1, from);
  }
}

/** As `neighbourSeat`, over seats at which nothing is drawn; where there is nothing beyond them, the seat itself. */
export function nextShownSeat(
  seatPlan: SeatPlan,
  from: SeatId,
  move: SeatMove,
  hidden: ReadonlySet<SeatId>,
): SeatId {
  const inward: Partial<Record<SeatMove, SeatMove>> = { rowStart: 'right', rowEnd: 'left' };
  let at = neighbourSeat(seatPlan, from, move);
  while (hidden.has(at)) {
    const next = neighbourSeat(seatPlan, at, inward[move] ?? move);
    if (next === at) return from;
    at = next;
  }
  return at;
}

function nearestInRow(seatPlan: SeatPlan, rowIndex: number, from: SeatId): SeatId {
  const seats = seatPlan.rows[rowIndex]?.seats ?? [];
  const x = seatPlan.seatsById.get(from)?.x ?? 0;
  let nearest = from;
  let least = Infinity;
  for (const seat of seats) {
    const distance = Math.abs(seat.x - x);
    if (distance < least) {
      least = distance;
      nearest = seat.id;
    }
  }
  return nearest;
}
