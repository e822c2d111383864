import { addDays } from '../../../electron/domain/wall-clock';
import { useTranslation } from 'react-i18next';
import type { MovieWeek } from '../../../electron/contract/reports.contract';
import { formatPeriod } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useReport } from '../../lib/use-report';
import { useToday } from '../../lib/use-today';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { MovieTable } from './movie-table';
import { Reading } from './reading';
import styles from './reports.module.css';
import { useReportsStore, type MovieMeasure } from './reports.store';

const movieMeasures = ['tickets', 'booked'] as const satisfies MovieMeasure[];

/** The films of a week, day by day, beside their week before. */
export function Movies() {
  const { weekDay } = useReportsStore();
  const today = useToday();
  const day = weekDay ?? today;
  const report = useReport((turn) => turn(() => foyer.reports.readMovieWeek({ day })), [day]);
  return (
    <>
      <WeekTurner week={report.value?.week} />
      <Reading report={report}>{(week) => <MovieTable movieWeek={week} />}</Reading>
    </>
  );
}

function WeekTurner({ week }: { week: MovieWeek['week'] | undefined }) {
  const { t } = useTranslation('office-reports');
  const { weekDay, movieMeasure, choose } = useReportsStore();
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
        value={movieMeasure}
        onChange={(next) => choose({ movieMeasure: next })}
        options={movieMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))}
      />
    </div>
  );
}
