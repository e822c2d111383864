import { rowKey } from '../../../electron/domain/seat-names';
import { type Design, type Key, type Point, rowsOf } from './design.rules';

export type Step = 'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd';

/** The seat that a step from another leads to: along its row as drawn, or to the nearest one of the next row. */
export function seatAfter(design: Design, from: Key | null, step: Step): Key | null {
  const rows = rowsOf(design.seats);
  const seat = design.seats.find(({ key }) => key === from);
  if (!seat) return rows[0]?.seats[0]?.key ?? null;
  const at = rows.findIndex((row) => row.id === rowKey(seat));
  const row = rows[at]!.seats;
  const place = row.findIndex(({ key }) => key === from);
  const nearestIn = (index: number) => {
    const seats = rows[index]?.seats ?? [];
    return seats.toSorted((a, b) => Math.abs(a.x - seat.x) - Math.abs(b.x - seat.x))[0];
  };
  const next = {
    left: () => row[place - 1],
    right: () => row[place + 1],
    up: () => nearestIn(at - 1),
    down: () => nearestIn(at + 1),
    rowStart: () => row[0],
    rowEnd: () => row.at(-1),
  }[step]();
  return next?.key ?? from;
}

/** Seats and doors in a rectangle between two corners. */
export function within(design: Design, a: Point, b: Point): ReadonlySet<Key> {
  const isIn = ({ x, y }: Point) =>
    x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x) && y >= Math.min(a.y, b.y) && y <= Math.max(a.y, b.y);
  return new Set([...design.seats, ...design.entrances].filter(isIn).map(({ key }) => key));
}

export type Box = { left: number; top: number; width: number; height: number };

/** What must be seen: the screen, every seat and door, with room around. */
export function boundsOf(design: Design): Box {
  const things = [...design.seats, ...design.entrances, design.focal];
  const xs = [...things.map(({ x }) => x), -design.screenWidth / 2, design.screenWidth / 2];
  const ys = [...things.map(({ y }) => y), 0];
  // Beside the outermost seats stand the rows' names.
  const names = [
    ...design.seats.map((seat) => seat.row.length),
    ...(design.areas.length > 1 ? design.areas.map(({ name }) => name.length * 0.72) : []),
  ];
  const margin = 1.7 + 0.3 * Math.max(1, ...names);
  const left = Math.min(...xs) - margin;
  const top = Math.min(...ys) - 1.2;
  return { left, top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + 1.4 - top };
}

/** Moves go by half a seat pitch. */
export function snapped({ x, y }: Point): Point {
  return { x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2 };
}
