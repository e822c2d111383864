import { useTranslation } from 'react-i18next';
import type { JournalEntryView } from '../../../electron/contract/journal.contract';
import { formatDateTime } from '../../lib/format';
import { OfficeButton } from '../../office/ui/office-button';
import { changesOf } from './changes';
import styles from './journal.module.css';
import { useActionName } from './use-action-name';

/** One line of the journal, with what it was before and what it became. */
export function JournalEntry({ entry, onClose }: { entry: JournalEntryView; onClose: () => void }) {
  const { t } = useTranslation('office-journal');
  const actionName = useActionName();
  const changes = changesOf(entry.before, entry.after);
  return (
    <>
      <div className={styles.head}>
        <h2>{actionName(entry.action)}</h2>
        <OfficeButton variant="quiet" onPress={onClose}>
          {t('close')}
        </OfficeButton>
      </div>
      <dl className={styles.facts}>
        <dt>{t('at')}</dt>
        <dd>{formatDateTime(entry.at)}</dd>
        <dt>{t('person')}</dt>
        <dd>{entry.accountName ?? t('foyer')}</dd>
        <dt>{t('terminal')}</dt>
        <dd>{entry.terminalId}</dd>
        <dt>{t('subject')}</dt>
        <dd>{entry.subject || t('nothing')}</dd>
      </dl>
      {changes.map(({ field, before, after }) => (
        <section key={field} className={styles.change}>
          {field ? <h3>{field}</h3> : null}
          <dl className={styles.facts}>
            <dt>{t('before')}</dt>
            <dd>{before || t('nothing')}</dd>
            <dt>{t('after')}</dt>
            <dd>{after || t('nothing')}</dd>
          </dl>
        </section>
      ))}
    </>
  );
}
