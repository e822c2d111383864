import { create } from 'zustand';
import type { PublicSettings } from '../../../electron/contract/settings.contract';
import { foyer } from '../../lib/foyer-client';
import { useSettingsStore } from '../../lib/settings.store';
import type { SetupField, SetupStep, SetupTyped } from './setup.rules';

type SetupState = {
  step: SetupStep;
  typed: SetupTyped;
  setStep(step: SetupStep): void;
  setField(field: SetupField, value: string): void;
};

function firstTyped(): SetupTyped {
  const { currency, timeZone } = useSettingsStore.getState().settings;
  const { timeZone: machineZone } = new Intl.DateTimeFormat().resolvedOptions();
  const isKnown = Intl.supportedValuesOf('timeZone').includes(machineZone);
  return {
    cinemaName: '',
    currency,
    timeZone: isKnown ? machineZone : timeZone,
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

/** Makes the cinema and its first admin, after which the answers, the password among them, are forgotten. */
export async function finishSetup(): Promise<PublicSettings> {
  const { cinemaName, currency, timeZone, name, email, password } = useSetupStore.getState().typed;
  const settings = await foyer.settings.finishSetup({
    cinemaName,
    currency,
    timeZone,
    admin: { name, email, password },
  });
  useSetupStore.setState({ step: 'cinema', typed: firstTyped() });
  useSettingsStore.getState().setSettings(settings);
  return settings;
}
