import type { Seat } from '../../electron/contract/booking.contract';
import type { SeatId } from '../../electron/contract/values';
import type { SeatPlan } from './seat-plan';

export type Point = { x: number; y: number };
export type RowLetter = { key: string; label: string; x: number; y: number };
export type AreaLabel = {
  id: string;
  name: string;
  x: number;
  y: number;
  halfWidth: number;
  isBehindOthers: boolean;
};
/** Lengths in seat pitches; the map's own axes, not the layout's: rows are spread or drawn in to fill the space. */
export type MapGeometry = {
  left: number;
  top: number;
  width: number;
  height: number;
  points: ReadonlyMap<SeatId, Point>;
  letters: readonly RowLetter[];
  areaLabels: readonly AreaLabel[];
  screenWidth: number;
  firstRowY: number;
  lastRowY: number;
};

/** Drawing units of one seat pitch. */
export const pitch = 20;

/** Rows nearer than this would let seats touch; further apart than this, they no longer read as one house. */
const closestRows = 1.04;
const widestRows = 1.5;
const screenToFirstRow = 2.6;
/** Where a house has several areas, the first one's name stands between the screen and its first row. */
const firstAreaNameRoom = 1;
const areaGap = 2.3;
/** From an outermost seat's centre to its row's letter, and on to the edge of the drawing. */
const letterGap = 0.78;
const letterHalf = 0.14;
/** Of a drawing's axes: above the screen. */
const top = -1.1;
/** So far aside, at most, a seat still is behind another. */
const nearlyBehind = 0.9;

/**
 * Places a whole house in a space of the given shape (width by height). Seats stay where the layout says, left to
 * right; front to back the rows are spread evenly, within bounds, so that as much of the space as possible is used.
 */
export function mapGeometry(seatPlan: SeatPlan, aspect: number): MapGeometry {
  const rowPitch = closestRowPitch(seatPlan);
  const least = closestRows / rowPitch;
  const most = Math.max(least, widestRows / rowPitch);
  const half = halfWidth(seatPlan);
  const atLeast = placeSeats(seatPlan, least);
  const spare = (2 * half) / aspect - heightOf(atLeast);
  const depth = atLeast.lastRowY - atLeast.firstRowY;
  const stretch = depth > 0.5 ? clamp(least * (1 + spare / depth), least, most) : least;
  const placed = stretch === least ? atLeast : placeSeats(seatPlan, stretch);
  return {
    left: -half,
    top,
    width: 2 * half,
    height: heightOf(placed),
    ...placed,
    letters: rowLetters(seatPlan, placed.points),
    areaLabels: areaLabels(seatPlan, placed),
    screenWidth: seatPlan.layout.screenWidth,
  };
}

/** The least distance, front to back, between a seat and one nearly straight behind it. */
function closestRowPitch(seatPlan: SeatPlan): number {
  let least = Infinity;
  for (const [index, { seats }] of seatPlan.rows.entries()) {
    const ahead = seatPlan.rows[index - 1]?.seats ?? [];
    let from = 0;
    for (const seat of seats) {
      // Both rows are by x: what lies too far to the left of this seat does so of those after it.
      while (from < ahead.length && (ahead[from]?.x ?? 0) <= seat.x - nearlyBehind) from += 1;
      for (let at = from; at < ahead.length; at += 1) {
        const other = ahead[at];
        if (!other || other.x >= seat.x + nearlyBehind) break;
        least = Math.min(least, Math.abs(seat.y - other.y));
      }
    }
  }
  return Number.isFinite(least) && least > 0.2 ? least : 1;
}

type Placed = Pick<MapGeometry, 'points' | 'firstRowY' | 'lastRowY'>;

function placeSeats(seatPlan: SeatPlan, stretch: number): Placed {
  const shifts = areaShifts(seatPlan, stretch);
  const points = new Map<SeatId, Point>();
  let [firstRowY, lastRowY] = [Infinity, -Infinity];
  for (const seat of seatPlan.layout.seats) {
    const y = seat.y * stretch + (shifts.get(seat.area) ?? 0);
    points.set(seat.id, { x: seat.x, y });
    firstRowY = Math.min(firstRowY, y);
    lastRowY = Math.max(lastRowY, y);
  }
  return { points, firstRowY, lastRowY };
}

