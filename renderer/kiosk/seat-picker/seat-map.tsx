import { useMemo } from 'react';
import type { House } from '../../lib/house';
import { mapGeometry } from '../../lib/map-geometry';
import { closestOf } from './part-geometry';
import { PartsMap } from './parts-map';
import { drawnUnit, useSize, type Size } from './use-size';
import { leastTargetPx, wholeView } from './drawing.rules';
import { WholeMap } from './whole-map';
import styles from './seat-map.module.css';

/** The house in whatever space it gets: whole where every seat is large enough for a finger, else in parts. */
export function SeatMap({ house }: { house: House }) {
  const [frame, size] = useSize();
  return (
    <div className={styles.frame} ref={frame}>
      {size && size.width > 0 && size.height > 0 ? <Drawing house={house} size={size} /> : null}
    </div>
  );
}

function Drawing({ house, size }: { house: House; size: Size }) {
  const unit = useMemo(drawnUnit, [size]);
  const view = useMemo(
    () => wholeView(mapGeometry(house, size.width / size.height), size, unit),
    [house, size, unit],
  );
  const closest = useMemo(() => closestOf([...view.geometry.points.values()]), [view]);
  const isLarge = view.pitchPx * closest >= leastTargetPx * unit;
  return isLarge ? (
    <WholeMap house={house} view={view} unit={unit} />
  ) : (
    <PartsMap house={house} size={size} unit={unit} />
  );
}
