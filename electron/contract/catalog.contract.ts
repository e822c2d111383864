import { z } from 'zod';
import { longest, most, ranges } from '../domain/bounds';
import { numberLabelPattern, rowLabelPattern } from '../domain/seat-names';
import { settingRanges } from '../domain/setting-bounds';
import { defineFeature } from './procedure';
import {
  amountSchema,
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
  proseSchema,
  seatKinds,
  seatKindSchema,
  showtimeIdSchema,
  ticketTypeIdSchema,
  versionSchema,
  weekdaysSchema,
  wholeSchema,
} from './values';

export const certificateSchema = z.strictObject({
  code: lineSchema(longest.certificateCode),
  label: lineSchema(longest.certificateLabel),
  /** Nobody younger is admitted; `null` where anybody is. */
  minimumAge: wholeSchema(ranges.minimumAge).nullable(),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const movieCardSchema = z.strictObject({
  id: movieIdSchema,
  title: z.string(),
  year: z.int(),
  runningMinutes: z.int(),
  certificate: certificateSchema,
  genres: z.array(z.string()),
  /** Pictures are served at `/poster/<posterId>/<width>`, widths as in `posterWidths`. */
  posterId: posterIdSchema.nullable(),
});
export type MovieCard = z.infer<typeof movieCardSchema>;

export const movieDetailSchema = z.strictObject({
  ...movieCardSchema.shape,
  originalTitle: z.string(),
  synopsis: z.string(),
  director: z.string(),
  castLine: z.string(),
  audioLanguage: z.string(),
});
export type MovieDetail = z.infer<typeof movieDetailSchema>;

export const fillSchema = z.enum(['plenty', 'few', 'sold_out']);
export const showtimeCardSchema = z.strictObject({
  id: showtimeIdSchema,
  movieId: movieIdSchema,
  businessDay: businessDaySchema,
  /** When the doors' time on the ticket is: advertising begins. */
  startsAt: instantSchema,
  /** When the film is over: start + advertising + running time. */
  endsAt: instantSchema,
  auditoriumName: z.string(),
  format: z.string(),
  audioLanguage: z.string(),
  subtitleLanguage: z.string().nullable(),
  hasCaptions: z.boolean(),
  hasAudioDescription: z.boolean(),
  capacity: z.int(),
  freeSeats: z.int(),
  fill: fillSchema,
  /** What the cheapest ticket for a standard seat costs today; null when no ticket type of its card is offered. */
  fromPrice: moneySchema.nullable(),
});
export type ShowtimeCard = z.infer<typeof showtimeCardSchema>;

export const listingSchema = z.strictObject({
  /** Each movie once, by title. */
  movies: z.array(movieCardSchema),
  /** By start. */
  showtimes: z.array(showtimeCardSchema),
});
export type Listing = z.infer<typeof listingSchema>;

/** Coordinates in seat pitches: the screen is at y 0, centred on x 0; y grows away from it. */
const coordinateSchema = z.number().min(ranges.pitches.min).max(ranges.pitches.max);
const areaIdSchema = z.string().min(1).max(longest.areaId);
export const areaSchema = z.strictObject({ id: areaIdSchema, name: lineSchema(longest.name) });
/** Which seat of an auditorium is meant: `area` is the area's id. */
export const seatRefSchema = z.strictObject({
  area: areaIdSchema,
  row: z.string().regex(rowLabelPattern),
  number: z.string().regex(numberLabelPattern),
});
/** Seats are explicit cells with labels of their own; an aisle is a gap. */
export const newSeatSchema = z.strictObject({
  ...seatRefSchema.shape,
  kind: seatKindSchema,
  x: coordinateSchema,
  y: coordinateSchema,
  /** For companion seats: their wheelchair space. */
  companionOf: seatRefSchema.optional(),
});
export type NewSeat = z.infer<typeof newSeatSchema>;
export const newLayoutSchema = z.strictObject({
  screenWidth: z.number().min(ranges.screenWidth.min).max(ranges.screenWidth.max),
  /** Where the picture is best; best seats are looked for from here. */
  focal: z.strictObject({ x: coordinateSchema, y: coordinateSchema }),
  areas: z.array(areaSchema).min(1).max(most.areas),
  seats: z.array(newSeatSchema).min(1).max(most.seats),
  /** The doors, for the way to the seat. */
  entrances: z
    .array(z.strictObject({ x: coordinateSchema, y: coordinateSchema }))
    .max(most.entrances)
    .optional(),
});
export type NewLayout = z.infer<typeof newLayoutSchema>;

export const newMovieSchema = z.strictObject({
  title: lineSchema(longest.title),
  originalTitle: lineSchema(longest.title, 0),
  synopsis: proseSchema(longest.synopsis),
  director: lineSchema(longest.director, 0),
  castLine: lineSchema(longest.cast, 0),
  year: wholeSchema(ranges.year),
  runningMinutes: wholeSchema(ranges.runningMinutes),
  certificate: lineSchema(longest.certificateCode),
  genres: z.array(lineSchema(longest.name)).max(most.genres),
  audioLanguage: languageSchema,
  /** The picture's bytes: JPEG, PNG or WebP, told by content. Absent: the title is set large instead. */
  poster: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength <= most.posterBytes)
    .optional(),
});
export type NewMovie = z.infer<typeof newMovieSchema>;

export const showtimeStates = ['planned', 'on_sale', 'closed', 'cancelled'] as const;
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
  salesCutoffMinutes: wholeSchema(settingRanges.salesCutoffMinutes).optional(),
  state: z.enum(['planned', 'on_sale']).default('on_sale'),
});
export type NewShowtime = z.infer<typeof newShowtimeSchema>;

