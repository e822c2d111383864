import { useMemo } from 'react';
import type { SeatPlan } from '../../lib/seat-plan';
import { mapGeometry } from '../../lib/map-geometry';
import { closestOf } from './part-geometry';
import { PartsMap } from './parts-map';
import { drawnUnit, useSize, type Size } from './use-size';
import { leastTargetPx, wholeView, type WholeView } from './drawing.rules';
import { WholeMap } from './whole-map';
import styles from './seat-map.module.css';

/** The house in whatever space it gets: whole where every seat is large enough for a finger, else in parts. */
export function SeatMap({ seatPlan }: { seatPlan: SeatPlan }) {
  const [frame, size] = useSize();
  return (
    <div className={styles.frame} ref={frame}>
      {size && size.width > 0 && size.height > 0 ? <Drawing seatPlan={seatPlan} size={size} /> : null}
    </div>
  );
}

function Drawing({ seatPlan, size }: { seatPlan: SeatPlan; size: Size }) {
  const unit = useMemo(drawnUnit, [size]);
  const geometry = useMemo(() => mapGeometry(seatPlan, size.width / size.height), [seatPlan, size]);
  const view = useMemo(() => wholeView(geometry, size, unit), [geometry, size, unit]);
  const isLarge = useMemo(() => isLargeEnough(view, leastTargetPx * unit), [view, unit]);
  return isLarge ? (
    <WholeMap seatPlan={seatPlan} view={view} unit={unit} />
  ) : (
    <PartsMap seatPlan={seatPlan} geometry={geometry} size={size} unit={unit} />
  );
}

/** Seats are a pitch apart at most, so that in a large house the pitch alone says no. */
function isLargeEnough({ pitchPx, geometry }: WholeView, targetPx: number): boolean {
  return pitchPx >= targetPx && pitchPx * closestOf([...geometry.points.values()]) >= targetPx;
}
