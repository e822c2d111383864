import { useTranslation } from 'react-i18next';
import type { MovieWeek } from '../../../electron/contract/reports.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { formatChange, formatCount, formatDayParts, formatMoney, formatShare } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { useSettings } from '../../lib/settings.store';
import { useToday } from '../../lib/use-today';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { SectionLink } from '../ui/section-link';
import { amountIn, changeOf, shareOf } from './figures.rules';
import { daysOver } from './periods.rules';
import styles from './reports.module.css';
import { useReportsStore } from './reports.store';

type WeekMovie = MovieWeek['movies'][number];
type Sold = Pick<WeekMovie['thisWeek'], 'tickets' | 'booked'>;
/** A film, or all of them together. */
type Line = Omit<WeekMovie, 'movieId' | 'title' | 'sinceRelease'> & {
  id: string;
  title: string;
  sinceRelease: Sold;
};

export function MovieTable({ movieWeek }: { movieWeek: MovieWeek }) {
  const { t } = useTranslation('office-reports');
  const over = daysOver(movieWeek.days, useToday());
  const columns = useColumns(movieWeek, over);
  const lines = movieWeek.movies.map(({ movieId, ...film }): Line => ({ ...film, id: movieId }));
  return (
    <>
      {over === 7 ? null : (
        <p className={styles.aside}>{t(over === 0 ? 'week.notOver' : 'week.soFar', { count: over })}</p>
      )}
      <DataTable
        name={t('filmTable')}
        columns={columns}
        rows={lines}
        sums={{ ...movieWeek.total, id: 'total', title: t('allFilms') }}
        rowKey={({ id }) => id}
        pageSize={100}
        isDense
        empty={<EmptyState title={t('nothing.title')}>{t('nothing.week')}</EmptyState>}
      />
    </>
  );
}

function useColumns({ days, total }: MovieWeek, over: number): TableColumn<Line>[] {
  const { t } = useTranslation('office-reports');
  const { movieMeasure } = useReportsStore();
  const { currency: own } = useSettings();
  const isMoney = movieMeasure === 'booked';
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
  const sumOf = (sold: readonly Sold[]) => sold.slice(0, over).reduce((sum, each) => sum + valueOf(each), 0);
  const change = (line: Line) => (over === 0 ? null : changeOf(sumOf(line.days), sumOf(line.lastDays)));
  const share = (line: Line) => shareOf(valueOf(line.thisWeek), valueOf(total.thisWeek));
  return [
    {
      id: 'film',
      title: t('by.movie'),
      cell: ({ id, title, thisWeek }) => (
        <span className={styles.film} title={title}>
          {id !== 'total' && thisWeek.tickets > 0 ? (
            <SectionLink
              to={addressOf('reservations', {
                film: id,
                from: days[0],
                until: days.at(-1),
                stage: 'standing',
              })}
            >
              {title}
            </SectionLink>
          ) : (
            title
          )}
        </span>
      ),
      sortValue: ({ title }) => title,
    },
    ...days.map((day, index) => counted(day, dayTitle(day), (line) => line.days[index]!)),
    counted('thisWeek', t('week.total'), ({ thisWeek }) => thisWeek),
    counted('lastWeek', t('week.last'), ({ lastWeek }) => lastWeek),
    {
      id: 'change',
      title: t(over < 7 ? 'week.changeSoFar' : 'week.change'),
      cell: (line) => {
        const by = change(line);
        if (by !== null) return formatChange(by);
        return over === 0 || valueOf(line.lastWeek) > 0 ? '–' : t('week.new');
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
