import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../electron/contract/booking.contract';
import { pitch } from './map-geometry';
import { usePickerState } from './picker-context';
import { lookOf } from './seat-look';
import { SeatShape } from './seat-shape';
import { seatWords } from './seat-words';
import styles from './seat-map.module.css';

export type SeatMarkProps = { seat: Seat; x: number; y: number; rowText: string; isNumbered: boolean };

/** One seat. Hears of its own state only: a tap draws this seat again and no other. */
export const SeatMark = memo(function SeatMark({ seat, x, y, rowText, isNumbered }: SeatMarkProps) {
  const { t } = useTranslation('seats');
  const look = usePickerState((state) => lookOf(state, seat.id));
  const isTabStop = usePickerState((state) => state.focusSeatId === seat.id);
  return (
    <g
      className={styles.seat}
      data-seat={seat.id}
      data-look={look}
      data-kind={seat.kind}
      transform={`translate(${x * pitch} ${y * pitch})`}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={seatWords(t, rowText, seat, look)}
      aria-pressed={look === 'mine'}
      aria-disabled={look === 'taken' || undefined}
    >
      <SeatShape kind={seat.kind} look={look} number={isNumbered ? seat.number : ''} />
    </g>
  );
});
