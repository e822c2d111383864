import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Seat } from '../../../electron/contract/booking.contract';
import { pitch } from '../../lib/map-geometry';
import { usePickerState } from './picker-context';
import { lookOf, type SeatLook } from './seat-look';
import { SeatShape } from './seat-shape';
import { seatWords } from './seat-words';
import styles from './seat-map.module.css';

/** `t` comes from the rows: six hundred listeners for a change of language would cost more than the seats do. */
export type SeatMarkProps = {
  seat: Seat;
  x: number;
  y: number;
  rowText: string;
  isNumbered: boolean;
  t: TFunction<'seats'>;
};

/** One seat. Hears of its own state only, by one subscription: a tap draws this seat again and no other. */
export const SeatMark = memo(function SeatMark({ seat, x, y, rowText, isNumbered, t }: SeatMarkProps) {
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
      aria-label={seatWords(t, rowText, seat, look)}
      aria-pressed={look === 'mine'}
      aria-disabled={look === 'taken' || undefined}
    >
      <SeatShape
        kind={seat.kind}
        look={look}
        number={isNumbered ? seat.number : ''}
        hasFocusRing={stop !== ''}
      />
    </g>
  );
});
