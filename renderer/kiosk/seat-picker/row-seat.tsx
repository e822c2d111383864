import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../electron/contract/booking.contract';
import type { SeatPlanRow } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { usePicker, usePickerState } from './picker-context';
import { lookOf } from './seat-look';
import { SeatShape } from './seat-shape';
import mapStyles from './seat-map.module.css';
import styles from './row-list.module.css';

export type RowSeatProps = { seat: Seat; row: SeatPlanRow };

/** One seat of the row list: its sign as on the map, its number, and its state in words. */
export const RowSeat = memo(function RowSeat({ seat, row }: RowSeatProps) {
  const { t } = useTranslation('seats');
  const words = useSeatWords();
  const picker = usePicker();
  const look = usePickerState((state) => lookOf(state, seat.id));
  if (look === 'not for sale') return null;
  const stateText =
    look === 'free' && seat.kind !== 'standard' ? t(`legend.${seat.kind}`) : t(`legend.${legendOf[look]}`);
  return (
    <button
      type="button"
      className={styles.seat}
      data-look={look}
      data-kind={seat.kind}
      aria-pressed={look === 'mine'}
      aria-disabled={look === 'taken' || undefined}
      onClick={() => picker.tap(seat.id)}
    >
      <svg viewBox="-10 -10 20 20" aria-hidden="true">
        <g className={mapStyles.seat} data-kind={seat.kind} data-look={look}>
          <SeatShape kind={seat.kind} look={look} />
        </g>
      </svg>
      {/* What is seen is part of what is heard: voice control presses by the words on the button. */}
      <span className={styles.spoken}>
        {t('rowSeat', { row: words.row({ area: row.areaName, row: row.label }) })}{' '}
      </span>
      <strong>{seat.number}</strong>
      <span className={styles.spoken}>, </span>
      <span>{stateText}</span>
      {stateText === t(`legend.${legendOf[look]}`) ? null : (
        <span className={styles.spoken}>, {t(`legend.${legendOf[look]}`)}</span>
      )}
    </button>
  );
});

const legendOf = { free: 'free', mine: 'mine', taken: 'taken', lone: 'free' } as const;
