import { create } from 'zustand';
import type { PublicSettings } from '../../electron/contract/settings.contract';
import { defaultSettings } from '../../electron/domain/setting-bounds';

type SettingsState = {
  settings: PublicSettings;
  setSettings(settings: PublicSettings): void;
};

/** How far main's clock is ahead of the window's; 0 but for tests. */
let aheadMs = 0;

/** What a cinema begins with; stands only until main has answered. */
const beforeAnswer: PublicSettings = {
  ...defaultSettings,
  isSetUp: true,
  isDemo: false,
  now: Date.now(),
};

/** The cinema's public settings: not of a patron, so they outlive a visit. */
export const useSettingsStore = create<SettingsState>((set) => ({
  settings: beforeAnswer,
  setSettings: (settings) => {
    aheadMs = settings.now - Date.now();
    set({ settings });
  },
}));

/** The time as main has it. */
export function now(): number {
  return Date.now() + aheadMs;
}

export function useSettings(): PublicSettings {
  return useSettingsStore((state) => state.settings);
}
