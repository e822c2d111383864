import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatCounts } from '../../../electron/contract/reservations.contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { addressOf } from '../../lib/section-link';
import { SectionLink } from '../ui/section-link';
import styles from './today.module.css';

/** How full a house is: collected, reserved, held, each in its shade; the words beside it say the same. */
export function FillBar({ counts, showtimeId }: { counts: SeatCounts; showtimeId: ShowtimeId }) {
  const { t } = useTranslation('office-today');
  const { capacity, collected, reserved, held } = counts;
  const share = (seats: number) => `${capacity === 0 ? 0 : (seats / capacity) * 100}%`;
  // One thing with three shades, not four things: there is one in every row.
  const shares = {
    '--collected': share(collected),
    '--reserved': share(collected + reserved),
    '--held': share(collected + reserved + held),
  } as CSSProperties;
  return (
    <span className={styles.fill}>
      <span className={styles.bar} style={shares} aria-hidden />
      <span className={styles.figures}>
        <SectionLink to={addressOf('reservations', { seats: showtimeId })}>
          {t('fillOf', { seats: reserved + collected, count: capacity })}
        </SectionLink>
      </span>
    </span>
  );
}
