import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { formatMoney } from '../../lib/format';
import styles from './stat-tiles.module.css';

/** The day in four numbers. `isConflicting`: what is being moved stands in the way of something. */
export function StatTiles({
  totals,
  isConflicting,
}: {
  totals: ScheduleDay['totals'];
  isConflicting: boolean;
}) {
  const { t, i18n } = useTranslation('office-schedule');
  const number = new Intl.NumberFormat(i18n.language);
  const troubles = totals.shortTurnarounds + (isConflicting ? 1 : 0);
  return (
    <dl className={styles.tiles}>
      <div>
        <dt>{t('tiles.showtimes')}</dt>
        <dd>{totals.showtimes}</dd>
      </div>
      <div>
        <dt>{t('tiles.reserved')}</dt>
        <dd>
          {number.format(totals.reservedSeats)}{' '}
          <small>{t('tiles.ofCapacity', { capacity: number.format(totals.capacity) })}</small>
        </dd>
      </div>
      <div>
        <dt>{t('tiles.booked')}</dt>
        <dd>{formatMoney(totals.booked)}</dd>
      </div>
      <div>
        <dt>{isConflicting ? t('tiles.conflicts') : t('tiles.shortTurnarounds')}</dt>
        <dd data-tone={isConflicting ? 'wrong' : troubles > 0 ? 'attention' : undefined}>{troubles}</dd>
      </div>
    </dl>
  );
}
