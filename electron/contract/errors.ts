import './without-eval';
import { z } from 'zod';
import { most } from '../domain/bounds';
import { layoutFaultKinds } from '../domain/layout-faults';
import { businessDaySchema, seatIdSchema, seatNameSchema, showtimeIdSchema } from './values';

/**
 * Why seats of a showtime cannot be had: it is over, it has begun, the clock closed its sale before that, staff closed it,
 * cancelled it or took it back into planning.
 */
export const saleEnds = ['past', 'begun', 'cutoff', 'closed', 'cancelled', 'planned'] as const;
export type SaleEnd = (typeof saleEnds)[number];
/**
 * Why a hold is no more: its time ran out, its sale ended, or staff moved the showtime (its time, its auditorium, its
 * film) or took it out of the programme.
 */
export const holdEnds = ['ran_out', 'moved', 'withdrawn', ...saleEnds] as const;
export type HoldEndReason = (typeof holdEnds)[number];

/**
 * Why a start failed: no room on the disk, a disk that refuses, another program in the file, the file itself (damaged,
 * of a newer Foyer, of another program, gone), or what nobody expected.
 */
export const startFaults = [
  'full',
  'storage',
  'busy',
  'damaged',
  'newer',
  'foreign',
  'missing',
  'unexpected',
] as const;
export type StartFault = (typeof startFaults)[number];

export const missingThings = [
  'account',
  'auditorium',
  'certificate',
  'genre',
  'layout',
  'movie',
  'priceCard',
  'seat',
  'showtime',
  'ticketType',
  'unsureAmounts',
] as const;
export type MissingThing = (typeof missingThings)[number];

/**
 * Every error that may reach a person, with what its message needs to name. A code is for good: message catalogues
 * carry one sentence for each.
 */
