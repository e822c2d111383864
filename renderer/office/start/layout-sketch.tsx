import { useMemo } from 'react';
import type { NewLayout } from '../../../electron/contract/auditoriums.contract';
import { seatKey } from '../../../electron/domain/seat-names';
import styles from './start.module.css';

const margin = 1.2;

/** A house as a small picture: the screen above, a dot a seat. Said in words beside it. */
export function LayoutSketch({ layout }: { layout: NewLayout }) {
  const box = useMemo(() => boxOf(layout), [layout]);
  return (
    <svg className={styles.sketch} viewBox={box} aria-hidden="true">
      <line x1={-layout.screenWidth / 2} x2={layout.screenWidth / 2} y1={0} y2={0} data-part="screen" />
      {layout.seats.map((seat) => (
        <circle key={seatKey(seat)} cx={seat.x} cy={seat.y} r={0.38} data-kind={seat.kind} />
      ))}
    </svg>
  );
}

function boxOf({ seats, screenWidth }: NewLayout): string {
  const across = seats.map(({ x }) => Math.abs(x));
  const half = Math.max(screenWidth / 2, ...across) + margin;
  const deep = Math.max(...seats.map(({ y }) => y)) + margin;
  return `${-half} ${-margin} ${2 * half} ${deep + margin}`;
}
