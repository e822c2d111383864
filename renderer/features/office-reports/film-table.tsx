import { useTranslation } from 'react-i18next';
import type { FilmWeek } from '../../../electron/contract/reports.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { formatChange, formatCount, formatDayParts, formatMoney, formatShare } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { DataTable, type TableColumn } from '../../office/ui/data-table';
import { EmptyState } from '../../office/ui/empty-state';
import { amountIn, changeOf, shareOf } from './figures.rules';
import styles from './reports.module.css';
import { useReportsStore } from './reports.store';

type Film = FilmWeek['movies'][number];
type Sold = Pick<Film['thisWeek'], 'tickets' | 'booked'>;
/** A film, or all of them together. */
type Line = Omit<Film, 'movieId' | 'title' | 'sinceRelease'> & {
  id: string;
  title: string;
  sinceRelease: Sold;
};

export function FilmTable({ filmWeek }: { filmWeek: FilmWeek }) {
  const { t } = useTranslation('office-reports');
  const columns = useColumns(filmWeek);
  const lines = filmWeek.movies.map(({ movieId, ...film }): Line => ({ ...film, id: movieId }));
  return (
    <DataTable
      name={t('filmTable')}
      columns={columns}
      rows={lines}
      sums={{ ...filmWeek.total, id: 'total', title: t('allFilms') }}
      rowKey={({ id }) => id}
      pageSize={100}
      isDense
      empty={<EmptyState title={t('nothing.title')}>{t('nothing.week')}</EmptyState>}
    />
  );
}

function useColumns({ days, total }: FilmWeek): TableColumn<Line>[] {
  const { t } = useTranslation('office-reports');
  const { filmMeasure } = useReportsStore();
  const { currency: own } = useSettings();
  const isMoney = filmMeasure === 'booked';
  const valueOf = (sold: Sold) => (isMoney ? amountIn(sold.booked, own) : sold.tickets);
  const show = (sold: Sold) => (isMoney ? moneyText(sold, own) : formatCount(sold.tickets));
  const counted = (id: string, title: string, of: (line: Line) => Sold): TableColumn<Line> => ({
    id,
    title,
    cell: (line) =>
      valueOf(of(line)) === 0 ? <span className={styles.zero}>{show(of(line))}</span> : show(of(line)),
    sortValue: (line) => valueOf(of(line)),
    align: 'end',
  });
  const change = (line: Line) => changeOf(valueOf(line.thisWeek), valueOf(line.lastWeek));
  const share = (line: Line) => shareOf(valueOf(line.thisWeek), valueOf(total.thisWeek));
  return [
    {
      id: 'film',
      title: t('by.movie'),
      cell: ({ title }) => (
        <span className={styles.film} title={title}>
          {title}
        </span>
      ),
      sortValue: ({ title }) => title,
    },
    ...days.map((day, index) => counted(day, dayTitle(day), (line) => line.days[index]!)),
    counted('thisWeek', t('week.total'), ({ thisWeek }) => thisWeek),
    counted('lastWeek', t('week.last'), ({ lastWeek }) => lastWeek),
    {
      id: 'change',
      title: t('week.change'),
      cell: (line) => {
        const by = change(line);
        return by === null ? t('week.new') : formatChange(by);
      },
      sortValue: change,
      align: 'end',
    },
    {
      id: 'share',
      title: t('week.share'),
      cell: (line) => {
        const of = share(line);
        return of === null ? '–' : formatShare(of);
      },
      sortValue: share,
      align: 'end',
    },
    {
      id: 'averagePrice',
      title: t('week.price'),
      cell: ({ averagePrice }) => averagePrice.map(formatMoney).join(' + ') || '–',
      sortValue: ({ averagePrice }) => amountIn(averagePrice, own),
      align: 'end',
    },
    counted('sinceRelease', t('week.sinceRelease'), ({ sinceRelease }) => sinceRelease),
  ];
}

/** The week above says the month. */
function dayTitle(businessDay: BusinessDay): string {
  const { weekday, day } = formatDayParts(businessDay);
  return `${weekday} ${day}`;
}

function moneyText({ booked }: Sold, own: string): string {
  return (booked.length === 0 ? [{ amount: 0, currency: own }] : booked).map(formatMoney).join(' + ');
}
