import { useTranslation } from 'react-i18next';
import type { FiguresRow, ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatCount, formatDateTime, formatShare } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { useReport } from '../../lib/use-report';
import { BarList } from '../ui/charts/bar-list';
import { ChartCard } from '../ui/charts/chart-card';
import { ColumnChart } from '../ui/charts/column-chart';
import { SelectInput } from '../ui/field';
import { courseOf } from './course.rules';
import { occupancyOf } from './figures.rules';
import { FiguresTable } from './figures-table';
import { isNothing, NothingShown, Reading } from './reading';
import { useReportsStore, type Cut } from './reports.store';
import { useQuestion } from './use-period';
import { useRowNames } from './use-rows';

const cuts = ['movie', 'auditorium', 'showtime', 'day', 'week', 'weekday', 'hour'] as const satisfies Cut[];
const measures = ['capacity', 'tickets', 'occupancy', 'booked'] as const;

/** How full the house was, told by what is chosen. */
export function Occupancy({ period }: { period: ReportPeriod }) {
  const { cut } = useReportsStore();
  const ask = useQuestion();
  const question = ask(period, cut);
  const report = useReport(
    async (turn) => ({ figures: await turn(() => foyer.reports.readFigures(question)), by: cut }),
    [JSON.stringify(question)],
  );
  return (
    <Reading report={report}>
      {({ figures, by }) =>
        isNothing(figures.total) ? (
          <NothingShown />
        ) : (
          <OccupancyChart key={by} by={by} rows={figures.rows} share={occupancyOf(figures.total)} />
        )
      }
    </Reading>
  );
}

/** By what occupancy is told. */
export function CutFilter() {
  const { t } = useTranslation('office-reports');
  const { cut, choose } = useReportsStore();
  return (
    <SelectInput
      label={t('cut')}
      value={cut}
      onChange={(next) => choose({ cut: next })}
      options={cuts.map((value) => ({ value, label: t(`by.${value}`) }))}
    />
  );
}

type OccupancyChartProps = { by: Cut; rows: readonly FiguresRow[]; share: number | null };

function OccupancyChart({ by, rows, share }: OccupancyChartProps) {
  const { t } = useTranslation('office-reports');
  const title = t(`occupancyBy.${by}`);
  const isNamed = by === 'movie' || by === 'auditorium' || by === 'showtime';
  return (
    <ChartCard
      title={title}
      note={share === null ? null : t('overall', { share: formatShare(share) })}
      table={
        <FiguresTable
          name={title}
          by={by}
          rows={rows}
          measures={by === 'showtime' ? measures : ['showtimes', ...measures]}
        />
      }
    >
      {isNamed ? <NamedBars label={title} rows={rows} /> : <TimeBars label={title} by={by} rows={rows} />}
    </ChartCard>
  );
}

/** The fullest first. */
function NamedBars({ label, rows }: { label: string; rows: readonly FiguresRow[] }) {
  const { t } = useTranslation('office-reports');
  const bars = rows
    .filter(({ capacity }) => capacity > 0)
    .map((row) => ({
      key: row.key,
      name: row.label,
      ...(row.startsAt === null
        ? {}
        : { more: `${formatDateTime(row.startsAt)}, ${row.auditoriumName ?? ''}` }),
      value: occupancyOf(row) ?? 0,
      text: formatShare(occupancyOf(row) ?? 0),
      detail: t('seatsOf', {
        seats: formatCount(row.tickets),
        of: formatCount(row.capacity),
        count: row.capacity,
      }),
    }))
    .toSorted((a, b) => b.value - a.value);
  return <BarList label={label} bars={bars} full={1} />;
}

function TimeBars({ label, by, rows }: { label: string; by: Cut; rows: readonly FiguresRow[] }) {
  const { t } = useTranslation('office-reports');
  const { nameOf, tickOf } = useRowNames(by);
  const { businessDayStartsAtMinute, firstWeekday } = useSettings();
  const course =
    by === 'hour'
      ? courseOf(rows, [], 'hour', businessDayStartsAtMinute).map(({ key, now }) => ({ key, row: now }))
      : inWeekOrder(rows, by === 'weekday' ? firstWeekday : null).map((row) => ({ key: row.key, row }));
  return (
    <ColumnChart
      label={label}
      points={course.map((it) => ({ key: it.key, name: nameOf(it), tick: tickOf(it) }))}
      series={[
        {
          title: t('measure.occupancy'),
          mark: course.length > 150 ? 'line' : 'bars',
          values: course.map(({ row }) => (row ? occupancyOf(row) : null)),
          format: formatShare,
        },
      ]}
    />
  );
}

/** Weekdays from the one on which the cinema's week begins. */
function inWeekOrder(rows: readonly FiguresRow[], firstWeekday: number | null): readonly FiguresRow[] {
  if (firstWeekday === null) return rows;
  const place = ({ key }: FiguresRow) => (Number(key) - firstWeekday + 7) % 7;
  return rows.toSorted((a, b) => place(a) - place(b));
}
