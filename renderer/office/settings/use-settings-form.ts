import { isFoyerError } from '../../../electron/contract/errors';
import { type Act, useAct } from '../../lib/act';
import { useKeptState } from '../../lib/kept-state';
import { useSaver } from '../../lib/unsaved';
import { foyer } from '../../lib/foyer-client';
import { useSettings, useSettingsStore } from '../../lib/settings.store';
import {
  readChanges,
  type Reading,
  seenOf,
  type SettingKey,
  type Touched,
  type Typed,
  typedFrom,
} from './settings-form.rules';

export type SettingsForm = Reading & {
  typed: Typed;
  /** What differs from the settings, whether it can be read or not. */
  count: number;
  /** Changed by somebody else since they were touched here. */
  foreign: readonly SettingKey[];
  save: Act;
  change: (key: SettingKey, text: string) => void;
  undo: () => void;
};

const none: Touched = {};

/** Only what was touched is kept: the rest follows the settings, also when another window changes them. */
export function useSettingsForm(onSaved: () => void): SettingsForm {
  const settings = useSettings();
  const [touched, setTouched] = useKeptState<Touched>('settings.form', none);
  const texts = Object.entries(touched).map(([key, { text }]) => [key, text]);
  const typed: Typed = { ...typedFrom(settings), ...(Object.fromEntries(texts) as Partial<Typed>) };
  const { changes, problems } = readChanges(typed, settings);
  const seen = seenOf(touched);
  const save = useAct(
    async () => {
      if (Object.keys(problems).length > 0) return undefined;
      try {
        return await foyer.settings.changeSettings({ ...changes, seen });
      } catch (error) {
        if (isFoyerError(error, 'SETTINGS_CHANGED')) await lookAgain();
        throw error;
      }
    },
    (saved) => {
      useSettingsStore.getState().setSettings(saved);
      setTouched({});
      onSaved();
    },
  );
  useSaver('settings.form', save.attempt);
  /** What somebody else wrote is shown; whoever saves now has seen it. */
  async function lookAgain() {
    const fresh = await foyer.settings.readSettings();
    useSettingsStore.getState().setSettings(fresh);
    const now = Object.entries(touched).map(([key, { text }]) => [
      key,
      { text, seen: fresh[key as SettingKey] },
    ]);
    setTouched(Object.fromEntries(now));
  }
  return {
    typed,
    changes,
    problems,
    count: Object.keys(changes).length + Object.keys(problems).length,
    foreign: (Object.keys(changes) as SettingKey[]).filter(
      (key) => key in seen && seen[key] !== settings[key],
    ),
    save,
    change: (key, text) =>
      setTouched((old) => ({ ...old, [key]: { text, seen: old[key]?.seen ?? settings[key] } })),
    undo: () => {
      save.clearError();
      setTouched({});
    },
  };
}
