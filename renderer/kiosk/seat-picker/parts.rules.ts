import type { SeatId } from '../../../electron/contract/values';
import { rowKey } from '../../../electron/domain/seat-names';
import type { Point } from '../../lib/map-geometry';
import { cutArea, type Fits } from './part-cuts.rules';
import {
  boxOf,
  centreOf,
  closestOf,
  distanceBetween,
  seatsOf,
  type Box,
  type PlacedRow,
} from './part-geometry';

/** Where a part lies among those beside it: the `at`th of `of`, from the left of the map. */
export type Side = { at: number; of: number };
export type Part = {
  /** The first seat's; the same for the same cut. */
  id: SeatId;
  /** Area ids, from the screen backwards. */
  areas: readonly string[];
  rows: readonly PlacedRow[];
  /** Null where nothing of its area lies beside it. */
  side: Side | null;
  /** Its area has rows that are not in it. */
  isCutByRows: boolean;
  box: Box;
  /** The least distance between two of its seats, in pitches, 1 at most. */
  closest: number;
};
export type Parts = { all: readonly Part[]; bySeat: ReadonlyMap<SeatId, Part> };

/** The space for an enlarged part, and the least that a target may measure, in the same unit. */
export type Room = { width: number; height: number; target: number };

/** Beyond the outermost seats' centres, in pitches: half a seat and the row's letter; half a seat and air. */
export type Margins = { x: number; y: number };

/** A part with fewer seats than this joins a neighbour that has room for it. */
const fewSeats = 8;
const neighbourPitches = 4;
const directions = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
} as const;
export type Direction = keyof typeof directions;

/** How many units a pitch must measure so that no two targets overlap. */
export function leastPitch(closest: number, { target }: Pick<Room, 'target'>): number {
  return target / closest;
}

export function fitsRoom(box: Box, closest: number, room: Room, margins: Margins): boolean {
  const pitch = leastPitch(closest, room);
  return (
    (box.right - box.left + 2 * margins.x) * pitch <= room.width &&
    (box.bottom - box.top + 2 * margins.y) * pitch <= room.height
  );
}

/**
 * A house in parts, each of which fits the room with targets of full size: areas first, then bands of rows and columns
 * along the aisles. Every seat is in exactly one.
 */
export function cutSeatPlan(rows: readonly PlacedRow[], room: Room, margins: Margins): Parts {
  const byArea = new Map<string, PlacedRow[]>();
  for (const row of rows) byArea.set(row.area, [...(byArea.get(row.area) ?? []), row]);
  const parts = [...byArea.values()].flatMap((areaRows) => cutOneArea(areaRows, room, margins));
  const all = joinSmall(parts, room, margins);
  return { all, bySeat: new Map(all.flatMap((part) => seatsOf(part.rows).map((seat) => [seat.id, part]))) };
}

function cutOneArea(rows: readonly PlacedRow[], room: Room, margins: Margins): Part[] {
  const closest = closestOf(seatsOf(rows));
  const fits: Fits = (box) => fitsRoom(box, closest, room, margins);
  return cutArea(rows, fits).flatMap((columns) =>
    columns.map((column, index) =>
      partOf(column, {
        side: columns.length > 1 ? { at: index, of: columns.length } : null,
        isCutByRows: column.length < rows.length,
      }),
    ),
  );
}

function partOf(rows: readonly PlacedRow[], rest: Pick<Part, 'side' | 'isCutByRows'>): Part {
  const seats = seatsOf(rows);
  return {
    id: seats[0]?.id ?? ('' as SeatId),
    areas: [...new Set(rows.map((row) => row.area))],
    rows,
    box: boxOf(seats),
    closest: closestOf(seats),
    ...rest,
  };
}

/** Boxes and corners of a few seats are no places of their own: nobody would hit them on the small map. */
function joinSmall(parts: readonly Part[], room: Room, margins: Margins): Part[] {
  const all = [...parts];
  for (let index = 0; index < all.length; index += 1) {
    const small = all[index];
    if (!small || seatsOf(small.rows).length >= fewSeats) continue;
    const joined = bestJoin(small, all, room, margins);
    if (!joined) continue;
    all.splice(index, 1);
    all[all.indexOf(joined.with)] = joined.part;
    index = -1;
  }
  return all;
}

function bestJoin(small: Part, all: readonly Part[], room: Room, margins: Margins) {
  let best: { with: Part; part: Part; distance: number } | undefined;
  for (const other of all) {
    if (other === small) continue;
    const distance = distanceBetween(seatsOf(small.rows), seatsOf(other.rows));
    if (distance > Math.min(neighbourPitches, best?.distance ?? Infinity)) continue;
    const part = partOf(joinRows(other, small), joinedPlace(other, small));
    if (fitsRoom(part.box, part.closest, room, margins)) best = { with: other, part, distance };
  }
  return best;
}

function joinRows(a: Part, b: Part): PlacedRow[] {
  const rows = new Map<string, PlacedRow>();
  for (const row of [...a.rows, ...b.rows]) {
    const key = rowKey({ area: row.area, row: row.label });
    const seats = [...(rows.get(key)?.seats ?? []), ...row.seats].toSorted((one, two) => one.x - two.x);
    rows.set(key, { ...row, seats });
  }
  const depth = (row: PlacedRow) => row.seats.reduce((sum, seat) => sum + seat.y, 0) / row.seats.length;
  return [...rows.values()].toSorted((one, two) => depth(one) - depth(two));
}

/** The larger one's, where both are of one area; several areas are named by these alone. */
function joinedPlace(large: Part, small: Part): Pick<Part, 'side' | 'isCutByRows'> {
  const isOneArea = large.areas.length === 1 && small.areas.every((area) => large.areas.includes(area));
  return isOneArea
    ? { side: large.side, isCutByRows: large.isCutByRows || small.isCutByRows }
    : { side: null, isCutByRows: false };
}

/** The part that lies next in a direction: the nearest that lies more that way than any other; undefined at an edge. */
export function neighbourPart(parts: Parts, from: Part, direction: Direction): Part | undefined {
  const way = directions[direction];
  const at = centreOf(from.box);
  let best: Part | undefined;
  let least = Infinity;
  for (const part of parts.all) {
    if (part === from) continue;
    const to = centreOf(part.box);
    const ahead = (to.x - at.x) * way.x + (to.y - at.y) * way.y;
    const aside = Math.abs((to.x - at.x) * way.y + (to.y - at.y) * way.x);
    if (ahead <= 0.2 || aside > ahead * 1.2) continue;
    if (ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = part;
    }
  }
  return best;
}

/** The part that a finger at this point means: that of the nearest seat. */
export function partAt(parts: Parts, points: ReadonlyMap<SeatId, Point>, at: Point): Part | undefined {
  let nearest: Part | undefined;
  let least = Infinity;
  for (const [seatId, point] of points) {
    const distance = Math.hypot(point.x - at.x, point.y - at.y);
    if (distance < least) {
      least = distance;
      nearest = parts.bySeat.get(seatId);
    }
  }
  return nearest;
}
