import { useTranslation } from 'react-i18next';
import { shippedLanguages } from '../../../electron/contract/settings.contract';
import { isUnreadable } from '../../lib/act';
import { formats } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { EditRefusal } from '../ui/edit-refusal';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { toast } from '../ui/toast';
import { SettingInput } from './setting-input';
import { textOf } from './setting-text';
import { settingGroups, settingKeys, typedFrom, type SettingKey } from './settings-form.rules';
import styles from './settings.module.css';
import { type SettingsForm, useSettingsForm } from './use-settings-form';

export function SettingsPage() {
  const { t } = useTranslation('office-settings');
  const form = useSettingsForm(() => toast(t('saved')));
  const { count, problems, save } = form;
  return (
    <OfficePage
      title={t('title')}
      subtitle={count > 0 ? <span role="status">{t('unsaved', { count })}</span> : t('subtitle')}
      actions={
        <>
          <OfficeButton isDisabled={count === 0} onPress={form.undo}>
            {t('undo')}
          </OfficeButton>
          <OfficeButton
            variant="primary"
            isDisabled={count === 0 || Object.keys(problems).length > 0}
            isBusy={save.isBusy}
            onPress={save.run}
          >
            {t('save')}
          </OfficeButton>
        </>
      }
    >
      <Told form={form} />
      {settingGroups.map(({ id, keys }) => (
        <Group key={id} id={id} keys={keys.filter(isChoice)} form={form} />
      ))}
    </OfficePage>
  );
}

/** With one language in the house there is nothing to choose. */
function isChoice(key: SettingKey): boolean {
  return key !== 'language' || shippedLanguages.length > 1;
}

function Group({
  id,
  keys,
  form,
}: {
  id: (typeof settingGroups)[number]['id'];
  keys: readonly SettingKey[];
  form: SettingsForm;
}) {
  const { t } = useTranslation('office-settings');
  const now = useNowText();
  const { typed, problems, foreign, save } = form;
  const { time } = formats();
  const problemOf = (key: SettingKey) => {
    const problem = problems[key];
    if (problem) return t(problem.key, { ...problem.values, from: time('00:00'), until: time('12:00') });
    if (foreign.includes(key)) return t('meanwhile', { value: now(key) });
    return isUnreadable(save.error, key) ? t('unknown') : undefined;
  };
  return (
    <section className={styles.group} aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`}>{t(`groups.${id}`)}</h2>
      <div className={styles.fields}>
        {keys.map((key) => (
          <div key={key} className={key === 'attractMessage' ? styles.wide : undefined}>
            <SettingInput
              name={key}
              typed={typed}
              onChange={(value) => form.change(key, value)}
              error={problemOf(key)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What is told beside its field is not told here as well. */
function Told({ form: { conflict, save, foreign } }: { form: SettingsForm }) {
  const { t } = useTranslation('office-settings');
  const now = useNowText();
  if (settingKeys.some((key) => isUnreadable(save.error, key))) return null;
  return (
    <EditRefusal
      conflict={conflict}
      saving={save}
      details={
        <ul>
          {foreign.map((key) => (
            <li key={key}>{t('conflictLine', { setting: t(`fields.${key}.label`), value: now(key) })}</li>
          ))}
        </ul>
      }
    />
  );
}

/** What a setting is at this moment, as a person reads it. */
function useNowText(): (key: SettingKey) => string {
  const { t } = useTranslation('office-settings');
  const typed = typedFrom(useSettings());
  return (key) => textOf(key, typed) || t('nothing');
}
