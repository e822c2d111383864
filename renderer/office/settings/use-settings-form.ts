import { isFoyerError } from '../../../electron/contract/errors';
import { type Act, useAct } from '../../lib/act';
import { readKept, useKeptState } from '../../lib/kept-state';
import { useSaver } from '../../lib/unsaved';
import { type Conflict, useConflict } from '../../lib/use-edit';
import { foyer } from '../../lib/foyer-client';
import { useSettings, useSettingsStore } from '../../lib/settings.store';
import {
  readChanges,
  type Reading,
  unlessForeign,
  seenNow,
  seenOf,
  type SettingKey,
  type SettingValues,
  type Touched,
  touchedSince,
  type Typed,
  typedFrom,
} from './settings-form.rules';

export type SettingsForm = Reading & {
  typed: Typed;
  /** What differs from the settings, whether it can be read or not. */
  count: number;
  /** Changed by somebody else since they were touched here. */
  foreign: readonly SettingKey[];
  conflict: Conflict | null;
  save: Act;
  change: (key: SettingKey, text: string) => void;
  undo: () => void;
};

const none: Touched = {};

const keptAs = 'settings.form';

function readForm(touched: Touched, settings: SettingValues) {
  const texts = Object.entries(touched).map(([key, { text }]) => [key, text]);
  const typed: Typed = { ...typedFrom(settings), ...(Object.fromEntries(texts) as Partial<Typed>) };
  return { typed, ...readChanges(typed, settings), seen: seenOf(touched) };
}

async function lookAgain() {
  const settings = await foyer.settings.readSettings();
  useSettingsStore.getState().setSettings(settings);
  return settings;
}

/** Only what was touched is kept: the rest follows the settings, also when another window changes them. */
export function useSettingsForm(onSaved: () => void): SettingsForm {
  const settings = useSettings();
  const [touched, setTouched] = useKeptState<Touched>(keptAs, none);
  const { typed, changes, problems, seen } = readForm(touched, settings);
  const save = useAct(
    async () => {
      const sent = readKept(keptAs, none);
      const now = readForm(sent, useSettingsStore.getState().settings);
      if (Object.keys(now.problems).length > 0) return undefined;
      try {
        return { sent, saved: await foyer.settings.changeSettings({ ...now.changes, seen: now.seen }) };
      } catch (error) {
        if (isFoyerError(error, 'SETTINGS_CHANGED')) await lookAgain();
        throw error;
      }
    },
    ({ sent, saved }) => {
      useSettingsStore.getState().setSettings(saved);
      setTouched((old) => touchedSince(old, sent, saved));
      onSaved();
    },
  );
  useSaver(keptAs, save.attempt);
  const foreign = (Object.keys(changes) as SettingKey[]).filter(
    (key) => key in seen && seen[key] !== settings[key],
  );
  const refusal = isFoyerError(save.error, 'SETTINGS_CHANGED') ? save.error : undefined;
  const conflict = useConflict(
    { isTold: foreign.length > 0 && !save.isBusy, refusal },
    {
      read: lookAgain,
      onTheirs: (theirs) => {
        save.clearError();
        setTouched((old) => unlessForeign(old, theirs));
      },
      onMine: (theirs) => {
        setTouched((old) => seenNow(old, theirs));
        save.run();
      },
    },
  );
  return {
    typed,
    changes,
    problems,
    count: Object.keys(changes).length + Object.keys(problems).length,
    foreign,
    conflict,
    save,
    change: (key, text) =>
      setTouched((old) => ({ ...old, [key]: { text, seen: old[key]?.seen ?? settings[key] } })),
    undo: () => {
      save.clearError();
      setTouched({});
    },
  };
}
