import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { formatCount, formatMoney } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { CountLink } from '../ui/section-link';
import styles from './stat-tiles.module.css';

/** The day in four numbers. `isConflicting`: what is being moved stands in the way of something. */
export function StatTiles({
  day: { totals, businessDay },
  isConflicting,
}: {
  day: ScheduleDay;
  isConflicting: boolean;
}) {
  const { t } = useTranslation('office-schedule');
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
          <CountLink
            count={totals.reservedSeats}
            to={addressOf('reservations', { day: businessDay, stage: 'standing' })}
          >
            {formatCount(totals.reservedSeats)}
          </CountLink>{' '}
          <small>{t('tiles.ofCapacity', { capacity: formatCount(totals.capacity) })}</small>
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
