import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formats } from '../../lib/format';
import { addMonths, dayByKey, weeksOf } from './calendar.rules';
import styles from './calendar.module.css';

export type CalendarProps = {
  /** Empty for none. */
  chosen: string;
  today: string;
  onChoose: (day: string) => void;
};

/** A month of days to take one from; it takes the focus when it appears. Weeks begin as in the cinema's country. */
export function Calendar({ chosen, today, onChoose }: CalendarProps) {
  const { t } = useTranslation('office');
  const { country, day: dayText, month, weekday } = formats();
  const [current, setCurrent] = useState(chosen || today);
  const grid = useRef<HTMLTableElement>(null);
  const isByKey = useRef(true);
  useEffect(() => {
    if (isByKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isByKey.current = false;
  }, [current]);
  const weeks = weeksOf(current, country.firstWeekday);
  const turn = (months: number) => setCurrent(addMonths(current, months));
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <button type="button" aria-label={t('calendar.previous')} onClick={() => turn(-1)}>
          <ChevronLeft size={20} aria-hidden />
        </button>
        <p aria-live="polite">{month(current, 'long')}</p>
        <button type="button" aria-label={t('calendar.next')} onClick={() => turn(1)}>
          <ChevronRight size={20} aria-hidden />
        </button>
      </div>
      <table
        ref={grid}
        role="grid"
        aria-label={month(current, 'long')}
        onKeyDown={(event) => {
          const day = dayByKey(current, event.key, event.shiftKey, country.firstWeekday);
          if (!day) return;
          event.preventDefault();
          isByKey.current = true;
          setCurrent(day);
        }}
      >
        <thead>
          <tr>
            {weeks[0]!.map((_day, index) => {
              const name = ((country.firstWeekday - 1 + index) % 7) + 1;
              return (
                <th key={name} scope="col" abbr={weekday(name)}>
                  {weekday(name, 'short')}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <td key={day} role="gridcell" aria-selected={day === chosen}>
                  <button
                    type="button"
                    tabIndex={day === current ? 0 : -1}
                    aria-label={dayText(day, { weekday: 'long', month: 'long', hasYear: true })}
                    aria-current={day === today ? 'date' : undefined}
                    data-chosen={day === chosen || undefined}
                    data-other={day.slice(0, 7) !== current.slice(0, 7) || undefined}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(-2))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
