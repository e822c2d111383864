import { useTranslation } from 'react-i18next';
import type { ReservationRow } from '../../../electron/contract/reservations.contract';
import { longest } from '../../../electron/domain/bounds';
import { formatDateTime, formatDayShort, formatMoney, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSeatWords } from '../../lib/seat-words';
import { useLiveCall } from '../../lib/use-live-call';
import { useSettled } from '../../lib/use-settled';
import { DataTable, type TableColumn } from '../ui/data-table';
import { DateInput } from '../ui/date-input';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { SearchInput } from '../ui/search-input';
import { Narrowing } from './narrowing';
import { noFilters, useReservationsStore } from './reservations.store';
import { StageBadge } from './stage-badge';
import styles from './reservations.module.css';

export function ReservationList() {
  const { t } = useTranslation('office-reservations');
  const { filters, pages, chosenId, choose, turnOn, turnBack, setFilters } = useReservationsStore();
  const search = useSettled(filters.search);
  const film = useSettled(filters.film);
  const { search: _typed, film: _typedFilm, ...chosen } = filters;
  const after = pages.at(-1) ?? null;
  const list = useLiveCall(
    () => foyer.reservations.listReservations({ search, film, ...chosen, after }),
    [search, film, JSON.stringify(chosen), after],
    (event) => event.type === 'seatsChanged',
  );
  const { value, status } = list;
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  const next = value?.next;
  const columns = useColumns();
  return (
    <>
      <Filters />
      {value ? <Narrowing about={value.about} /> : null}
      {status === 'failed' ? <ErrorNote error={list.error} onRetry={list.reload} /> : null}
      {value?.isCutShort ? (
        <p className={styles.note} role="status">
          {t('cutShort')}
        </p>
      ) : null}
      {value ? (
        <DataTable
          id="reservations"
          name={t('title')}
          columns={columns}
          rows={value.reservations}
          rowKey={({ id }) => id}
          onRow={({ id }) => choose(id)}
          selectedKey={chosenId}
          isLoading={status === 'loading'}
          turns={{
            page: pages.length,
            onNewer: pages.length > 1 ? turnBack : undefined,
            onOlder: next ? () => turnOn(next) : undefined,
          }}
          empty={
            isFiltered ? (
              <EmptyState
                title={t('noneFit')}
                action={
                  <OfficeButton onPress={() => setFilters(noFilters)}>{t('clearFilters')}</OfficeButton>
                }
              >
                {t('noneFitHint')}
              </EmptyState>
            ) : (
              <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
            )
          }
        />
      ) : null}
    </>
  );
}

function Filters() {
  const { t } = useTranslation('office-reservations');
  const { filters, setFilters } = useReservationsStore();
  const stages = ['all', 'standing', 'waiting', 'collected', 'cancelled'] as const;
  return (
    <div className={styles.filters} data-row>
      <SearchInput
        label={t('search')}
        value={filters.search}
        onChange={(search) => setFilters({ search: search.slice(0, longest.reservationSearch) })}
      />
      <TextInput
        label={t('film')}
        value={filters.film}
        onChange={(film) => setFilters({ film: film.slice(0, longest.title) })}
      />
      <DateInput
        label={t('day')}
        value={filters.businessDay ?? ''}
        onChange={(day) => setFilters({ businessDay: day || null })}
      />
      <SelectInput
        label={t('stageLabel')}
        value={filters.stage ?? 'all'}
        onChange={(stage) => setFilters({ stage: stage === 'all' ? null : stage })}
        options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
    </div>
  );
}

function useColumns(): TableColumn<ReservationRow>[] {
  const { t } = useTranslation('office-reservations');
  const words = useSeatWords();
  return [
    { id: 'code', title: t('code'), cell: (row) => <span className={styles.code}>{row.code}</span> },
    {
      id: 'who',
      title: t('who'),
      cell: (row) => (
        <span className={`${styles.stack} ${styles.who}`}>
          {row.name ?? row.contact ?? <em>{t('noName')}</em>}
          {row.name && row.contact ? <small>{row.contact}</small> : null}
        </span>
      ),
    },
    {
      id: 'showtime',
      title: t('showtime'),
      width: 'xl',
      cell: (row) => (
        <span className={styles.stack}>
          {row.movieTitle}
          <small>
            {formatDayShort(row.businessDay)}, {formatTime(row.startsAt)} · {row.auditoriumName}
          </small>
        </span>
      ),
    },
    {
      id: 'seats',
      title: t('seats'),
      width: 's',
      cell: (row) => (
        <span className={styles.seats}>
          {row.seats.length > 6 ? t('seatCount', { count: row.seats.length }) : words.seats(row.seats)}
        </span>
      ),
    },
    {
      id: 'total',
      title: t('total'),
      cell: (row) => <span className={styles.whole}>{formatMoney(row.total)}</span>,
      align: 'end',
    },
    { id: 'stage', title: t('stageLabel'), cell: (row) => <StageBadge stage={row.stage} /> },
    {
      id: 'reservedAt',
      title: t('reservedAt'),
      width: 'l',
      isExtra: true,
      cell: (row) => (
        <span className={styles.stack}>
          {formatDateTime(row.reservedAt)}
          {row.isFromDesk ? <small>{t('fromDesk')}</small> : null}
        </span>
      ),
    },
  ];
}
