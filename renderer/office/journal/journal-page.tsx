import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntryView } from '../../../electron/contract/journal.contract';
import { formatDateTime } from '../../lib/format';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { ExportButton } from './export-button';
import { JournalEntry } from './journal-entry';
import { JournalFilters } from './journal-filters';
import styles from './journal.module.css';
import { noFilter, useJournalStore } from './journal.store';
import { useActionName } from './use-action-name';
import { useJournalEntries, useJournalFilter } from './use-journal';

type Chosen = { entry: JournalEntryView; names: Record<string, string> };

export function JournalPage() {
  const { t } = useTranslation('office-journal');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { pages, pageSize, setPageSize, turnOn, turnBack, filter: change } = useJournalStore();
  const filter = useJournalFilter();
  const { value, status, error, reload } = useJournalEntries(filter);
  const columns = useColumns();
  const next = value?.next ?? null;
  const goOn = next ? () => turnOn(next) : undefined;
  return (
    <OfficePage
      title={t('title')}
      subtitle={t('subtitle')}
      actions={<ExportButton filter={filter} onDone={reload} />}
      inspector={chosen ? <JournalEntry {...chosen} onClose={() => setChosen(null)} /> : undefined}
    >
      <JournalFilters />
      {status === 'failed' ? <ErrorNote error={error} onRetry={reload} /> : null}
      {value?.searchedTo && goOn ? (
        <div className={styles.further} role="status">
          <p>{t('searchedTo', { time: formatDateTime(value.searchedTo) })}</p>
          <OfficeButton onPress={goOn}>{t('further')}</OfficeButton>
        </div>
      ) : null}
      {value && !(value.searchedTo && value.entries.length === 0) ? (
        <DataTable
          id="journal"
          name={t('title')}
          columns={columns}
          rows={value.entries}
          rowKey={({ id }) => id}
          onRow={(entry) => setChosen({ entry, names: value.names })}
          selectedKey={chosen?.entry.id ?? null}
          isLoading={status === 'loading'}
          pageSize={pageSize}
          onPageSize={setPageSize}
          turns={{ page: pages.length, onNewer: pages.length > 1 ? turnBack : undefined, onOlder: goOn }}
          empty={
            <EmptyState
              title={t('none')}
              action={<OfficeButton onPress={() => change(noFilter)}>{t('clear')}</OfficeButton>}
            >
              {t('noneHint')}
            </EmptyState>
          }
        />
      ) : null}
    </OfficePage>
  );
}

function useColumns(): TableColumn<JournalEntryView>[] {
  const { t } = useTranslation('office-journal');
  const actionName = useActionName();
  return [
    { id: 'at', title: t('at'), width: 'xl', cell: ({ at }) => formatDateTime(at) },
    {
      id: 'person',
      title: t('person'),
      cell: ({ accountName }) => accountName ?? t('foyer'),
    },
    { id: 'action', title: t('action'), cell: ({ action }) => actionName(action) },
    { id: 'subject', title: t('subject'), cell: ({ subject }) => subject },
    { id: 'terminal', title: t('terminal'), width: 's', cell: ({ terminalId }) => terminalId },
  ];
}
