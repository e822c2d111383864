import { useTranslation } from 'react-i18next';
import type { BusinessDay } from '../../../electron/contract/values';
import { addDays, weekdayOf } from '../../../electron/domain/wall-clock';
import { formatDayParts } from '../../lib/format';
import { OfficeButton } from '../ui/office-button';
import styles from './run-view.module.css';

type WeekdaysProps = {
  chosen: readonly number[];
  error: string | undefined;
  onChange: (weekdays: number[]) => void;
};

/** Which days of the week, as buttons that stay pressed. */
export function Weekdays({ chosen, error, onChange }: WeekdaysProps) {
  const { t } = useTranslation('office-schedule');
  // 5 January 2026 was a Monday.
  const monday = '2026-01-05' as BusinessDay;
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return (
    <fieldset className={styles.weekdays}>
      <legend>{t('run.weekdays')}</legend>
      {week.map((one) => {
        const weekday = weekdayOf(one);
        const isOn = chosen.includes(weekday);
        return (
          <OfficeButton
            key={weekday}
            variant={isOn ? 'primary' : 'secondary'}
            aria-pressed={isOn}
            onPress={() => onChange(isOn ? chosen.filter((day) => day !== weekday) : [...chosen, weekday])}
          >
            {formatDayParts(one).weekday}
          </OfficeButton>
        );
      })}
      {error ? <p className={styles.error}>{error}</p> : null}
    </fieldset>
  );
}
