import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { errorText } from '../../lib/errors-text';
import { OfficeButton } from '../ui/office-button';
import { toast } from '../ui/toast';
import styles from './journal.module.css';
import type { useJournalFilter } from './use-journal';

type ExportButtonProps = { filter: ReturnType<typeof useJournalFilter>; onDone: () => void };

/** What the filters let through, as a file. */
export function ExportButton({ filter, onDone }: ExportButtonProps) {
  const { t } = useTranslation('office-journal');
  const { run, isBusy, error } = useAct(
    async () => {
      const { bytes, count, isCut } = await foyer.journal.exportEntries(filter);
      const { isSaved } = await foyer.terminal.saveFile({ suggestedName: t('export.name'), bytes });
      return { count, isCut, isSaved };
    },
    ({ count, isCut, isSaved }) => {
      if (isSaved) toast(t(isCut ? 'export.cut' : 'export.done', { count }));
      onDone();
    },
  );
  return (
    <>
      {error === undefined ? null : (
        <p className={styles.wrong} role="alert">
          {errorText(error)}
        </p>
      )}
      <OfficeButton isBusy={isBusy} onPress={run}>
        {t('export.action')}
      </OfficeButton>
    </>
  );
}
