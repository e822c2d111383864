import { z } from 'zod';
import { most } from '../domain/bounds';
import { daysOfWeek } from '../domain/weekdays';
import { daysBetween } from '../domain/wall-clock';
import { showtimeStates } from './schedule.contract';
import { defineFeature } from './procedure';
import { seatCountsSchema } from './reservations.contract';
import {
  auditoriumIdSchema,
  businessDaySchema,
  currencySchema,
  instantSchema,
  moneySchema,
  movieIdSchema,
  showtimeIdSchema,
} from './values';

/** One sum for each currency that was taken; none when nothing was. */
const takingsSchema = z.array(moneySchema);

/** Reports go by the film and the auditorium and name them as they are called today, whatever stands on what was sold. */
export const dayShowtimeSchema = z.strictObject({
  id: showtimeIdSchema,
  movieTitle: z.string(),
  auditoriumName: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  state: z.enum(showtimeStates),
  /** Seats of it can be had at this moment. */
  isOnSale: z.boolean(),
  counts: seatCountsSchema,
  booked: takingsSchema,
});
export type DayShowtime = z.infer<typeof dayShowtimeSchema>;

export const dayReportSchema = z.strictObject({
  businessDay: businessDaySchema,
  today: businessDaySchema,
  /** Cancelled showtimes are listed, and counted nowhere. */
  showtimeCount: z.int(),
  counts: seatCountsSchema,
  /** Of reservations that stand, collected or not. */
  booked: takingsSchema,
  collected: takingsSchema,
  /** By start, then by auditorium. */
  showtimes: z.array(dayShowtimeSchema),
});
export type DayReport = z.infer<typeof dayReportSchema>;

/** Both days included. */
export const reportPeriodSchema = z
  .strictObject({ from: businessDaySchema, until: businessDaySchema })
  .refine(({ from, until }) => until >= from && daysBetween(from, until) < most.reportDays);
export type ReportPeriod = z.infer<typeof reportPeriodSchema>;

export const groupings = [
  'showtime',
  'movie',
  'auditorium',
  'day',
  'week',
  'weekday',
  'hour',
  'ticketType',
] as const;
export type Grouping = (typeof groupings)[number];

export const figuresQuestionSchema = z.strictObject({
  period: reportPeriodSchema,
  by: z.enum(groupings),
  movieId: movieIdSchema.nullable(),
  auditoriumId: auditoriumIdSchema.nullable(),
});
export type FiguresQuestion = z.infer<typeof figuresQuestionSchema>;

/** Years of money: more than one payment may come to. One a currency, the cinema's own first. */
const sumsSchema = z.array(z.strictObject({ amount: z.int().min(0), currency: currencySchema }));

/** All of it counts on the showtime's business day. */
export const measuresSchema = z.strictObject({
  /** Cancelled ones do not count, nor do their seats. */
  showtimes: z.int(),
  capacity: z.int(),
  /** Reservations that stand, the tickets on them and what these cost, collected or not. */
  reservations: z.int(),
  tickets: z.int(),
  cancelledReservations: z.int(),
  cancelledTickets: z.int(),
  collectedTickets: z.int(),
  booked: sumsSchema,
  collected: sumsSchema,
});
export type Measures = z.infer<typeof measuresSchema>;

/**
 * `key` is an id (showtime, movie, auditorium, ticket type), a business day (of a week, its first), an ISO weekday from 1
 * to 7, or the hour at which the clock on the cinema's wall stood at the start. `label` is a name, or empty where the key
 * says all.
 */
export const figuresRowSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** Of a showtime. */
  startsAt: instantSchema.nullable(),
  auditoriumName: z.string().nullable(),
  ...measuresSchema.shape,
});
export type FiguresRow = z.infer<typeof figuresRowSchema>;

/**
 * Days and weeks have a row each, with zeros where nothing was shown; times ascend, names stand by what they booked. A
 * ticket type's row has the showtimes and the seats of the whole selection, and the reservations with such a ticket.
 */
export const figuresSchema = z.strictObject({ rows: z.array(figuresRowSchema), total: measuresSchema });
export type Figures = z.infer<typeof figuresSchema>;

/** Tickets of reservations that stand, and what they cost. */
const soldSchema = z.strictObject({ tickets: z.int(), booked: sumsSchema });
export type SoldSum = z.infer<typeof soldSchema>;

const movieSalesSchema = z.strictObject({
  /** As `days` of the week. */
  days: z.array(soldSchema).length(daysOfWeek),
  /** The same weekdays of the week before: a week that still runs is compared with as many of them. */
  lastDays: z.array(soldSchema).length(daysOfWeek),
  thisWeek: soldSchema,
  lastWeek: soldSchema,
  /** Up to the week's end. */
  sinceRelease: soldSchema,
  /** This week's, in each currency; half a minor unit is rounded up. */
  averagePrice: sumsSchema,
});
/** The films that were shown in the week or in the one before, by what they booked this week. */
export const movieWeekSchema = z.strictObject({
  week: reportPeriodSchema,
  days: z.array(businessDaySchema).length(daysOfWeek),
  movies: z.array(
    z.strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      ...movieSalesSchema.shape,
      sinceRelease: soldSchema.extend({ firstDay: businessDaySchema }),
    }),
  ),
  total: movieSalesSchema,
});
export type MovieWeek = z.infer<typeof movieWeekSchema>;

export const reportChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figures'), ...figuresQuestionSchema.shape }),
  z.strictObject({ kind: z.literal('movieWeek'), day: businessDaySchema }),
]);
export type ReportChoice = z.infer<typeof reportChoiceSchema>;
export const reportFormats = ['csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportsContract = defineFeature({
  /** A business day as it stands now; today's without one. */
  readDay: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ businessDay: businessDaySchema.nullable() }),
    output: dayReportSchema,
  },
  /**
   * What was shown and sold in a period, cut one way. Made beside the main thread, with `reportProgress` for whoever
   * asked; asked again in the same window, the one before stops. Errors: REPORT_STOPPED, REPORT_TOO_LONG (single showtimes).
   */
  readFigures: {
    kind: 'query',
    access: 'admin',
    input: figuresQuestionSchema,
    output: figuresSchema,
  },
  /**
   * A business day's figures by the hour, and those of the same weekday a week before: one answer, for whoever asks draws
   * a long day meanwhile. Made and stopped as `readFigures` is.
   */
  readDayHours: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ businessDay: businessDaySchema }),
    output: z.strictObject({ now: figuresSchema, before: figuresSchema }),
  },
  /** The week that the day is in, by film, beside the week before. Made and stopped as `readFigures` is. */
  readMovieWeek: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ day: businessDaySchema }),
    output: movieWeekSchema,
  },
  /**
   * Makes a file and asks where it is to go; false when the person turned back. Errors: REPORT_STOPPED, FILE_NOT_SAVED,
   * REPORT_TOO_LONG (a PDF).
   */
  exportReport: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ report: reportChoiceSchema, format: z.enum(reportFormats) }),
    output: z.strictObject({ saved: z.boolean() }),
  },
  /** Stops what this window is having made; that fails with REPORT_STOPPED. */
  stopReports: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
});
