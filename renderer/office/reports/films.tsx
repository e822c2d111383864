import { addDays } from '../../../electron/domain/wall-clock';
import { useTranslation } from 'react-i18next';
import type { FilmWeek } from '../../../electron/contract/reports.contract';
import { formatPeriod } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useReport } from '../../lib/use-report';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { FilmTable } from './film-table';
import { Reading } from './reading';
import styles from './reports.module.css';
import { useReportsStore, type FilmMeasure } from './reports.store';
import { useToday } from './use-period';

const filmMeasures = ['tickets', 'booked'] as const satisfies FilmMeasure[];

/** The films of a week, day by day, beside their week before. */
export function Films() {
  const { weekDay } = useReportsStore();
  const today = useToday();
  const day = weekDay ?? today;
  const report = useReport((turn) => turn(() => foyer.reports.readFilmWeek({ day })), [day]);
  return (
    <>
      <WeekTurner week={report.value?.week} />
      <Reading report={report}>{(week) => <FilmTable filmWeek={week} />}</Reading>
    </>
  );
}

function WeekTurner({ week }: { week: FilmWeek['week'] | undefined }) {
  const { t } = useTranslation('office-reports');
  const { weekDay, filmMeasure, choose } = useReportsStore();
  const today = useToday();
  const turn = (by: number) => choose({ weekDay: addDays(weekDay ?? today, by) });
  return (
    <div className={styles.week}>
      <h2 aria-live="polite">{week ? formatPeriod(week.from, week.until) : ''}</h2>
      <div className={styles.turners}>
        <OfficeButton aria-label={t('week.before')} onPress={() => turn(-7)}>
          ‹
        </OfficeButton>
        <OfficeButton onPress={() => choose({ weekDay: null })}>{t('week.this')}</OfficeButton>
        <OfficeButton aria-label={t('week.after')} onPress={() => turn(7)}>
          ›
        </OfficeButton>
      </div>
      <SelectInput
        label={t('week.counted')}
        value={filmMeasure}
        onChange={(next) => choose({ filmMeasure: next })}
        options={filmMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))}
      />
    </div>
  );
}
