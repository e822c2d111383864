import { z } from 'zod';
import { countries, noCountry } from '../domain/country-formats';
import { clockFormats } from '../domain/formats';
import { emailSchema, passwordSchema, personNameSchema } from './auth.contract';
import { defineFeature } from './procedure';
import { currencySchema, instantSchema, lineSchema } from './values';

/** IANA name; that the machine knows it is checked by settings.rules. */
export const timeZoneSchema = z.string().regex(/^[A-Za-z0-9_+\-/]{1,64}$/);

/** ISO 3166-1, two letters, of a table of ours; `ZZ` is none (CLDR). */
export const countrySchema = z
  .string()
  .refine((country) => country === noCountry || countries.includes(country), 'no country');

/** The languages in which Foyer has words for every screen. */
export const shippedLanguages = ['en'] as const;

/** Everything a cinema can set, with its default. Rows in the database, one a key. */
export const settingsSchema = z.strictObject({
  cinemaName: lineSchema(60).default('Foyer'),
  /** Showtimes made before a change keep their moment and their business day. */
  timeZone: timeZoneSchema.default('Europe/London'),
  currency: currencySchema.default('GBP'),
  /**
   * How dates, hours and numbers are written, and whose phone numbers those without a country's prefix are. The set-up takes it
   * from the time zone.
   */
  country: countrySchema.default('GB'),
  /** Twelve hours or twenty-four; `country`: as it is done there. */
  clockFormat: z.enum(clockFormats).default('country'),
  language: z.enum(shippedLanguages).default('en'),
  /**
   * Minutes after local midnight at which the business day starts; a show before it belongs to the day before. Counts
   * for showtimes made afterwards.
   */
  businessDayStartsAtMinute: z.int().min(0).max(720).default(300),
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  firstWeekday: z.int().min(1).max(7).default(1),
  holdMinutes: z.int().min(1).max(60).default(8),
  /** A hold can be renewed in its last so many seconds (WCAG 2.2.1 asks for 20 or more). */
  renewWindowSeconds: z.int().min(20).max(120).default(45),
  renewalsAtMost: z.int().min(0).max(20).default(10),
  largestParty: z.int().min(1).max(50).default(10),
  /**
   * Sales end so many minutes after a showtime's start (negative: before it), at its end at the latest. Counts for
   * showtimes made afterwards.
   */
  salesCutoffMinutes: z.int().min(-240).max(240).default(10),
  /** A reservation can be cancelled until so many minutes before the start. */
  cancelCutoffMinutes: z.int().min(0).max(10_080).default(0),
  advertisingMinutes: z.int().min(0).max(120).default(15),
  cleaningMinutes: z.int().min(0).max(120).default(15),
  /** Below this share of free seats a showtime is said to have few left. */
  fewSeatsPercent: z.int().min(0).max(100).default(15),
  /** Stands on the kiosk's attract screen; empty: nothing does. */
  attractMessage: lineSchema(120, 0).default(''),
  idleSeconds: z.int().min(15).max(600).default(60),
  idleWarningSeconds: z.int().min(20).max(120).default(20),
  /** The kiosk's screen: sizes given in millimetres are resolved for it. */
  screenDiagonalInches: z.number().min(7).max(120).default(21.5),
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
      cinemaName: lineSchema(60),
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
