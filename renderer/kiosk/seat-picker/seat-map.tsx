import { useMemo } from 'react';
import type { SeatPlan } from '../../lib/seat-plan';
import { layOut } from './laid-plan';
import { PartsMap } from './parts-map';
import { drawnUnit, useSize, type Size } from './use-size';
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
  const { view, inParts } = layOut(seatPlan, size, unit);
  return inParts ? (
    <PartsMap seatPlan={seatPlan} inParts={inParts} size={size} unit={unit} />
  ) : (
    <WholeMap seatPlan={seatPlan} view={view} unit={unit} />
  );
}
