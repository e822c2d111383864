import { z } from 'zod';
import { certificateSchema } from './movies.contract';
import { defineFeature } from './procedure';
import {
  businessDaySchema,
  instantSchema,
  moneySchema,
  movieIdSchema,
  posterIdSchema,
  showtimeIdSchema,
} from './values';

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

const nothing = z.strictObject({});

export const listingContract = defineFeature({
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
});
