import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FiguresRow, Grouping } from '../../../electron/contract/reports.contract';
import type { BusinessDay, Money } from '../../../electron/contract/values';
import {
  formatCount,
  formatDateTime,
  formatDayLong,
  formatDayShort,
  formatDayTick,
  formatHour,
  formatMoney,
  formatShare,
  formatWeekday,
} from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import type { TableColumn } from '../ui/data-table';
import { amountIn, averagePriceOf, cancelledShareOf, currenciesOf, occupancyOf } from './figures.rules';

type Row = Pick<FiguresRow, 'key'> & Partial<Pick<FiguresRow, 'label' | 'startsAt'>>;

/** What a row is called: in full, and short for an axis. */
export function useRowNames(by: Grouping): { nameOf: (row: Row) => string; tickOf: (row: Row) => string } {
  const { t } = useTranslation('office-reports');
  const day = (row: Row) => row.key as BusinessDay;
  switch (by) {
    case 'day':
      return { nameOf: (row) => formatDayLong(day(row)), tickOf: (row) => formatDayTick(day(row)) };
    case 'week':
      return {
        nameOf: (row) => t('weekOf', { day: formatDayShort(day(row)), year: row.key.slice(0, 4) }),
        tickOf: (row) => formatDayTick(day(row), true),
      };
    case 'weekday':
      return {
        nameOf: (row) => formatWeekday(Number(row.key)),
        tickOf: (row) => formatWeekday(Number(row.key)),
      };
    case 'hour':
      return {
        nameOf: (row) => t('hourFrom', { hour: formatHour(Number(row.key)) }),
        tickOf: (row) => formatHour(Number(row.key)),
      };
    default:
      return { nameOf: (row) => row.label ?? '', tickOf: (row) => row.label ?? '' };
  }
}

export type ShownMeasure =
  | 'showtimes'
  | 'capacity'
  | 'reservations'
  | 'tickets'
  | 'occupancy'
  | 'booked'
  | 'collected'
  | 'averagePrice'
  | 'cancelledReservations'
  | 'cancelledTickets'
  | 'cancelledShare';

/** The rows of a grouping as a table: their name, then what is shown of them. */
export function useRowColumns(
  by: Grouping,
  rows: readonly FiguresRow[],
  measures: readonly ShownMeasure[],
): TableColumn<FiguresRow>[] {
  const { t } = useTranslation('office-reports');
  const { nameOf } = useRowNames(by);
  const { currency } = useSettings();
  const currencies = currenciesOf(rows, currency);
  const isTime = by === 'day' || by === 'week' || by === 'weekday' || by === 'hour';
  const order = new Map(rows.map(({ key }, index) => [key, index]));
  const name: TableColumn<FiguresRow> = {
    id: 'name',
    title: t(`by.${by}`),
    cell: nameOf,
    // Times sort by when they are, not by what they are called.
    sortValue: (row) => (isTime ? order.get(row.key)! : nameOf(row)),
  };
  const start: TableColumn<FiguresRow>[] =
    by === 'showtime'
      ? [
          {
            id: 'startsAt',
            title: t('starts'),
            cell: ({ startsAt }) => (startsAt === null ? '' : formatDateTime(startsAt)),
            width: 'l',
            sortValue: ({ startsAt }) => startsAt,
          },
          {
            id: 'auditorium',
            title: t('by.auditorium'),
            cell: ({ auditoriumName }) => auditoriumName,
            sortValue: ({ auditoriumName }) => auditoriumName,
          },
        ]
      : [];
  return [name, ...start, ...measures.flatMap((measure) => columnsOf(measure, currencies, t))];
}

function columnsOf(
  measure: ShownMeasure,
  currencies: string[],
  t: TFunction<'office-reports'>,
): TableColumn<FiguresRow>[] {
  const column = (value: (row: FiguresRow) => number | null, format: (value: number) => string) => ({
    id: measure,
    title: t(`measure.${measure}`),
    cell: (row: FiguresRow) => {
      const it = value(row);
      return it === null ? '–' : format(it);
    },
    sortValue: value,
    align: 'end' as const,
  });
  switch (measure) {
    case 'occupancy':
      return [column(occupancyOf, formatShare)];
    case 'cancelledShare':
      return [column(cancelledShareOf, formatShare)];
    case 'averagePrice':
      return [priceColumn(column)];
    case 'booked':
    case 'collected':
      return currencies.map((currency) => ({
        ...column(
          (row) => amountIn(row[measure], currency),
          (amount) => formatMoney({ amount, currency }),
        ),
        id: `${measure}-${currency}`,
        title: currencies.length > 1 ? `${t(`measure.${measure}`)} (${currency})` : t(`measure.${measure}`),
      }));
    default:
      return [column((row) => row[measure], formatCount)];
  }
}

type MakeColumn = (
  value: (row: FiguresRow) => number | null,
  format: (value: number) => string,
) => TableColumn<FiguresRow>;

function priceColumn(column: MakeColumn): TableColumn<FiguresRow> {
  const show = (price: Money | null) => (price === null ? '–' : formatMoney(price));
  return {
    ...column((row) => averagePriceOf(row)?.amount ?? null, String),
    cell: (row) => show(averagePriceOf(row)),
  };
}
