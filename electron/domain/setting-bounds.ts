import { most, type Range, ranges } from './bounds';
import { dayMinutes } from './durations';

/** With what a cinema begins. */
export const defaultSettings = {
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
} as const;

/** Of each setting that is a number. */
export const settingRanges = {
  /** Minutes after local midnight. */
  businessDayStartsAtMinute: { min: 0, max: 720 },
  firstWeekday: ranges.weekday,
  holdMinutes: { min: 1, max: 60 },
  /** WCAG 2.2.1 asks for 20 or more. */
  renewWindowSeconds: { min: 20, max: 120 },
  renewalsAtMost: { min: 0, max: 20 },
  largestParty: { min: 1, max: most.partySeats },
  /** After the start; before it where it is negative. */
  salesCutoffMinutes: { min: -240, max: 240 },
  /** A week before the start. */
  cancelCutoffMinutes: { min: 0, max: 7 * dayMinutes },
  advertisingMinutes: { min: 0, max: 120 },
  cleaningMinutes: { min: 0, max: 120 },
  fewSeatsPercent: { min: 0, max: 100 },
  idleSeconds: { min: 15, max: 600 },
  idleWarningSeconds: { min: 20, max: 120 },
  screenDiagonalInches: { min: 7, max: 120 },
} as const satisfies Record<string, Range>;
