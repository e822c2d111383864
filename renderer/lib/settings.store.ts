import { create } from 'zustand';
import type { PublicSettings } from '../../electron/contract/settings.contract';

type SettingsState = {
  settings: PublicSettings;
  setSettings(settings: PublicSettings): void;
};

/** How far main's clock is ahead of the window's; 0 but for tests. */
let aheadMs = 0;

/** What a cinema begins with; stands only until main has answered. */
const beforeAnswer: PublicSettings = {
  cinemaName: 'Foyer',
  timeZone: 'Europe/London',
  currency: 'GBP',
  country: 'GB',
  clockFormat: 'country',
  language: 'en',
  businessDayStartsAtMinute: 300,
  firstWeekday: 1,
  holdMinutes: 8,
  renewWindowSeconds: 45,
  renewalsAtMost: 10,
  largestParty: 10,
  salesCutoffMinutes: 10,
  cancelCutoffMinutes: 0,
  advertisingMinutes: 15,
  cleaningMinutes: 15,
  fewSeatsPercent: 15,
  attractMessage: '',
  idleSeconds: 60,
  idleWarningSeconds: 20,
  screenDiagonalInches: 21.5,
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