export const errorDetails = {
  /** The input broke the contract; `fields` are dotted paths of what is wrong. */
  INVALID_INPUT: z.object({ fields: z.array(z.string()).max(most.named) }),
  UNKNOWN_PROCEDURE: z.object({}),
  SIGN_IN_REQUIRED: z.object({}),
  NOT_ALLOWED: z.object({}),
  /** `id` where several were asked for. */
  NOT_FOUND: z.object({ what: z.enum(missingThings), id: z.string().optional() }),
  /** Anything unexpected: it stands in the log under this id. */
  INTERNAL: z.object({ id: z.string() }),
  /**
   * The answer to every call while Foyer could not start. `isUpdate`: as older data was brought up to date. `copy`: the
   * name of the file, beside the data, that has all of it as it was before that, where this process made one. `id` as of INTERNAL.
   */
  NOT_STARTED: z.object({
    cause: z.enum(startFaults),
    isUpdate: z.boolean(),
    copy: z.string().nullable(),
    id: z.string(),
  }),

  // auth
  WRONG_CREDENTIALS: z.object({}),
  TOO_MANY_ATTEMPTS: z.object({ retryAfterMs: z.number() }),
  ACCOUNT_DISABLED: z.object({}),
  EMAIL_TAKEN: z.object({}),
  PASSWORD_TOO_SHORT: z.object({ minimum: z.number() }),
  PASSWORD_TOO_LONG: z.object({ maximumBytes: z.number() }),
  PASSWORD_TOO_COMMON: z.object({}),
  ALREADY_SET_UP: z.object({}),
  LAST_ADMIN: z.object({}),
  /** The password again: it was given too long ago for what this does. */
  STEP_UP_REQUIRED: z.object({}),
  /** Unknown e-mail, no code given out, another code or one that ran out: all alike. */
  RESET_CODE_WRONG: z.object({}),
  NOT_YOURSELF: z.object({}),

  // settings
  /** Somebody else changed these keys since they were seen. */
  SETTINGS_CHANGED: z.object({ keys: z.array(z.string()) }),

  // what several admins edit
  /**
   * It was changed after the version that the edit was based on was read: by whom and at which instant, or null where that is
   * not known.
   */
  EDIT_CONFLICT: z.object({ last: z.object({ by: z.string(), at: z.number() }).nullable() }),

  // catalog
  NAME_TAKEN: z.object({ name: z.string() }),
  /** `minutes` and `nearestStartsAt` (an instant; null when there is none within a day) where they are known. */
  SHOWTIME_OVERLAP: z.object({
    showtimeIds: z.array(showtimeIdSchema),
    index: z.number().optional(),
    minutes: z.number().optional(),
    nearestStartsAt: z.number().nullable().optional(),
  }),
  /** The one of several whose end cannot be moved: somebody (`by`) changed it, or it would run into `other`. */
  SHOWTIME_NOT_RETIMED: z.object({
    reason: z.enum(['begun', 'cancelled', 'changed', 'overlap']),
    showtime: z.object({
      id: showtimeIdSchema,
      title: z.string(),
      auditoriumName: z.string(),
      businessDay: businessDaySchema,
      startsAt: z.number(),
    }),
    by: z.string().optional(),
    other: z.object({ title: z.string(), startsAt: z.number(), minutes: z.number() }).optional(),
  }),
  /** What it needs is no longer in use. */
  SHOWTIME_NOT_RESTORABLE: z.object({ what: z.enum(['movie', 'auditorium', 'priceCard']) }),
  SHOWTIME_HAS_RESERVATIONS: z.object({ count: z.number() }),
  /** It has or once had so many reservations, which are of its film. */
  MOVIE_WAS_RESERVED: z.object({ count: z.number() }),
  START_IN_PAST: z.object({ localTime: z.string() }),
  PLAN_TOO_LONG: z.object({ count: z.number(), most: z.number() }),
  LOCAL_TIME_MISSING: z.object({ localTime: z.string() }),
  LOCAL_TIME_DOUBLED: z.object({ localTime: z.string() }),
  PRICE_CARD_NOT_VALID: z.object({ priceCard: z.string() }),
  HAS_RESERVATIONS: z.object({ count: z.number() }),
  /** Price cards that would be left without any ticket type to sell. */
  LAST_TICKET_TYPE: z.object({ priceCards: z.array(z.string()) }),
  /** Showtimes to come that use the price card at times outside what it would be valid for. */
  PRICE_CARD_NEEDED: z.object({ count: z.number() }),
  /** What the card's amounts mean is to be settled first. */
  AMOUNTS_UNSURE: z.object({ currency: z.string() }),
  /** `line` of a letter that cannot be read; columns that the header lacks, and what it has that is none or stands twice. */
  CSV_UNREADABLE: z.object({
    reason: z.enum(['encoding', 'columns', 'empty', 'too_many_rows', 'workbook']),
    line: z.number().optional(),
    missing: z.array(z.string()).optional(),
    unknown: z.array(z.string()).optional(),
  }),
  IMPORT_CHANGED: z.object({}),
  IMPORT_STOPPED: z.object({}),
  POSTER_UNREADABLE: z.object({}),
  POSTER_TOO_LARGE: z.object({}),
  /** It has this many showtimes still to come. */
  AUDITORIUM_IN_USE: z.object({ count: z.number() }),
  LAYOUT_INVALID: z.object({
    reason: z.enum(layoutFaultKinds),
    seats: z.array(seatNameSchema).max(most.named),
  }),

  // reports
  /** The person stopped it, asked for another or left. */
  REPORT_STOPPED: z.object({}),
  REPORT_TOO_LONG: z.object({ rows: z.number(), most: z.number() }),

  // terminal
  FILE_NOT_SAVED: z.object({}),
  PRINT_FAILED: z.object({}),

  // booking
  SHOWTIME_NOT_ON_SALE: z.object({ reason: z.enum(saleEnds) }),
  /** Somebody else was first; the choice held before this call still stands. */
  SEAT_TAKEN: z.object({ seatIds: z.array(seatIdSchema) }),
  SEAT_NOT_FOR_SALE: z.object({ seatIds: z.array(seatIdSchema) }),
  PARTY_TOO_LARGE: z.object({ largest: z.number() }),
  NOT_ENOUGH_SEATS: z.object({ free: z.number() }),
  /** The choice would leave these seats single; somebody would have to sit there alone. */
  LONE_SEAT: z.object({ seatIds: z.array(seatIdSchema) }),
  /** A companion seat goes with its wheelchair space only. */
  COMPANION_ALONE: z.object({ seatIds: z.array(seatIdSchema) }),
  HOLD_EXPIRED: z.object({ reason: z.enum(holdEnds) }),
  HOLD_NOT_RENEWABLE: z.object({ reason: z.enum(['too_early', 'cap', 'sale_ends']) }),
  TICKETS_DO_NOT_MATCH: z.object({}),
  PRICE_CHANGED: z.object({ total: z.number() }),
  AGE_NOT_CONFIRMED: z.object({ minimumAge: z.number() }),
  CONTACT_REQUIRED: z.object({}),
  RESERVATION_NOT_FOUND: z.object({}),
  TOO_LATE_TO_CANCEL: z.object({}),
  RESERVATION_CANCELLED: z.object({}),
} as const satisfies Record<string, z.ZodType>;

export type ErrorCode = keyof typeof errorDetails;
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errorDetails)[C]>;

/** An error that a person can be told of. Crosses to the renderer as `{ code, details }`. */
export class FoyerError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails<C>;
  constructor(code: C, details: ErrorDetails<C>) {
    super(code);
    this.name = 'FoyerError';
    this.code = code;
    this.details = details;
  }
}

export function isFoyerError<C extends ErrorCode>(error: unknown, code?: C): error is FoyerError<C> {
  return error instanceof FoyerError && (code === undefined || error.code === code);
}

/** The answer to every call. Nothing crosses as an exception: Electron keeps only an exception's message. */
export type Envelope<T> =
  { ok: true; value: T } | { ok: false; error: { code: ErrorCode; details: unknown } };
