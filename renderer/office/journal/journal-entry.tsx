import { useTranslation } from 'react-i18next';
import type { JournalEntryView } from '../../../electron/contract/journal.contract';
import { formatDateTime } from '../../lib/format';
import { FactList } from '../ui/fact-list';
import { InspectorHead } from '../ui/inspector-head';
import { SectionLink } from '../ui/section-link';
import { type FieldChange, changesOf } from './changes';
import styles from './journal.module.css';
import { subjectAddress } from './subject-address';
import { useActionName } from './use-action-name';
import { useValueWords } from './use-value-words';

type JournalEntryProps = {
  entry: JournalEntryView;
  /** Of what it names by id. */
  names: Record<string, string>;
  onClose: () => void;
};

/** One line of the journal, with what it was before and what it became. */
export function JournalEntry({ entry, names, onClose }: JournalEntryProps) {
  const { t } = useTranslation('office-journal');
  const actionName = useActionName();
  const to = subjectAddress(entry);
  const subject = entry.subject || t('nothing');
  const changes = changesOf(entry.before, entry.after, useValueWords(names));
  return (
    <>
      <InspectorHead title={actionName(entry.action)} onClose={onClose} />
      <FactList
        facts={[
          { term: t('at'), value: formatDateTime(entry.at) },
          { term: t('person'), value: entry.accountName ?? t('foyer') },
          { term: t('terminal'), value: entry.terminalId },
          { term: t('subject'), value: to ? <SectionLink to={to}>{subject}</SectionLink> : subject },
        ]}
      />
      {changes.length > 0 ? (
        <section className={styles.changes}>
          <h3>{t(entry.before === null ? 'told' : 'changes')}</h3>
          <FactList
            facts={changes.map((change) => ({
              term: change.field || t('value'),
              value: <Change {...change} isChange={entry.before !== null && entry.after !== null} />,
            }))}
          />
        </section>
      ) : null}
    </>
  );
}

/** Where there was nothing before at all, there is only what it is. */
function Change({ before, after, isChange }: FieldChange & { isChange: boolean }) {
  const { t } = useTranslation('office-journal');
  if (!isChange) return before || after;
  return (
    <>
      <del>{before || t('nothing')}</del>
      <span aria-hidden> → </span>
      <ins>{after || t('nothing')}</ins>
    </>
  );
}
