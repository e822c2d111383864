import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  entriesCountedAtMost,
  entriesPerPage,
  type JournalEntryView,
} from '../../../electron/contract/journal.contract';
import { formatDateTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { useCall } from '../../lib/use-call';
import { useSettled } from '../../lib/use-settled';
import { DataTable, type TableColumn } from '../../office/ui/data-table';
import { EmptyState } from '../../office/ui/empty-state';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { OfficePage } from '../../office/ui/office-page';
import { startOfDay } from './day-bounds';
import { JournalEntry } from './journal-entry';
import { JournalFilters } from './journal-filters';
import { noFilter, useJournalStore } from './journal.store';
import { useActionName } from './use-action-name';

export function JournalPage() {
  const { t } = useTranslation('office-journal');
  const [chosen, setChosen] = useState<JournalEntryView | null>(null);
  const { page, setPage, filter } = useJournalStore();
  const { value, status, error, reload } = useEntries();
  const columns = useColumns();
  const isCut = value?.total === entriesCountedAtMost;
  return (
    <OfficePage
      title={t('title')}
      subtitle={t('subtitle')}
      inspector={chosen ? <JournalEntry entry={chosen} onClose={() => setChosen(null)} /> : undefined}
    >
      <JournalFilters />
      {status === 'failed' ? <ErrorNote error={error} onRetry={reload} /> : null}
      {isCut ? <p role="status">{t('many', { count: entriesCountedAtMost })}</p> : null}
      {value ? (
        <DataTable
          name={t('title')}
          columns={columns}
          rows={value.entries}
          rowKey={({ id }) => id}
          onRow={setChosen}
          selectedKey={chosen?.id ?? null}
          isLoading={status === 'loading'}
          pageSize={entriesPerPage}
          total={value.total}
          page={page}
          onPage={setPage}
          empty={
            <EmptyState
              title={t('none')}
              action={<OfficeButton onPress={() => filter(noFilter)}>{t('clear')}</OfficeButton>}
            >
              {t('noneHint')}
            </EmptyState>
          }
        />
      ) : null}
    </OfficePage>
  );
}

function useEntries() {
  const { person, text, action, from, until, page } = useJournalStore();
  const { timeZone } = useSettings();
  const typed = useSettled(JSON.stringify({ person, text }));
  const fromAt = startOfDay(from, timeZone);
  const untilAt = startOfDay(until, timeZone, 1);
  return useCall(
    () =>
      foyer.journal.listEntries({
        ...(JSON.parse(typed) as { person: string; text: string }),
        ...(action ? { action } : {}),
        ...(fromAt === undefined ? {} : { fromAt }),
        ...(untilAt === undefined ? {} : { untilAt }),
        page,
      }),
    [typed, action, fromAt, untilAt, page],
  );
}

function useColumns(): TableColumn<JournalEntryView>[] {
  const { t } = useTranslation('office-journal');
  const actionName = useActionName();
  return [
    { id: 'at', title: t('at'), width: '190px', cell: ({ at }) => formatDateTime(at) },
    {
      id: 'person',
      title: t('person'),
      width: '200px',
      cell: ({ accountName }) => accountName ?? t('foyer'),
    },
    { id: 'action', title: t('action'), width: '220px', cell: ({ action }) => actionName(action) },
    { id: 'subject', title: t('subject'), cell: ({ subject }) => subject },
  ];
}
