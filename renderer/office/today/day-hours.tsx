import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../electron/contract/reports.contract';
import { formatCount, formatHour } from '../../lib/format';
import { hoursSpanned } from '../../lib/hours.rules';
import { useSettings } from '../../lib/settings.store';
import { BeforeLegend } from '../ui/charts/before-legend';
import { ChartCard } from '../ui/charts/chart-card';
import { ColumnChart } from '../ui/charts/column-chart';
import { DataTable, type TableColumn } from '../ui/data-table';
import type { DayFigures } from './use-week-before';

type Hour = { hour: number; order: number; tickets: number; before: number };

/** When the people come: seats reserved by the hour of the start, beside those of a week before. */
export function DayHours({ figures }: { figures: DayFigures }) {
  const { t } = useTranslation('office-today');
  const { businessDayStartsAtMinute } = useSettings();
  const hours = hoursOf(figures, businessDayStartsAtMinute);
  if (hours.length === 0) return null;
  const hasBefore = figures.before.total.showtimes > 0;
  return (
    <ChartCard
      title={t('hours.title')}
      controls={hasBefore ? <BeforeLegend name={t('hours.before')} /> : null}
      table={<HoursTable hours={hours} />}
    >
      <ColumnChart
        label={t('hours.title')}
        points={hours.map(({ hour }) => ({
          key: String(hour),
          name: t('hours.from', { hour: formatHour(hour) }),
          tick: formatHour(hour),
        }))}
        series={[
          {
            title: t('seatsReserved'),
            mark: 'bars',
            values: hours.map(({ tickets }) => tickets),
            ...(hasBefore ? { before: hours.map(({ before }) => before) } : {}),
            format: formatCount,
            isWhole: true,
          },
        ]}
        beforeName={t('hours.before')}
      />
    </ChartCard>
  );
}

function hoursOf({ now, before }: DayFigures, dayStartsAtMinute: number): Hour[] {
  const all = [...now.rows, ...before.rows].map(({ key }) => Number(key));
  const ticketsAt = ({ rows }: Figures, hour: number) =>
    rows.find(({ key }) => Number(key) === hour)?.tickets ?? 0;
  return hoursSpanned(all, dayStartsAtMinute).map((hour, order) => ({
    hour,
    order,
    tickets: ticketsAt(now, hour),
    before: ticketsAt(before, hour),
  }));
}

function HoursTable({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTranslation('office-today');
  const columns: TableColumn<Hour>[] = [
    {
      id: 'hour',
      title: t('hours.hour'),
      cell: ({ hour }) => formatHour(hour),
      sortValue: ({ order }) => order,
    },
    {
      id: 'tickets',
      title: t('seatsReserved'),
      cell: ({ tickets }) => formatCount(tickets),
      sortValue: ({ tickets }) => tickets,
      align: 'end',
    },
    {
      id: 'before',
      title: t('hours.before'),
      cell: ({ before }) => formatCount(before),
      sortValue: ({ before }) => before,
      align: 'end',
    },
  ];
  return (
    <DataTable
      name={t('hours.title')}
      columns={columns}
      rows={hours}
      rowKey={({ hour }) => String(hour)}
      empty={null}
    />
  );
}
