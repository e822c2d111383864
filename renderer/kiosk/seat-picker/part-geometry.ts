import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import type { Point } from '../../lib/map-geometry';

/** A seat where it is drawn, in seat pitches. */
export type PlacedSeat = Point & { id: SeatId };
/** One row of an area, or the stretch of it that lies in a part; seats by x. */
export type PlacedRow = { area: string; label: string; seats: readonly PlacedSeat[] };
export type Box = { left: number; right: number; top: number; bottom: number };

/** Rows from the screen backwards, as the house has them. */
export function placeRows(seatPlan: SeatPlan, points: ReadonlyMap<SeatId, Point>): PlacedRow[] {
  return seatPlan.rows.map((row) => ({
    area: row.seats[0]?.area ?? '',
    label: row.label,
    seats: row.seats.map(({ id }) => ({ id, ...(points.get(id) ?? { x: 0, y: 0 }) })),
  }));
}

export function seatsOf(rows: readonly PlacedRow[]): PlacedSeat[] {
  return rows.flatMap((row) => row.seats);
}

export function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

export function centreOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The least distance between two of these, at most 1: further apart than a pitch, seats are drawn no smaller. */
export function closestOf(points: readonly Point[]): number {
  const byX = points.toSorted((a, b) => a.x - b.x);
  let least = 1;
  for (const [index, point] of byX.entries()) {
    for (let next = index + 1; next < byX.length; next += 1) {
      const other = byX[next];
      if (!other || other.x - point.x >= least) break;
      // Most of them stand in another row: what is cheap is asked first.
      if (Math.abs(other.y - point.y) >= least) continue;
      least = Math.min(least, Math.hypot(other.x - point.x, other.y - point.y));
    }
  }
  return Math.max(least, 0.05);
}

export function distanceBetween(a: readonly Point[], b: readonly Point[]): number {
  let least = Infinity;
  for (const from of a) for (const to of b) least = Math.min(least, Math.hypot(from.x - to.x, from.y - to.y));
  return least;
}
