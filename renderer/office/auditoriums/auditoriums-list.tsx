import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditoriumCard } from '../../../electron/contract/auditoriums.contract';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { CountLink } from '../ui/section-link';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { useCall } from '../../lib/use-call';
import { goTo, isUnsaved } from './auditoriums.store';
import { seatKinds } from './kinds';
import { UnsavedNote } from './new-auditorium';

const none: readonly AuditoriumCard[] = [];

export function AuditoriumsList() {
  const { t } = useTranslation('office-auditoriums');
  const { status, value, error, reload } = useCall(() => foyer.auditoriums.listAuditoriums(), []);
  useCatalogChanges(reload);
  const add = (
    <OfficeButton variant="primary" onPress={() => goTo({ at: 'template' })}>
      {t('add')}
    </OfficeButton>
  );
  return (
    <OfficePage title={t('title')} actions={add}>
      {error === undefined ? null : <ErrorNote error={error} onRetry={reload} />}
      <UnsavedNote />
      <DataTable
        id="auditoriums"
        name={t('title')}
        columns={columnsFor(t)}
        rows={value?.auditoriums ?? none}
        rowKey={(card) => card.id}
        onRow={(card) => goTo({ at: 'auditorium', auditoriumId: card.id, tab: 'plan' })}
        isLoading={status === 'loading'}
        empty={
          <EmptyState title={t('emptyTitle')} action={add}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        }
      />
    </OfficePage>
  );
}

function totalOf(card: AuditoriumCard): number {
  return seatKinds.reduce((sum, kind) => sum + card.seats[kind], 0);
}

function columnsFor(t: TFunction<'office-auditoriums'>): TableColumn<AuditoriumCard>[] {
  return [
    {
      id: 'name',
      title: t('name'),
      cell: (card) => (
        <>
          <strong>{card.name}</strong> {card.state === 'archived' ? <Badge>{t('archived')}</Badge> : null}
          {isUnsaved(card.id) ? <Badge tone="attention">{t('unsaved.badge')}</Badge> : null}
        </>
      ),
      sortValue: (card) => card.name,
    },
    { id: 'seats', title: t('seats'), cell: totalOf, sortValue: totalOf, align: 'end' },
    {
      id: 'wheelchair',
      title: t('wheelchairSpaces'),
      cell: (card) => card.seats.wheelchair,
      sortValue: (card) => card.seats.wheelchair,
      align: 'end',
    },
    {
      id: 'upcoming',
      title: t('upcoming'),
      cell: (card) => (
        <CountLink count={card.upcomingShowtimes} to={addressOf('schedule', { auditorium: card.id })} />
      ),
      sortValue: (card) => card.upcomingShowtimes,
      align: 'end',
    },
    {
      id: 'blocked',
      title: t('keptBack'),
      cell: (card) => (
        <CountLink
          count={card.blockedSeats}
          to={addressOf('auditoriums', { auditorium: card.id, tab: 'blocks' })}
        />
      ),
      sortValue: (card) => card.blockedSeats,
      align: 'end',
    },
    {
      id: 'version',
      title: t('version'),
      cell: (card) => card.version,
      sortValue: (card) => card.version,
      align: 'end',
    },
  ];
}

/** Reads again when somebody changed the catalogue: another window, or this one. */
export function useCatalogChanges(reload: () => void): void {
  useEffect(
    () =>
      foyer.subscribe((event) => {
        if (event.type === 'catalogChanged') reload();
      }),
    [reload],
  );
}
