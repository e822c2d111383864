import { z } from 'zod';
import { longest } from '../domain/bounds';
import { countries, noCountry } from '../domain/country-formats';
import { clockFormats } from '../domain/formats';
import { defaultSettings, settingRanges } from '../domain/setting-bounds';
import { emailSchema, passwordSchema, personNameSchema } from './auth.contract';
import { defineFeature } from './procedure';
import { currencySchema, instantSchema, lineSchema, wholeSchema } from './values';

/** IANA name; that the machine knows it is checked by settings.rules. */
export const timeZoneSchema = z.string().regex(/^[A-Za-z0-9_+\-/]{1,64}$/);

/** ISO 3166-1, two letters, of a table of ours; `ZZ` is none (CLDR). */
export const countrySchema = z
  .string()
  .refine((country) => country === noCountry || countries.includes(country), 'no country');

/** The languages in which Foyer has words for every screen. */
export const shippedLanguages = ['en'] as const;

/** The number of that name, with its default. */
const number = (key: keyof typeof settingRanges) =>
  wholeSchema(settingRanges[key]).default(defaultSettings[key]);

/** Everything a cinema can set, with its default. Rows in the database, one a key. */
export const settingsSchema = z.strictObject({
  cinemaName: lineSchema(longest.cinemaName).default(defaultSettings.cinemaName),
  /** Showtimes made before a change keep their moment and their business day. */
  timeZone: timeZoneSchema.default(defaultSettings.timeZone),
  currency: currencySchema.default(defaultSettings.currency),
  /**
   * How dates, hours and numbers are written, and whose phone numbers those without a country's prefix are. The set-up takes it
   * from the time zone.
   */
  country: countrySchema.default(defaultSettings.country),
  /** Twelve hours or twenty-four; `country`: as it is done there. */
  clockFormat: z.enum(clockFormats).default(defaultSettings.clockFormat),
  language: z.enum(shippedLanguages).default(defaultSettings.language),
  /**
   * Minutes after local midnight at which the business day starts; a show before it belongs to the day before. Counts
   * for showtimes made afterwards.
   */
  businessDayStartsAtMinute: number('businessDayStartsAtMinute'),
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  firstWeekday: number('firstWeekday'),
  holdMinutes: number('holdMinutes'),
  /** A hold can be renewed in its last so many seconds. */
  renewWindowSeconds: number('renewWindowSeconds'),
  renewalsAtMost: number('renewalsAtMost'),
  largestParty: number('largestParty'),
  /**
   * Sales end so many minutes after a showtime's start (negative: before it), at its end at the latest. Counts for
   * showtimes made afterwards.
   */
  salesCutoffMinutes: number('salesCutoffMinutes'),
  /** A reservation can be cancelled until so many minutes before the start. */
  cancelCutoffMinutes: number('cancelCutoffMinutes'),
  advertisingMinutes: number('advertisingMinutes'),
  cleaningMinutes: number('cleaningMinutes'),
  /** Below this share of free seats a showtime is said to have few left. */
  fewSeatsPercent: number('fewSeatsPercent'),
  /** Stands on the kiosk's attract screen; empty: nothing does. */
  attractMessage: lineSchema(longest.attractMessage, 0).default(defaultSettings.attractMessage),
  idleSeconds: number('idleSeconds'),
  idleWarningSeconds: number('idleWarningSeconds'),
  /** The kiosk's screen: sizes given in millimetres are resolved for it. */
  screenDiagonalInches: z
    .number()
    .min(settingRanges.screenDiagonalInches.min)
    .max(settingRanges.screenDiagonalInches.max)
    .default(defaultSettings.screenDiagonalInches),
});
export type Settings = z.infer<typeof settingsSchema>;

export const publicSettingsSchema = z.strictObject({
  ...settingsSchema.shape,
  /** False until the first admin is made: then only the set-up wizard is shown. */
  isSetUp: z.boolean(),
  isDemo: z.boolean(),
  /** The time in main when it answered: a window reckons from it, not from a clock of its own. */
  now: instantSchema,
});
export type PublicSettings = z.infer<typeof publicSettingsSchema>;

/** Any of the settings, and no defaults: what is absent is not meant. */
const someSettingsShape = Object.fromEntries(
  Object.entries(settingsSchema.shape).map(([key, schema]) => [key, schema.unwrap().optional()]),
) as unknown as { [K in keyof Settings]: z.ZodOptional<z.ZodType<Settings[K]>> };

/** What there is, in use, of all that a first showtime takes; a showtime counts in whatever state. */
export const setupProgressSchema = z.strictObject({
  hasAuditorium: z.boolean(),
  hasPriceCard: z.boolean(),
  hasMovie: z.boolean(),
  hasShowtime: z.boolean(),
});
export type SetupProgress = z.infer<typeof setupProgressSchema>;

export const settingsContract = defineFeature({
  readSettings: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({}),
    output: publicSettingsSchema,
  },
  /** Makes the first admin and the cinema's basic settings, once. Errors: ALREADY_SET_UP and the password's. */
  finishSetup: {
    kind: 'command',
    access: 'setup',
    input: z.strictObject({
      cinemaName: lineSchema(longest.cinemaName),
      /** Showtimes made before a change keep their moment and their business day. */
      timeZone: timeZoneSchema,
      currency: currencySchema,
      admin: z.strictObject({ name: personNameSchema, email: emailSchema, password: passwordSchema }),
    }),
    output: publicSettingsSchema,
  },
  /** How far a cinema has come after its set-up: read from what is there, nothing is remembered. */
  readProgress: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({}),
    output: setupProgressSchema,
  },
  /**
   * Changes the keys given and leaves the others, so that two admins hinder each other only over the same one. `seen`
   * is what stood there when somebody began to type. Errors: INVALID_INPUT, SETTINGS_CHANGED when a key that is given
   * is neither as it was seen nor as it is wanted; then none is changed.
   */
  changeSettings: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ ...someSettingsShape, seen: z.strictObject(someSettingsShape).optional() }),
    output: publicSettingsSchema,
  },
});
