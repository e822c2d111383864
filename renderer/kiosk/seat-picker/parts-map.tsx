import { useRef, useState } from 'react';
import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import type { Point } from '../../lib/map-geometry';
import { guide, type SeatPlanInParts } from './laid-plan';
import { PartView } from './part-view';
import { PartsOverview } from './parts-overview';
import { usePicker, usePickerState } from './picker-context';
import type { Size } from './use-size';

export type PartsMapProps = { seatPlan: SeatPlan; inParts: SeatPlanInParts; size: Size; unit: number };

/** A house whose seats are too small for a finger while it is whole: its parts, and each of them by itself. */
export function PartsMap({ seatPlan, inParts, size, unit }: PartsMapProps) {
  const picker = usePicker();
  const { parts, overview, room, margins, isWide } = inParts;
  const place = usePickerState((state) => state.placeSeatId);
  const part = place ? parts.bySeat.get(place) : undefined;
  // Where the last press was, in CSS pixels of the frame: what comes up grows from there.
  const [origin, setOrigin] = useState<Point | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const byKey = useRef(false);

  function show(seatId: SeatId | null, from: Point | null, isByKey: boolean) {
    byKey.current = isByKey;
    setOrigin(from);
    setHasMoved(true);
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
      isStepBack={hasMoved}
      takesFocus={byKey.current}
      onShow={show}
    />
  );
}
