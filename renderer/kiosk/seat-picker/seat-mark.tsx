import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Seat } from '../../../electron/contract/booking.contract';
import { pitch } from '../../lib/map-geometry';
import { usePickerState } from './picker-context';
import { lookOf, type SeatLook } from './seat-look';
import { SeatShape } from './seat-shape';
import { seatInWords } from './seat-words';
import styles from './seat-map.module.css';

/** `t` comes from the rows: six hundred listeners for a change of language would cost more than the seats do. */
export type SeatMarkProps = {
  seat: Seat;
  x: number;
  y: number;
  /** Its name in words. */
  name: string;
  isNumbered: boolean;
  /** Half of what a finger gets, in drawing units; no two of these touch. */
  targetRadius: number;
  t: TFunction<'seats'>;
};

/** One seat. Hears of its own state only, by one subscription: a tap draws this seat again and no other. */
export const SeatMark = memo(function SeatMark(props: SeatMarkProps) {
  const { seat, x, y, name, isNumbered, targetRadius, t } = props;
  const state = usePickerState(
    (all): `${SeatLook}/${'stop' | ''}` =>
      `${lookOf(all, seat.id)}/${all.focusSeatId === seat.id ? 'stop' : ''}`,
  );
  const [look, stop] = state.split('/') as [SeatLook, string];
  if (look === 'not for sale') return null;
  return (
    <g
      className={styles.seat}
      data-seat={seat.id}
      data-look={look}
      data-kind={seat.kind}
      transform={`translate(${x * pitch} ${y * pitch})`}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={seatInWords(t, name, seat, look)}
      aria-pressed={look === 'mine'}
      aria-disabled={look === 'taken' || undefined}
    >
      <circle className={styles.target} r={targetRadius} />
      <SeatShape
        kind={seat.kind}
        look={look}
        number={isNumbered ? seat.number : ''}
        row={isNumbered ? seat.row : ''}
        hasFocusRing={stop !== ''}
      />
    </g>
  );
});
