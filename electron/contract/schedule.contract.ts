import { z } from 'zod';
import { longest, most, ranges } from '../domain/bounds';
import { daysOfWeek } from '../domain/weekdays';
import { settingRanges } from '../domain/setting-bounds';
import { defineFeature } from './procedure';
import {
  auditoriumIdSchema,
  businessDaySchema,
  instantSchema,
  languageSchema,
  layoutIdSchema,
  lineSchema,
  moneySchema,
  movieIdSchema,
  posterIdSchema,
  priceCardIdSchema,
  reservationIdSchema,
  seatNameSchema,
  showtimeIdSchema,
  versionSchema,
  weekdaysSchema,
  wholeSchema,
} from './values';

export const showtimeStates = ['planned', 'on_sale', 'closed', 'cancelled'] as const;
const cutoffSchema = wholeSchema(settingRanges.salesCutoffMinutes);
export const newShowtimeSchema = z.strictObject({
  movieId: movieIdSchema,
  auditoriumId: auditoriumIdSchema,
  priceCardId: priceCardIdSchema,
  /** The cinema's wall clock, `2026-11-22T20:30`. A time that the clock change skips is refused. */
  startsAtLocal: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  /** Which of the two, where the clock change doubles the hour; without it such a time is refused. */
  doubledHour: z.enum(['earlier', 'later']).optional(),
  format: lineSchema(longest.format),
  audioLanguage: languageSchema,
  subtitleLanguage: languageSchema.nullable(),
  hasCaptions: z.boolean(),
  hasAudioDescription: z.boolean(),
  /** Sales end so many minutes after the start (negative: before it). Absent: as the cinema's settings say. */
  salesCutoffMinutes: cutoffSchema.optional(),
  state: z.enum(['planned', 'on_sale']).default('on_sale'),
});
export type NewShowtime = z.infer<typeof newShowtimeSchema>;

const oneShowtime = z.strictObject({ showtimeId: showtimeIdSchema });
const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One showtime as the schedule shows it, in whatever state. */
export const scheduledSchema = z.strictObject({
  id: showtimeIdSchema,
  version: versionSchema,
  movieId: movieIdSchema,
  movieTitle: z.string(),
  auditoriumId: auditoriumIdSchema,
  priceCardId: priceCardIdSchema,
  businessDay: businessDaySchema,
  startsAt: instantSchema,
  startsAtLocal: z.string(),
  /** When the advertising is over. */
  movieStartsAt: instantSchema,
  endsAt: instantSchema,
  occupiedUntil: instantSchema,
  salesCutoffMinutes: z.int(),
  format: z.string(),
  audioLanguage: z.string(),
  subtitleLanguage: z.string().nullable(),
  hasCaptions: z.boolean(),
  hasAudioDescription: z.boolean(),
  state: z.enum(showtimeStates),
  cancelReason: z.string().nullable(),
  capacity: z.int(),
  /** In reservations; seats that are only held are not among them. */
  reservedSeats: z.int(),
  activeReservations: z.int(),
  /** Reservations that went with a cancelling of it, of which somebody is to be told. */
  callCount: z.int(),
  /** Not begun, not cancelled and without reservations. */
  mayMove: z.boolean(),
  /** Not begun, and never reserved by anybody, so that nobody misses it; its film may be changed, too. */
  mayDelete: z.boolean(),
  /** Minutes between the cleaning before it and its start, where they are few. */
  shortTurnaround: z.int().nullable(),
});
export type Scheduled = z.infer<typeof scheduledSchema>;

export const scheduleDaySchema = z.strictObject({
  businessDay: businessDaySchema,
  today: businessDaySchema,
  previousDay: businessDaySchema,
  nextDay: businessDaySchema,
  /** The business day from its first moment until the next one's: 23 or 25 hours when the clock changes. */
  startsAt: instantSchema,
  endsAt: instantSchema,
  auditoriums: z.array(
    z.strictObject({ id: auditoriumIdSchema, name: z.string(), capacity: z.int(), isInUse: z.boolean() }),
  ),
  movies: z.array(
    z.strictObject({
      id: movieIdSchema,
      title: z.string(),
      runningMinutes: z.int(),
      audioLanguage: z.string(),
      otherLanguages: z.array(z.string()),
      subtitleLanguages: z.array(z.string()),
      posterId: posterIdSchema.nullable(),
    }),
  ),
  priceCards: z.array(
    z.strictObject({
      id: priceCardIdSchema,
      name: z.string(),
      weekdays: weekdaysSchema,
      fromMinute: z.int(),
      untilMinute: z.int(),
    }),
  ),
  /** By start. */
  showtimes: z.array(scheduledSchema),
  /** What takes up the auditoriums from the days beside this one. */
  neighbours: z.array(
    z.strictObject({
      id: showtimeIdSchema,
      auditoriumId: auditoriumIdSchema,
      movieTitle: z.string(),
      startsAt: instantSchema,
      occupiedUntil: instantSchema,
    }),
  ),
  /** Cancelled showtimes count nowhere. */
  totals: z.strictObject({
    showtimes: z.int(),
    reservedSeats: z.int(),
    capacity: z.int(),
    booked: moneySchema,
    shortTurnarounds: z.int(),
  }),
});
export type ScheduleDay = z.infer<typeof scheduleDaySchema>;

