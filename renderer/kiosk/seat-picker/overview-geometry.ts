import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import { pitch, type MapGeometry, type Point } from '../../lib/map-geometry';
import { boxOf, seatsOf, type Box } from './part-geometry';
import type { Part, Parts } from './parts.rules';

export type PartOutline = {
  part: Part;
  /** Through the outermost seats' centres, in drawing units; drawn with a stroke that takes the seats in. */
  path: string;
  box: Box;
};
/** A whole house with its parts drawn a little apart; lengths in seat pitches. */
export type Overview = {
  geometry: MapGeometry;
  points: ReadonlyMap<SeatId, Point>;
  outlines: readonly PartOutline[];
  areaNames: readonly { id: string; name: string; x: number; y: number }[];
};

/** How much further apart than they are the parts' centres are drawn. */
const spread = 0.07;
const edge = 0.9;

/** `geometry`: of the house as it would be drawn whole. */
export function overviewOf(seatPlan: SeatPlan, parts: Parts, geometry: MapGeometry): Overview {
  const points = new Map<SeatId, Point>();
  for (const part of parts.all) {
    const own = seatsOf(part.rows).map(({ id }) => ({ id, ...(geometry.points.get(id) ?? { x: 0, y: 0 }) }));
    const box = boxOf(own);
    const x = ((box.left + box.right) / 2) * spread;
    const y = Math.max(0, (box.top + box.bottom) / 2 - geometry.firstRowY) * spread;
    for (const point of own) points.set(point.id, { x: point.x + x, y: point.y + y });
  }
  const box = boxOf([...points.values()]);
  const half = Math.max(geometry.screenWidth / 2, -box.left + edge, box.right + edge);
  return {
    geometry: {
      ...geometry,
      points,
      left: -half,
      width: 2 * half,
      height: box.bottom + edge - geometry.top,
      firstRowY: box.top,
      lastRowY: box.bottom,
    },
    points,
    outlines: parts.all.map((part) => outlineOf(part, points)),
    areaNames: geometry.areaLabels.map(({ id, name, x }) => ({
      id,
      name,
      x,
      y: topOf(seatPlan, id, points) - 1.25,
    })),
  };
}

function topOf(seatPlan: SeatPlan, area: string, points: ReadonlyMap<SeatId, Point>): number {
  const own = seatPlan.layout.seats.filter((seat) => seat.area === area);
  return Math.min(...own.map((seat) => points.get(seat.id)?.y ?? Infinity));
}

/** Along the first row, down the right ends, back along the last row and up the left ends: so a curve stays a curve. */
function outlineOf(part: Part, points: ReadonlyMap<SeatId, Point>): PartOutline {
  const rows = part.rows.map((row) => row.seats.map((seat) => points.get(seat.id) ?? { x: 0, y: 0 }));
  const first = rows[0] ?? [];
  const last = rows.length > 1 ? (rows.at(-1) ?? []) : [];
  const inner = rows.slice(1, -1);
  const right = inner.map((row) => row.at(-1));
  const left = inner.map((row) => row[0]).toReversed();
  const corners = [...first, ...right, ...last.toReversed(), ...left].filter((point) => point !== undefined);
  const path = corners.map(({ x, y }) => `${round(x * pitch)} ${round(y * pitch)}`).join('L');
  return { part, path: `M${path}Z`, box: boxOf(rows.flat()) };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
