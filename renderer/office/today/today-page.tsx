import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayReport, DayShowtime } from '../../../electron/contract/reports.contract';
import type { BusinessDay, ShowtimeId } from '../../../electron/contract/values';
import { formatDayLong, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { useLiveCall } from '../../lib/use-live-call';
import { useToday } from '../../lib/use-today';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { ExportButtons } from '../ui/export-buttons';
import { ExportNotes } from '../ui/export-notes';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { CountLink, SectionLink } from '../ui/section-link';
import { DayHours } from './day-hours';
import { addDays } from '../../../electron/domain/wall-clock';
import { DayTiles } from './day-tiles';
import { FillBar } from './fill-bar';
import { NextShowtimes } from './next-showtimes';
import styles from './today.module.css';
import { useDayExport } from './use-day-export';
import { useMoney } from './use-money';
import { useWeekBefore } from './use-week-before';

/** How a day stands, followed live; today's unless another is turned to. */
export function TodayPage() {
  const { t } = useTranslation('office-today');
  const [day, setDay] = useState<BusinessDay | null>(null);
  const today = useToday();
  const report = useLiveCall(
    () => foyer.reports.readDay({ businessDay: day }),
    [day],
    ({ type }) => type === 'seatsChanged' || type === 'catalogChanged' || type === 'settingsChanged',
  );
  const { value } = report;
  // Asked for at once: main reads them beside the day.
  const asked = useWeekBefore(day ?? value?.today ?? today);
  // The day that was turned away from stays until the next is read: its numbers are not this one's.
  const figures = asked?.day === value?.businessDay ? asked : undefined;
  const exporting = useDayExport(value?.businessDay);
  const turn = (by: number) => value && setDay(addDays(day ?? value.today, by));
  return (
    <OfficePage
      title={value ? formatDayLong(value.businessDay) : t('title')}
      {...(value && value.businessDay === value.today ? { subtitle: t('title') } : {})}
      actions={
        <>
          <ExportButtons
            isBusy={exporting.isBusy}
            isDisabled={exporting.isDisabled}
            onExport={exporting.start}
          />
          <OfficeButton aria-label={t('dayBefore')} onPress={() => turn(-1)}>
            ‹
          </OfficeButton>
          <OfficeButton onPress={() => setDay(null)}>{t('today')}</OfficeButton>
          <OfficeButton aria-label={t('dayAfter')} onPress={() => turn(1)}>
            ›
          </OfficeButton>
        </>
      }
    >
      <ExportNotes label={t('saving')} exporting={exporting} />
      {report.status === 'failed' ? <ErrorNote error={report.error} onRetry={report.reload} /> : null}
      {value ? (
        <>
          <DayTiles report={value} figures={figures} />
          <div className={styles.glance}>
            {value.businessDay === value.today ? <NextShowtimes showtimes={value.showtimes} /> : null}
            {figures ? <DayHours figures={figures} /> : null}
          </div>
          {/* In a box of its own it is as high as its rows: one thing scrolls, the page. */}
          <div>
            <Showtimes report={value} />
          </div>
        </>
      ) : null}
    </OfficePage>
  );
}

/** Drawn anew with another report only: the figures beside it come later, and there may be hundreds of rows. */
const Showtimes = memo(function Showtimes({ report }: { report: DayReport }) {
  const { t } = useTranslation('office-today');
  return (
    <DataTable
      id="today"
      name={t('table')}
      columns={useColumns()}
      rows={report.showtimes}
      rowKey={({ id }) => id}
      pageSize={200}
      isAmongOthers
      empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
    />
  );
});

/** Seats that are held or free are seen in the house; those that somebody has, among the reservations. */
function addressOfCount(id: 'held' | 'reserved' | 'collected' | 'free', showtimeId: ShowtimeId): string {
  if (id === 'held' || id === 'free') return addressOf('reservations', { seats: showtimeId });
  const stage = id === 'reserved' ? 'waiting' : 'collected';
  return addressOf('reservations', { showtime: showtimeId, stage });
}

function useColumns(): TableColumn<DayShowtime>[] {
  const { t } = useTranslation('office-today');
  const money = useMoney();
  const number = (id: 'held' | 'reserved' | 'collected' | 'free'): TableColumn<DayShowtime> => ({
    id,
    title: t(id === 'reserved' ? 'waiting' : id === 'collected' ? 'handedOver' : id),
    cell: ({ id: showtimeId, counts }) => (
      <CountLink count={counts[id]} to={addressOfCount(id, showtimeId)} />
    ),
    sortValue: ({ counts }) => counts[id],
    align: 'end',
  });
  return [
    {
      id: 'time',
      title: t('time'),
      cell: (row) => <span className={styles.time}>{formatTime(row.startsAt)}</span>,
      sortValue: (row) => row.startsAt,
    },
    {
      id: 'film',
      title: t('film'),
      cell: (row) => (
        <span className={styles.film}>
          <SectionLink to={addressOf('schedule', { showtime: row.id })}>{row.movieTitle}</SectionLink>
          {row.state === 'on_sale' ? null : (
            <Badge tone={row.state === 'cancelled' ? 'wrong' : 'plain'}>{t(`state.${row.state}`)}</Badge>
          )}
        </span>
      ),
      sortValue: (row) => row.movieTitle,
    },
    {
      id: 'auditorium',
      title: t('auditorium'),
      cell: (row) => row.auditoriumName,
      sortValue: (row) => row.auditoriumName,
    },
    {
      id: 'fill',
      title: t('fill'),
      cell: (row) => <FillBar counts={row.counts} showtimeId={row.id} />,
      sortValue: ({ counts }) => (counts.reserved + counts.collected) / Math.max(1, counts.capacity),
      width: 'xl',
    },
    number('held'),
    number('reserved'),
    number('collected'),
    number('free'),
    { id: 'booked', title: t('booked'), cell: (row) => money(row.booked), align: 'end' },
  ];
}