export const newPriceCardSchema = z.strictObject({
  name: lineSchema(longest.priceCardName),
  prices: z
    .array(z.strictObject({ ticketTypeId: ticketTypeIdSchema, amount: amountSchema }))
    .min(1)
    .max(most.prices),
  surcharges: z
    .array(z.strictObject({ seatKind: seatKindSchema, amount: amountSchema }))
    .max(seatKinds.length),
  /** ISO weekdays (1 Monday … 7 Sunday) of the business day on which it may be used. */
  weekdays: weekdaysSchema,
  /** Local minutes of the business day, start inclusive, end exclusive; past midnight counts on from 1440. */
  fromMinute: wholeSchema(ranges.cardMinute),
  untilMinute: wholeSchema(ranges.cardMinute).min(1),
});

const nothing = z.strictObject({});

export const catalogContract = defineFeature({
  /** Today's business day and the 13 that follow, each with the number of showtimes still on sale. */
  listDays: {
    kind: 'query',
    access: 'anyone',
    input: nothing,
    output: z.strictObject({
      today: businessDaySchema,
      days: z.array(z.strictObject({ businessDay: businessDaySchema, showtimeCount: z.int() })),
    }),
  },
  /** What is on sale on a business day. Showtimes past their sales cut-off are left out. */
  listDay: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ businessDay: businessDaySchema }),
    output: listingSchema,
  },
  /** The next showtimes on sale, soonest first, at most 40. */
  listSoonest: { kind: 'query', access: 'anyone', input: nothing, output: listingSchema },
  /** A movie and its showtimes on sale in the next 14 business days. Errors: NOT_FOUND. */
  readMovie: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ movieId: movieIdSchema }),
    output: z.strictObject({ movie: movieDetailSchema, showtimes: z.array(showtimeCardSchema) }),
  },
  /** Adds the certificates given, or changes those with the same code. */
  saveCertificates: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ certificates: z.array(certificateSchema).min(1).max(most.certificates) }),
    output: nothing,
  },
  /** Errors: NOT_FOUND (certificate), POSTER_UNREADABLE, POSTER_TOO_LARGE. Genres are made where they are new. */
  addMovie: {
    kind: 'command',
    access: 'admin',
    input: newMovieSchema,
    output: z.strictObject({ movieId: movieIdSchema }),
  },
  /** Takes a movie out of use; its showtimes and reservations stay. Archiving twice is archiving once. */
  archiveMovie: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ movieId: movieIdSchema }),
    output: nothing,
  },
  /** Deletes a movie that was never scheduled. Errors: NOT_FOUND, HAS_RESERVATIONS (count of showtimes' reservations), NOT_ALLOWED when it has showtimes. */
  deleteMovie: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ movieId: movieIdSchema }),
    output: nothing,
  },
  /** Errors: NAME_TAKEN, LAYOUT_INVALID. */
  addAuditorium: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ name: lineSchema(longest.name), layout: newLayoutSchema }),
    output: z.strictObject({ auditoriumId: auditoriumIdSchema, layoutId: layoutIdSchema }),
  },
  /**
   * A new version of an auditorium's layout; showtimes already made keep theirs. Errors: NOT_FOUND, LAYOUT_INVALID,
   * EDIT_CONFLICT (`seenVersion` is not the newest any more).
   */
  saveLayout: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      auditoriumId: auditoriumIdSchema,
      seenVersion: versionSchema,
      layout: newLayoutSchema,
    }),
    output: z.strictObject({ layoutId: layoutIdSchema, version: z.int() }),
  },
  /** Errors: NAME_TAKEN. */
  addTicketType: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ name: lineSchema(longest.name) }),
    output: z.strictObject({ ticketTypeId: ticketTypeIdSchema }),
  },
  /** Errors: NAME_TAKEN, NOT_FOUND (ticket type). */
  addPriceCard: {
    kind: 'command',
    access: 'admin',
    input: newPriceCardSchema,
    output: z.strictObject({ priceCardId: priceCardIdSchema }),
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
