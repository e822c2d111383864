import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComingEnd, ComingShowtime } from '../../../electron/contract/schedule.contract';
import { formatDayShort, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { useLiveCall } from '../../lib/use-live-call';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { CountLink } from '../ui/section-link';
import { type ComingOf, showShowtime, showView, useScheduleStore } from './schedule.store';

/** The showtimes to come of one film, auditorium or price card, over all days: each opens on its own. */
export function ComingView() {
  const comingOf = useScheduleStore((state) => state.comingOf);
  return <Coming key={JSON.stringify(comingOf)} of={comingOf} />;
}

function Coming({ of }: { of: ComingOf }) {
  const { t } = useTranslation('office-schedule');
  /** Where each page so far began; the last is the one that is shown. */
  const [pages, setPages] = useState<readonly (ComingEnd | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const list = useLiveCall(
    () => foyer.schedule.listComing({ ...of, after }),
    [of, after],
    ({ type }) => type === 'catalogChanged' || type === 'seatsChanged',
  );
  const { value } = list;
  const columns = useColumns();
  const next = value?.next;
  return (
    <OfficePage
      title={t('coming.title')}
      {...(value ? { subtitle: Object.values(value.about).filter(Boolean).join(' · ') } : {})}
      actions={<OfficeButton onPress={() => showView('day')}>{t('backToDay')}</OfficeButton>}
    >
      {list.status === 'failed' ? <ErrorNote error={list.error} onRetry={list.reload} /> : null}
      {value ? (
        <DataTable
          id="coming"
          name={t('coming.title')}
          columns={columns}
          rows={value.showtimes}
          rowKey={({ id }) => id}
          onRow={({ id, businessDay }) => showShowtime(id, businessDay)}
          isLoading={list.status === 'loading'}
          turns={{
            page: pages.length,
            onNewer: pages.length > 1 ? () => setPages(pages.slice(0, -1)) : undefined,
            onOlder: next ? () => setPages([...pages, next]) : undefined,
          }}
          empty={<EmptyState title={t('coming.none')} />}
        />
      ) : null}
    </OfficePage>
  );
}

function useColumns(): TableColumn<ComingShowtime>[] {
  const { t } = useTranslation('office-schedule');
  return [
    {
      id: 'starts',
      title: t('starts'),
      width: 'l',
      cell: ({ businessDay, startsAt }) => `${formatDayShort(businessDay)}, ${formatTime(startsAt)}`,
    },
    { id: 'film', title: t('film'), cell: ({ movieTitle }) => movieTitle },
    { id: 'auditorium', title: t('auditorium'), cell: ({ auditoriumName }) => auditoriumName },
    { id: 'priceCard', title: t('priceCard'), cell: ({ priceCardName }) => priceCardName },
    {
      id: 'state',
      title: t('state'),
      width: 's',
      cell: ({ state }) => (
        <Badge tone={state === 'on_sale' ? 'good' : 'plain'}>{t(`states.${state}`)}</Badge>
      ),
    },
    {
      id: 'reserved',
      title: t('tiles.reserved'),
      align: 'end',
      width: 'm',
      cell: ({ id, reservedSeats, capacity }) => (
        <>
          <CountLink
            count={reservedSeats}
            to={addressOf('reservations', { showtime: id, stage: 'standing' })}
          />{' '}
          {t('tiles.ofCapacity', { capacity })}
        </>
      ),
    },
  ];
}