/** Why a planned showtime cannot be made. */
export const problemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('overlap'),
    minutes: z.int(),
    otherTitle: z.string(),
    otherStartsAt: instantSchema,
    otherUntil: instantSchema,
    /** The other one is in this same plan, not in the schedule yet. */
    isPlanned: z.boolean(),
    nearestStartsAt: instantSchema.nullable(),
    nearestStartsAtLocal: z.string().nullable(),
  }),
  /** The clock change skips that time. */
  z.strictObject({ kind: z.literal('missing') }),
  /** The clock change brings that time twice: the person says which with `doubledHour`. */
  z.strictObject({ kind: z.literal('doubled') }),
  z.strictObject({ kind: z.literal('past') }),
  z.strictObject({ kind: z.literal('price_card') }),
  /** The film, the auditorium or the price card is no longer in use. */
  z.strictObject({ kind: z.literal('gone') }),
]);
export type Problem = z.infer<typeof problemSchema>;

export const plannedSchema = z.strictObject({
  showtime: newShowtimeSchema,
  movieTitle: z.string(),
  auditoriumName: z.string(),
  businessDay: businessDaySchema,
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  problem: problemSchema.nullable(),
  /** Minutes between the cleaning before it and its start, or after it and the next one's, where they are few. */
  shortTurnaround: z.int().nullable(),
  /** Those that may be used at that time. */
  validPriceCardIds: z.array(priceCardIdSchema),
});
export type Planned = z.infer<typeof plannedSchema>;
const planSchema = z.strictObject({ planned: z.array(plannedSchema) });

const { startsAtLocal: _start, doubledHour: _hour, ...factsShape } = newShowtimeSchema.shape;
const runSchema = z.strictObject({
  ...factsShape,
  from: businessDaySchema,
  until: businessDaySchema,
  weekdays: weekdaysSchema,
  /** Clock times of the business day: one before its start belongs to its night. */
  times: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('at'), at: z.array(clockSchema).min(1).max(most.times) }),
    /** As many as fit: each starts `pauseMinutes` or a little more after the last one's cleaning, on five minutes. */
    z.strictObject({
      kind: z.literal('spaced'),
      earliest: clockSchema,
      latest: clockSchema,
      pauseMinutes: wholeSchema(ranges.pauseMinutes),
    }),
  ]),
});
export type Run = z.infer<typeof runSchema>;

/** What would become of a showtime whose film is longer or shorter now. */
export const retimedSchema = z.strictObject({
  id: showtimeIdSchema,
  version: versionSchema,
  auditoriumName: z.string(),
  businessDay: businessDaySchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  newEndsAt: z.int(),
  /** In reservations. */
  reservedSeats: z.int(),
  /** Minutes between its cleaning and the next start, where they are few. */
  shortTurnaround: z.int().nullable(),
  /** `length`: it would be over before it began, or take a day. */
  problem: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('length') }),
      z.strictObject({
        kind: z.literal('overlap'),
        minutes: z.int(),
        otherId: showtimeIdSchema,
        otherTitle: z.string(),
        otherStartsAt: instantSchema,
      }),
    ])
    .nullable(),
});
export type Retimed = z.infer<typeof retimedSchema>;
const byMinutesSchema = wholeSchema(ranges.retimeMinutes);

/** A showtime to come, in a list over all days. */
export const comingShowtimeSchema = z.strictObject({
  id: showtimeIdSchema,
  movieTitle: z.string(),
  auditoriumName: z.string(),
  priceCardName: z.string(),
  businessDay: businessDaySchema,
  startsAt: instantSchema,
  state: z.enum(showtimeStates).exclude(['cancelled']),
  capacity: z.int(),
  /** In reservations. */
  reservedSeats: z.int(),
});
export type ComingShowtime = z.infer<typeof comingShowtimeSchema>;

/** Where a page of them ends; the next one starts after it. */
const comingEndSchema = z.strictObject({ startsAt: instantSchema, id: showtimeIdSchema });
export type ComingEnd = z.infer<typeof comingEndSchema>;

