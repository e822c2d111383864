import { useTranslation } from 'react-i18next';
import type { SeatCounts } from '../../../electron/contract/reservations.contract';
import styles from './today.module.css';

/** How full a house is: collected, reserved, held, each in its shade; the words beside it say the same. */
export function FillBar({ counts }: { counts: SeatCounts }) {
  const { t } = useTranslation('office-today');
  const { capacity, collected, reserved, held } = counts;
  const share = (seats: number) => `${capacity === 0 ? 0 : (seats / capacity) * 100}%`;
  return (
    <span className={styles.fill}>
      <span className={styles.bar} aria-hidden>
        <span data-part="collected" style={{ inlineSize: share(collected) }} />
        <span data-part="reserved" style={{ inlineSize: share(reserved) }} />
        <span data-part="held" style={{ inlineSize: share(held) }} />
      </span>
      <span className={styles.figures}>{t('fillOf', { seats: reserved + collected, count: capacity })}</span>
    </span>
  );
}
