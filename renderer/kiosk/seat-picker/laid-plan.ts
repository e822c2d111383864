import { mapGeometry, type MapGeometry } from '../../lib/map-geometry';
import type { SeatPlan } from '../../lib/seat-plan';
import { leastTargetPx, wholeView, type WholeView } from './drawing.rules';
import { overviewOf, type Overview } from './overview-geometry';
import { closestOf, placeRows } from './part-geometry';
import { cutSeatPlan, type Margins, type Parts, type Room } from './parts.rules';
import { labelRoomOf } from './row-labels.rules';
import type { Size } from './use-size';

/** A house in a space: whole where every seat is large enough for a finger, else in parts. */
export type LaidSeatPlan = { view: WholeView; inParts: SeatPlanInParts | null };
export type SeatPlanInParts = {
  parts: Parts;
  overview: Overview;
  room: Room;
  margins: Margins;
  isWide: boolean;
};

/** In pixels of the 1080 x 1920 drawing: what the small map and its buttons take, above a part or beside it. */
export const guide = { height: 196, width: 290, gap: 12 };
/** Half a seat and its row's name; half a seat and air. */
const labelMargin = 0.68;
const depthMargin = 0.62;

const known = new WeakMap<SeatPlan, { size: Size; unit: number; laid: LaidSeatPlan }>();

/** Worked out once for each layout and space: for 5,000 seats that takes longer than to draw them. */
export function layOut(seatPlan: SeatPlan, size: Size, unit: number): LaidSeatPlan {
  const last = known.get(seatPlan);
  if (last?.size.width === size.width && last.size.height === size.height && last.unit === unit)
    return last.laid;
  const geometry = mapGeometry(seatPlan, size.width / size.height);
  const view = wholeView(geometry, size, unit);
  const laid = {
    view,
    inParts: isLargeEnough(view, leastTargetPx * unit) ? null : inParts(seatPlan, geometry, size, unit),
  };
  known.set(seatPlan, { size, unit, laid });
  return laid;
}

/** Seats are a pitch apart at most, so that in a large house the pitch alone says no. */
function isLargeEnough({ pitchPx, geometry }: WholeView, targetPx: number): boolean {
  return pitchPx >= targetPx && pitchPx * closestOf([...geometry.points.values()]) >= targetPx;
}

function inParts(seatPlan: SeatPlan, geometry: MapGeometry, size: Size, unit: number): SeatPlanInParts {
  const isWide = size.width > size.height;
  const room = roomFor(size, unit, isWide);
  const margins = { x: labelMargin + labelRoomOf(seatPlan.rows.map((row) => row.label)), y: depthMargin };
  const parts = cutSeatPlan(placeRows(seatPlan, mapGeometry(seatPlan, Infinity).points), room, margins);
  return { parts, overview: overviewOf(seatPlan, parts, geometry), room, margins, isWide };
}

function roomFor({ width, height }: Size, unit: number, isWide: boolean): Room {
  const target = leastTargetPx * unit;
  return isWide
    ? { width: width - (guide.width + guide.gap) * unit, height, target }
    : { width, height: height - (guide.height + guide.gap) * unit, target };
}