export const scheduleContract = defineFeature({
  /**
   * A business day (`null`: today), with all that showtimes are made of. Errors: INVALID_INPUT (an end of the calendar,
   * where no day comes before or after).
   */
  readDay: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ businessDay: businessDaySchema.nullable() }),
    output: scheduleDaySchema,
  },
  /** The business day of a showtime in any state. Errors: NOT_FOUND. */
  findShowtime: {
    kind: 'query',
    access: 'admin',
    input: oneShowtime,
    output: z.strictObject({ businessDay: businessDaySchema }),
  },
  /**
   * What the counts of showtimes to come count: those not cancelled of a film, an auditorium, a layout or a price card,
   * by start, 100 a page. `about` are the names of what was asked for.
   */
  listComing: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({
      movieId: movieIdSchema.nullable().default(null),
      auditoriumId: auditoriumIdSchema.nullable().default(null),
      layoutId: layoutIdSchema.nullable().default(null),
      priceCardId: priceCardIdSchema.nullable().default(null),
      after: comingEndSchema.nullable().default(null),
    }),
    output: z.strictObject({
      showtimes: z.array(comingShowtimeSchema),
      next: comingEndSchema.nullable(),
      about: z.strictObject({
        movie: z.string().nullable(),
        auditorium: z.string().nullable(),
        priceCard: z.string().nullable(),
      }),
    }),
  },
  /** A film's showtimes to come, by start, as they would be with their ends so many minutes later; nothing is written. */
  planRetime: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ movieId: movieIdSchema, byMinutes: byMinutesSchema }),
    output: z.strictObject({ showtimes: z.array(retimedSchema) }),
  },
  /**
   * Moves the ends of a film's showtimes to come, and when their auditoriums are free again; all or none. Starts, seats
   * and reservations stay. Errors: NOT_FOUND, SHOWTIME_NOT_RETIMED, both of which say of which showtime, INVALID_INPUT (a
   * length that cannot be).
   */
  retimeShowtimes: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      movieId: movieIdSchema,
      byMinutes: byMinutesSchema,
      showtimes: z
        .array(z.strictObject({ showtimeId: showtimeIdSchema, seenVersion: versionSchema }))
        .min(1)
        .max(most.showtimes)
        .refine((all) => new Set(all.map(({ showtimeId }) => showtimeId)).size === all.length),
    }),
    output: z.strictObject({ count: z.int() }),
  },
  /** Who would have to be told, before a showtime is cancelled: its active reservations, 500 at most. */
  listReservations: {
    kind: 'query',
    access: 'admin',
    input: oneShowtime,
    output: z.strictObject({
      count: z.int(),
      reservations: z.array(
        z.strictObject({
          id: reservationIdSchema,
          code: z.string(),
          /** A name where there is one, else the contact. */
          who: z.string(),
          contact: z.string(),
          seats: z.array(seatNameSchema),
          total: moneySchema,
        }),
      ),
    }),
  },
  /**
   * Errors: NOT_FOUND, SHOWTIME_OVERLAP, LOCAL_TIME_MISSING, LOCAL_TIME_DOUBLED, PRICE_CARD_NOT_VALID, START_IN_PAST.
   */
  addShowtime: { kind: 'command', access: 'admin', input: newShowtimeSchema, output: oneShowtime },
  /**
   * Changes a showtime. Its time and auditorium only while nobody has a reservation, its film only while nobody ever
   * had one: whoever cancelled would read of another film. Seats that are being chosen at that moment are given back.
   * Errors: as addShowtime, EDIT_CONFLICT, SHOWTIME_HAS_RESERVATIONS, MOVIE_WAS_RESERVED, SHOWTIME_NOT_ON_SALE (cancelled).
   */
  editShowtime: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      ...newShowtimeSchema.shape,
      ...oneShowtime.shape,
      seenVersion: versionSchema,
      salesCutoffMinutes: cutoffSchema,
      state: z.enum(['planned', 'on_sale', 'closed']),
    }),
    output: z.strictObject({ version: versionSchema }),
  },
  /** Only one that nobody ever reserved and that has not begun. Errors: NOT_FOUND, HAS_RESERVATIONS, START_IN_PAST. */
  deleteShowtime: { kind: 'command', access: 'admin', input: oneShowtime, output: z.strictObject({}) },
  /** The showtimes of a run, days by times, to be looked over; nothing is written. Errors: NOT_FOUND, PLAN_TOO_LONG. */
  planRun: { kind: 'query', access: 'admin', input: runSchema, output: planSchema },
  /** A day, or seven, as they would be on other days; cancelled ones are left out. Errors: PLAN_TOO_LONG. */
  planCopy: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({
      from: businessDaySchema,
      days: z.union([z.literal(1), z.literal(daysOfWeek)]),
      to: businessDaySchema,
    }),
    output: planSchema,
  },
  /** Looks a plan over again after some of it was changed or left out; nothing is written. Errors: INVALID_INPUT (no time). */
  checkPlan: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ showtimes: z.array(newShowtimeSchema).max(most.showtimes) }),
    output: planSchema,
  },
  /** Makes the showtimes of a plan, all or none. Errors: as addShowtime. */
  makePlanned: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ showtimes: z.array(newShowtimeSchema).min(1).max(most.showtimes) }),
    output: z.strictObject({ showtimeIds: z.array(showtimeIdSchema) }),
  },
  /**
   * Adds showtimes, all or none, each on its auditorium's newest layout. Errors: NOT_FOUND, SHOWTIME_OVERLAP,
   * LOCAL_TIME_MISSING, LOCAL_TIME_DOUBLED, PRICE_CARD_NOT_VALID.
   */
  addShowtimes: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ showtimes: z.array(newShowtimeSchema).min(1).max(most.showtimes) }),
    output: z.strictObject({ showtimeIds: z.array(showtimeIdSchema) }),
  },
});
