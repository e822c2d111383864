import { useMemo, useRef, useState } from 'react';
import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import { mapGeometry, type MapGeometry, type Point } from '../../lib/map-geometry';
import { labelRoomOf } from './row-labels.rules';
import { overviewOf } from './overview-geometry';
import { placeRows } from './part-geometry';
import { PartView } from './part-view';
import { cutSeatPlan, type Margins, type Room } from './parts.rules';
import { PartsOverview } from './parts-overview';
import { usePicker, usePickerState } from './picker-context';
import { leastTargetPx } from './drawing.rules';
import type { Size } from './use-size';

export type PartsMapProps = {
  seatPlan: SeatPlan;
  /** Of the whole house in the whole space. */
  geometry: MapGeometry;
  size: Size;
  unit: number;
};

/** In pixels of the 1080 x 1920 drawing: what the small map and its buttons take, above a part or beside it. */
const guide = { height: 196, width: 290, gap: 12 };
/** Half a seat and its row's name; half a seat and air. */
const labelMargin = 0.68;
const depthMargin = 0.62;

/** A house whose seats are too small for a finger while it is whole: its parts, and each of them by itself. */
export function PartsMap({ seatPlan, geometry, size, unit }: PartsMapProps) {
  const picker = usePicker();
  const isWide = size.width > size.height;
  const room = useMemo(() => roomFor(size, unit), [size, unit]);
  const margins = useMemo((): Margins => marginsOf(seatPlan), [seatPlan]);
  const parts = useMemo(
    () => cutSeatPlan(placeRows(seatPlan, mapGeometry(seatPlan, Infinity).points), room, margins),
    [seatPlan, room, margins],
  );
  const overview = useMemo(() => overviewOf(seatPlan, parts, geometry), [seatPlan, parts, geometry]);
  const place = usePickerState((state) => state.placeSeatId);
  const part = place ? parts.bySeat.get(place) : undefined;
  // Where the last press was, in CSS pixels of the frame: what comes up grows from there.
  const [origin, setOrigin] = useState<Point | null>(null);
  const byKey = useRef(false);

  function show(seatId: SeatId | null, from: Point | null, isByKey: boolean) {
    byKey.current = isByKey;
    setOrigin(from);
    picker.showPlace(seatId);
  }

  return part ? (
    <PartView
      key={part.id}
      seatPlan={seatPlan}
      parts={parts}
      part={part}
      plan={{ room, margins, unit, isWide, guide }}
      overview={overview}
      origin={origin}
      takesFocus={byKey.current}
      onShow={show}
    />
  ) : (
    <PartsOverview
      seatPlan={seatPlan}
      parts={parts}
      overview={overview}
      size={size}
      unit={unit}
      takesFocus={byKey.current}
      onShow={show}
    />
  );
}

function roomFor({ width, height }: Size, unit: number): Room {
  const target = leastTargetPx * unit;
  return width > height
    ? { width: width - (guide.width + guide.gap) * unit, height, target }
    : { width, height: height - (guide.height + guide.gap) * unit, target };
}

function marginsOf(seatPlan: SeatPlan): Margins {
  return { x: labelMargin + labelRoomOf(seatPlan.rows.map((row) => row.label)), y: depthMargin };
}
