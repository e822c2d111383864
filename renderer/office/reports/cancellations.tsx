import { useTranslation } from 'react-i18next';
import type { Figures, ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatCount, formatShare } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { useReport } from '../../lib/use-report';
import { BarList } from '../ui/charts/bar-list';
import { ChartCard } from '../ui/charts/chart-card';
import { ColumnChart } from '../ui/charts/column-chart';
import { EmptyState } from '../ui/empty-state';
import { Tile, Tiles } from '../ui/tile';
import { courseOf } from './course.rules';
import { cancelledShareOf } from './figures.rules';
import { FiguresTable } from './figures-table';
import { stepOf, type Step } from './periods.rules';
import { Reading } from './reading';
import { useQuestion } from './use-period';
import { useReservationsAddress } from './use-reservations-address';
import { useRowNames } from './use-rows';

const measures = ['tickets', 'cancelledReservations', 'cancelledTickets', 'cancelledShare'] as const;

/** What was given back, when and of which films. */
export function Cancellations({ period }: { period: ReportPeriod }) {
  const { t } = useTranslation('office-reports');
  const ask = useQuestion();
  const step = stepOf(period);
  const questions = [ask(period, step), ask(period, 'movie')] as const;
  const report = useReport(
    async (turn) => ({
      course: await turn(() => foyer.reports.readFigures(questions[0])),
      films: await turn(() => foyer.reports.readFigures(questions[1])),
      step,
    }),
    [JSON.stringify(questions)],
  );
  return (
    <Reading report={report}>
      {(found) =>
        found.course.total.cancelledTickets === 0 ? (
          <EmptyState title={t('noCancellations.title')}>{t('noCancellations.hint')}</EmptyState>
        ) : (
          <Found {...found} />
        )
      }
    </Reading>
  );
}

type FoundProps = { course: Figures; films: Figures; step: Step };

function Found({ course, films, step }: FoundProps) {
  const { t } = useTranslation('office-reports');
  const { total } = course;
  const to = useReservationsAddress().ofPeriod('cancelled');
  return (
    <>
      <Tiles>
        <Tile label={t('measure.cancelledTickets')} value={formatCount(total.cancelledTickets)} to={to} />
        <Tile
          label={t('measure.cancelledReservations')}
          value={formatCount(total.cancelledReservations)}
          to={to}
        />
        <Tile label={t('measure.cancelledShare')} value={formatShare(cancelledShareOf(total) ?? 0)} />
      </Tiles>
      <CancelledCourse course={course} step={step} />
      <CancelledMovies films={films} />
    </>
  );
}

function CancelledCourse({ course: { rows }, step }: Pick<FoundProps, 'course' | 'step'>) {
  const { t } = useTranslation('office-reports');
  const { nameOf, tickOf } = useRowNames(step);
  const { businessDayStartsAtMinute } = useSettings();
  const title = t(`cancelled.${step}`);
  const points = courseOf(rows, [], step, businessDayStartsAtMinute);
  return (
    <ChartCard
      title={title}
      note={t('countedOn')}
      table={<FiguresTable name={title} by={step} rows={rows} measures={measures} />}
    >
      <ColumnChart
        label={title}
        points={points.map((it) => ({ key: it.key, name: nameOf(it), tick: tickOf(it) }))}
        series={[
          {
            title: t('measure.cancelledTickets'),
            mark: 'bars',
            values: points.map(({ now }) => now?.cancelledTickets ?? 0),
            format: formatCount,
            isWhole: true,
          },
        ]}
      />
    </ChartCard>
  );
}

function CancelledMovies({ films: { rows } }: Pick<FoundProps, 'films'>) {
  const { t } = useTranslation('office-reports');
  const title = t('cancelled.movie');
  const bars = rows
    .filter(({ cancelledTickets }) => cancelledTickets > 0)
    .map((row) => ({
      key: row.key,
      name: row.label,
      value: row.cancelledTickets,
      text: formatCount(row.cancelledTickets),
      detail: t('ofAllBooked', { share: formatShare(cancelledShareOf(row) ?? 0) }),
    }))
    .toSorted((a, b) => b.value - a.value);
  return (
    <ChartCard title={title} table={<FiguresTable name={title} by="movie" rows={rows} measures={measures} />}>
      <BarList label={title} bars={bars} />
    </ChartCard>
  );
}
