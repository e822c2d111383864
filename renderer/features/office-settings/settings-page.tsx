import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnreadable, useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useSettings, useSettingsStore } from '../../lib/settings.store';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { OfficePage } from '../../office/ui/office-page';
import { toast } from '../../office/ui/toast';
import { SettingInput } from './setting-input';
import {
  readChanges,
  settingGroups,
  settingKeys,
  typedFrom,
  type SettingKey,
  type Typed,
} from './settings-form.rules';
import styles from './settings.module.css';

export function SettingsPage() {
  const { t } = useTranslation('office-settings');
  const settings = useSettings();
  // Only what was touched is kept: the rest follows the settings, also when another window changes them.
  const [touched, setTouched] = useState<Partial<Typed>>({});
  const typed = { ...typedFrom(settings), ...touched };
  const { changes, problems } = readChanges(typed, settings);
  const count = Object.keys(changes).length + Object.keys(problems).length;
  const save = useAct(
    async () => (Object.keys(problems).length > 0 ? undefined : foyer.settings.changeSettings(changes)),
    (saved) => {
      useSettingsStore.getState().setSettings(saved);
      setTouched({});
      toast(t('saved'));
    },
  );
  const problemOf = (key: SettingKey) => {
    const problem = problems[key];
    if (problem) return t(problem.key, { ...problem.values });
    return isUnreadable(save.error, key) ? t('unknown') : undefined;
  };
  const isTold = settingKeys.some((key) => isUnreadable(save.error, key));
  return (
    <OfficePage
      title={t('title')}
      subtitle={count > 0 ? <span role="status">{t('unsaved', { count })}</span> : t('subtitle')}
      actions={
        <>
          <OfficeButton isDisabled={count === 0} onPress={() => setTouched({})}>
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
      {save.error === undefined || isTold ? null : <ErrorNote error={save.error} />}
      {settingGroups.map(({ id, keys }) => (
        <section key={id} className={styles.group} aria-labelledby={`settings-${id}`}>
          <h2 id={`settings-${id}`}>{t(`groups.${id}`)}</h2>
          <div className={styles.fields}>
            {keys.map((key) => (
              <SettingInput
                key={key}
                name={key}
                value={typed[key]}
                onChange={(value) => setTouched((old) => ({ ...old, [key]: value }))}
                error={problemOf(key)}
              />
            ))}
          </div>
        </section>
      ))}
    </OfficePage>
  );
}
