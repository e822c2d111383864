import { useTranslation } from 'react-i18next';
import type { Figures, ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatPeriod } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useReport } from '../../lib/use-report';
import { BeforeLegend } from '../../office/ui/charts/before-legend';
import { ChartCard } from '../../office/ui/charts/chart-card';
import { CourseChart } from './course-chart';
import { FiguresTable } from './figures-table';
import { OverviewTiles } from './overview-tiles';
import { isLikeForLike, periodBefore, stepOf } from './periods.rules';
import { isNothing, NothingShown, Reading } from './reading';
import styles from './reports.module.css';
import { useQuestion, useToday } from './use-period';

const measures = [
  'showtimes',
  'capacity',
  'tickets',
  'occupancy',
  'booked',
  'collected',
  'cancelledTickets',
] as const;

/** A period at a glance, beside the one before it. */
export function Overview({ period }: { period: ReportPeriod }) {
  const ask = useQuestion();
  const step = stepOf(period);
  const questions = [ask(period, step), ask(periodBefore(period), step)] as const;
  const report = useReport(
    async (turn) => ({
      now: await turn(() => foyer.reports.readFigures(questions[0])),
      before: await turn(() => foyer.reports.readFigures(questions[1])),
      period,
    }),
    [JSON.stringify(questions)],
  );
  return (
    <Reading report={report}>
      {(found) =>
        isNothing(found.now.total) && isNothing(found.before.total) ? <NothingShown /> : <Found {...found} />
      }
    </Reading>
  );
}

type FoundProps = { now: Figures; before: Figures; period: ReportPeriod };

function Found({ now, before, period }: FoundProps) {
  const { t } = useTranslation('office-reports');
  const { from, until } = periodBefore(period);
  const step = stepOf(period);
  const today = useToday();
  const title = t(`course.${step}`);
  const hasBefore = isLikeForLike(period) && !isNothing(before.total);
  return (
    <>
      <OverviewTiles now={now.total} before={before.total} />
      <p className={styles.aside}>
        {t('comparedWith', { period: formatPeriod(from, until) })}
        {period.until > today && period.from <= today ? ` ${t('notOver')}` : ''}
      </p>
      <ChartCard
        title={title}
        controls={hasBefore ? <BeforeLegend name={formatPeriod(from, until)} /> : null}
        table={<FiguresTable name={title} by={step} rows={now.rows} measures={measures} />}
      >
        <CourseChart label={title} step={step} now={now} before={before} hasBefore={hasBefore} />
      </ChartCard>
    </>
  );
}
