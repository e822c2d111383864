import { useTranslation } from 'react-i18next';
import type { BusinessDay } from '../../../electron/contract/values';
import { formatDayLong, formatDayParts } from '../../lib/format';
import { Spoken } from './spoken';
import styles from './day-strip.module.css';

export type DayStripProps = {
  days: readonly { businessDay: BusinessDay; showtimeCount: number }[];
  today: BusinessDay;
  chosen: BusinessDay;
  onChoose: (day: BusinessDay) => void;
};

/** Two weeks at a glance, a weekday under its like: nothing to push aside to find a day. */
export function DayStrip({ days, today, chosen, onChoose }: DayStripProps) {
  const { t } = useTranslation('browse');
  return (
    <div className={styles.strip} role="group" aria-label={t('days')}>
      {days.map(({ businessDay, showtimeCount }) => {
        const { weekday, day } = formatDayParts(businessDay);
        return (
          <button
            key={businessDay}
            type="button"
            className={styles.day}
            data-empty={showtimeCount === 0 || undefined}
            aria-pressed={businessDay === chosen}
            onClick={() => onChoose(businessDay)}
          >
            <span className={styles.weekday}>{businessDay === today ? t('today') : weekday}</span>
            <strong>{day}</strong>
            <Spoken>, {t('day', { day: formatDayLong(businessDay), count: showtimeCount })}</Spoken>
          </button>
        );
      })}
    </div>
  );
}
