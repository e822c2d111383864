import type { SeatId } from '../../../electron/contract/values';
import type { Point } from '../../lib/map-geometry';
import type { PlacedRow } from './part-geometry';
import { leastPitch, type Margins, type Part, type Room } from './parts.rules';

export type PartPlan = {
  rows: readonly PlacedRow[];
  points: ReadonlyMap<SeatId, Point>;
  /** The pixels of a pitch. */
  pitchPx: number;
  /** What of the drawing is seen, in pitches; exactly the room's shape. */
  view: { left: number; top: number; width: number; height: number };
};

/** Rows spread further apart than this no longer read as one house. */
const widestSpread = 1.3;

/** A part as large as the room lets it be, its rows spread to use the depth; never under the target, by how it was cut. */
export function planPart(part: Part, room: Room, margins: Margins, largestPitchPx: number): PartPlan {
  const { box } = part;
  const width = box.right - box.left + 2 * margins.x;
  const depth = box.bottom - box.top;
  const fitting = Math.min(
    room.width / width,
    room.height / (depth + 2 * margins.y),
    largestPitchPx / part.closest,
  );
  const pitchPx = Math.max(fitting, leastPitch(part.closest, room));
  const spare = room.height / pitchPx - 2 * margins.y;
  const stretch = depth > 0 ? Math.min(Math.max(1, spare / depth), widestSpread) : 1;
  const rows = part.rows.map((row) => ({
    ...row,
    seats: row.seats.map((seat) => ({ ...seat, y: box.top + (seat.y - box.top) * stretch })),
  }));
  const view = { width: room.width / pitchPx, height: room.height / pitchPx };
  return {
    rows,
    points: new Map(rows.flatMap((row) => row.seats.map((seat) => [seat.id, seat]))),
    pitchPx,
    view: {
      ...view,
      left: (box.left + box.right) / 2 - view.width / 2,
      top: box.top + (depth * stretch) / 2 - view.height / 2,
    },
  };
}
