import { create } from 'zustand';
import type { PublicSettings } from '../../../electron/contract/settings.contract';
import { foyer } from '../../lib/foyer-client';
import { machineZone } from '../../lib/machine-zone';
import { useSettingsStore } from '../../lib/settings.store';
import { useSetupEnd } from './setup-end.store';
import type { SetupField, SetupStep, SetupTyped } from './setup.rules';

type SetupState = {
  step: SetupStep;
  typed: SetupTyped;
  setStep(step: SetupStep): void;
  setField(field: SetupField, value: string): void;
};

function firstTyped(): SetupTyped {
  const { currency } = useSettingsStore.getState().settings;
  return {
    cinemaName: '',
    currency,
    timeZone: machineZone() ?? '',
    name: '',
    email: '',
    password: '',
    repeat: '',
  };
}

/** The installer's answers so far. */
export const useSetupStore = create<SetupState>((set) => ({
  step: 'cinema',
  typed: firstTyped(),
  setStep: (step) => set({ step }),
  setField: (field, value) => set(({ typed }) => ({ typed: { ...typed, [field]: value } })),
}));

/**
 * Makes the cinema and its first admin, who is then signed in here; after which the answers, the password among them,
 * are forgotten.
 */
export async function finishSetup(): Promise<PublicSettings> {
  const { cinemaName, currency, timeZone, name, email, password } = useSetupStore.getState().typed;
  // From main's answer on the window is set up: what follows the questions must stand before it comes.
  useSetupEnd.setState({ phase: 'working' });
  const settings = await foyer.settings
    .finishSetup({ cinemaName, currency, timeZone, admin: { name, email, password } })
    .catch((error: unknown) => {
      useSetupEnd.setState({ phase: 'none' });
      throw error;
    });
  const isIn = await foyer.auth.signIn({ email, password }).then(
    () => true,
    () => false,
  );
  // Without it the lobby screen opens, and the back office can be reached from there.
  useSetupEnd.setState({ phase: isIn ? 'done' : 'none' });
  useSetupStore.setState({ step: 'cinema', typed: firstTyped() });
  useSettingsStore.getState().setSettings(settings);
  return settings;
}
