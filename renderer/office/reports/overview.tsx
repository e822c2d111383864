import { useTranslation } from 'react-i18next';
import type { Figures, ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatPeriod } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useReport } from '../../lib/use-report';
import { useToday } from '../../lib/use-today';
import { BeforeLegend } from '../ui/charts/before-legend';
import { ChartCard } from '../ui/charts/chart-card';
import { CourseChart } from './course-chart';
import { FiguresTable } from './figures-table';
import { type Compared, OverviewTiles } from './overview-tiles';
import { comparisonOf, isLikeForLike, lengthOf, periodBefore, stepOf } from './periods.rules';
import { isNothing, NothingShown, Reading } from './reading';
import styles from './reports.module.css';
import { useQuestion } from './use-period';

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
  const today = useToday();
  const { over, before: beforeOver } = comparisonOf(period, today);
  const read = (asked: ReportPeriod) => () => foyer.reports.readFigures(ask(asked, step));
  const report = useReport(
    async (turn) => {
      const now = await turn(read(period));
      const before = await turn(read(periodBefore(period)));
      if (over === null) return { now, before, period, compared: null };
      const isWhole = lengthOf(over) === lengthOf(period);
      const ofOver = isWhole ? now : await turn(read(over));
      const ofBefore = isWhole ? before : await turn(read(beforeOver));
      return { now, before, period, compared: { now: ofOver.total, before: ofBefore.total } };
    },
    [JSON.stringify([ask(period, step), today])],
  );
  return (
    <Reading report={report}>
      {(found) =>
        isNothing(found.now.total) && isNothing(found.before.total) ? <NothingShown /> : <Found {...found} />
      }
    </Reading>
  );
}

type FoundProps = { now: Figures; before: Figures; period: ReportPeriod; compared: Compared | null };

function Found({ now, before, period, compared }: FoundProps) {
  const { t } = useTranslation('office-reports');
  const { from, until } = periodBefore(period);
  const step = stepOf(period);
  const isOver = period.until < useToday();
  const title = t(`course.${step}`);
  const hasBefore = isLikeForLike(period) && !isNothing(before.total);
  return (
    <>
      <OverviewTiles now={now.total} compared={compared} isOver={isOver} />
      <p className={styles.aside}>
        <ComparedDays period={period} />
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

/** Which days stand beside which. */
function ComparedDays({ period }: { period: ReportPeriod }) {
  const { t } = useTranslation('office-reports');
  const { over, before } = comparisonOf(period, useToday());
  if (over === null) return t('notOver');
  const words = { period: formatPeriod(before.from, before.until) };
  if (over.until === period.until) return t('comparedWith', words);
  const count = lengthOf(over);
  return t('comparedSoFar', { ...words, count, over: formatPeriod(over.from, over.until) });
}