function heightOf({ lastRowY }: Placed): number {
  return lastRowY + 0.75 - top;
}

/** Of the drawing: the screen's, or as far as the outermost row's letter. */
function halfWidth(seatPlan: SeatPlan): number {
  const ends = seatPlan.rows.flatMap(({ seats }) => [seats[0]?.x ?? 0, seats.at(-1)?.x ?? 0]);
  const letters = ends.map((x, index) => Math.abs(x + (index % 2 === 0 ? -1 : 1) * letterGap) + letterHalf);
  return Math.max(seatPlan.layout.screenWidth / 2, ...letters);
}

/** How far each area moves back: room for the screen's light in front, and for its name between two areas. */
function areaShifts(seatPlan: SeatPlan, stretch: number): Map<string, number> {
  const spans = seatPlan.layout.areas
    .map((area) => {
      const ys = seatPlan.layout.seats
        .filter((seat) => seat.area === area.id)
        .map((seat) => seat.y * stretch);
      return { id: area.id, from: Math.min(...ys), to: Math.max(...ys) };
    })
    .filter((span) => Number.isFinite(span.from))
    .toSorted((a, b) => a.from - b.from);
  const shifts = new Map<string, number>();
  const front = screenToFirstRow + (spans.length > 1 ? firstAreaNameRoom : 0);
  let shift = 0;
  let reached: number | undefined;
  for (const span of spans) {
    if (reached === undefined) shift = Math.max(shift, front - span.from);
    // Areas side by side (boxes, wings) overlap front to back: those stay where they are.
    else if (span.from > reached) shift += Math.max(0, areaGap - (span.from - reached));
    shifts.set(span.id, shift);
    reached = Math.max(reached ?? span.to, span.to);
  }
  return shifts;
}

function rowLetters(seatPlan: SeatPlan, points: ReadonlyMap<SeatId, Point>): RowLetter[] {
  return seatPlan.rows.flatMap((row) =>
    [
      { seat: row.seats[0], side: -1 },
      { seat: row.seats.at(-1), side: 1 },
    ].map(({ seat, side }) => {
      const point = pointOf(points, seat);
      return { key: `${row.id}${side}`, label: row.label, x: point.x + side * letterGap, y: point.y };
    }),
  );
}

function areaLabels(seatPlan: SeatPlan, { points, firstRowY }: Placed): AreaLabel[] {
  if (seatPlan.layout.areas.length < 2) return [];
  return seatPlan.layout.areas.flatMap((area) => {
    const inside = seatPlan.layout.seats
      .filter((seat) => seat.area === area.id)
      .map((seat) => pointOf(points, seat));
    if (inside.length === 0) return [];
    const left = Math.min(...inside.map((point) => point.x));
    const right = Math.max(...inside.map((point) => point.x));
    const firstRow = Math.min(...inside.map((point) => point.y));
    return [
      {
        id: area.id,
        name: area.name,
        x: (left + right) / 2,
        y: firstRow - 1.1,
        halfWidth: (right - left) / 2,
        isBehindOthers: firstRow > firstRowY + 1,
      },
    ];
  });
}

/** The seat that a finger at this point means: the nearest within a pitch. */
export function nearestSeat(geometry: Pick<MapGeometry, 'points'>, at: Point): SeatId | undefined {
  let nearest: SeatId | undefined;
  let least = 1;
  for (const [seatId, point] of geometry.points) {
    const distance = Math.hypot(point.x - at.x, point.y - at.y);
    if (distance < least) {
      least = distance;
      nearest = seatId;
    }
  }
  return nearest;
}

function pointOf(points: ReadonlyMap<SeatId, Point>, seat: Seat | undefined): Point {
  return (seat && points.get(seat.id)) ?? { x: 0, y: 0 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
