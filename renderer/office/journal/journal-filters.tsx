import { useTranslation } from 'react-i18next';
import { type JournalAction, journalActions } from '../../../electron/contract/journal-actions';
import { DateInput } from '../ui/date-input';
import { SelectInput, TextInput } from '../ui/field';
import styles from './journal.module.css';
import { useJournalStore } from './journal.store';
import { useActionName } from './use-action-name';

export function JournalFilters() {
  const { t } = useTranslation('office-journal');
  const { person, text, action, from, until, filter } = useJournalStore();
  const actionName = useActionName();
  const actions = journalActions
    .map((name) => ({ value: name, label: actionName(name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={styles.filters}>
      <TextInput
        label={t('person')}
        type="search"
        value={person}
        onChange={(next) => filter({ person: next })}
      />
      <TextInput label={t('text')} type="search" value={text} onChange={(next) => filter({ text: next })} />
      <SelectInput<JournalAction | ''>
        label={t('action')}
        value={action}
        onChange={(next) => filter({ action: next })}
        options={[{ value: '', label: t('allActions') }, ...actions]}
      />
      <DateInput label={t('from')} value={from} onChange={(next) => filter({ from: next })} />
      <DateInput label={t('until')} value={until} onChange={(next) => filter({ until: next })} />
    </div>
  );
}
