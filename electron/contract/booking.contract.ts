import { z } from 'zod';
import { longest, most } from '../domain/bounds';
import { plainNumber } from '../domain/fold-text';
import { isWholeCode, plainCode } from '../domain/code-text';
import { movieCardSchema, showtimeCardSchema } from './listing.contract';
import { emailSchema, knownEmailSchema } from './auth.contract';
import { holdEnds, saleEnds } from './errors';
import { defineFeature } from './procedure';
import {
  currencySchema,
  holdIdSchema,
  instantSchema,
  layoutIdSchema,
  lineSchema,
  moneySchema,
  requestIdSchema,
  reservationIdSchema,
  seatIdSchema,
  seatKindSchema,
  seatNameSchema,
  showtimeIdSchema,
  sumSchema,
  ticketTypeIdSchema,
} from './values';

export const seatSchema = z.strictObject({
  id: seatIdSchema,
  row: z.string(),
  number: z.string(),
  /** An area's id. */
  area: z.string(),
  kind: seatKindSchema,
  x: z.number(),
  y: z.number(),
  companionOf: seatIdSchema.nullable(),
});
export type Seat = z.infer<typeof seatSchema>;

export const layoutSchema = z.strictObject({
  id: layoutIdSchema,
  screenWidth: z.number(),
  focal: z.strictObject({ x: z.number(), y: z.number() }),
  areas: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** By row from the screen, then by x. */
  seats: z.array(seatSchema),
});
export type Layout = z.infer<typeof layoutSchema>;

/** The caller's own hold. Times are relative, so that no two clocks need to agree. */
export const holdViewSchema = z.strictObject({
  id: holdIdSchema,
  showtimeId: showtimeIdSchema,
  seatIds: z.array(seatIdSchema),
  remainingMs: z.int().min(0),
  /** From how much remaining time on it can be renewed; 0 when there is no more time to be had. */
  renewableBelowMs: z.int().min(0),
  /** It ends when its sale does, so that there is no more time to be had. */
  endsWithSale: z.boolean(),
});
export type HoldView = z.infer<typeof holdViewSchema>;

export const seatStatesSchema = z.strictObject({
  /** Claimed by somebody else, held or reserved. */
  taken: z.array(seatIdSchema),
  /** Kept from sale, and not the caller's or anybody's: out of order, or house seats not yet released. */
  notForSale: z.array(seatIdSchema),
  hold: holdViewSchema.nullable(),
  /** Why nothing of it can be had now; null while it is on sale. */
  saleEnd: z.enum(saleEnds).nullable(),
});
export type SeatStates = z.infer<typeof seatStatesSchema>;

/** What became of a hold that is no more, and where to look for something else; null where there is nothing any more. */
export const holdEndSchema = z.strictObject({
  reason: z.enum(holdEnds),
  /** As it stands now: moved, perhaps. */
  showtime: showtimeCardSchema.nullable(),
  movie: movieCardSchema.nullable(),
});
export type HoldEnd = z.infer<typeof holdEndSchema>;

/**
 * E.164-like: a plus sign may lead, then 6 to 15 digits of any script; spaces, dashes, dots, brackets and what nobody sees
 * are dropped.
 */
export const phoneSchema = z
  .string()
  .max(longest.typedPhone)
  .transform((text) => plainNumber(text).replace(/[\s().\-/]/g, ''))
  .pipe(z.string().regex(/^\+?\d{6,15}$/));
const contactWith = <E extends z.ZodType<string>>(email: E) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('phone'), value: phoneSchema }),
    z.strictObject({ kind: z.literal('email'), value: email }),
  ]);
export const contactSchema = contactWith(emailSchema);
/** By which a reservation is found: an e-mail of before, too. */
export const knownContactSchema = contactWith(knownEmailSchema);
export type Contact = z.infer<typeof contactSchema>;

/** Typed in any case; spaces, dashes and what nobody sees are dropped. */
export const reservationCodeSchema = z
  .string()
  .max(longest.typedReservationCode)
  .transform(plainCode)
  .pipe(z.string().refine(isWholeCode));

export const ticketViewSchema = z.strictObject({
  seatId: seatIdSchema,
  ...seatNameSchema.shape,
  seatKind: seatKindSchema,
  ticketTypeName: z.string(),
  price: moneySchema,
});
/** What a ticket tells of the movie, with the title under which it was sold. */
const reservedMovieSchema = movieCardSchema.pick({
  id: true,
  title: true,
  certificate: true,
  posterId: true,
});
/** What a ticket tells of the showtime, with the auditorium's name as it was sold. */
const reservedShowtimeSchema = showtimeCardSchema.omit({
  capacity: true,
  freeSeats: true,
  fill: true,
  fromPrice: true,
});
export const reservationViewSchema = z.strictObject({
  id: reservationIdSchema,
  code: z.string(),
  state: z.enum(['active', 'cancelled']),
  cancelReason: z.enum(['patron', 'staff', 'showtime']).nullable(),
  reservedAt: instantSchema,
  movie: reservedMovieSchema,
  showtime: reservedShowtimeSchema,
  tickets: z.array(ticketViewSchema),
  total: moneySchema,
  isUpcoming: z.boolean(),
  mayBeCancelled: z.boolean(),
});
export type ReservationView = z.infer<typeof reservationViewSchema>;

export const offerSchema = z.strictObject({
  hold: holdViewSchema,
  currency: currencySchema,
  ticketTypes: z.array(z.strictObject({ id: ticketTypeIdSchema, name: z.string() })),
  /** For each held seat, the price of each ticket type with the seat kind's surcharge in it. */
  seats: z.array(
    z.strictObject({
      seatId: seatIdSchema,
      prices: z.array(z.strictObject({ ticketTypeId: ticketTypeIdSchema, amount: sumSchema })),
    }),
  ),
  minimumAge: z.int().nullable(),
});
export type Offer = z.infer<typeof offerSchema>;

/** A ticket type for each seat that is held. */
export const chosenTicketsSchema = z
  .array(z.strictObject({ seatId: seatIdSchema, ticketTypeId: ticketTypeIdSchema }))
  .min(1)
  .max(most.partySeats);
const partySchema = z.int().min(1).max(most.partySeats);

export const bookingContract = defineFeature({
  /**
   * Everything that the picker draws; `surcharges` are what a seat kind adds to every ticket's price on this showtime's
   * price card, those above nothing. Errors: NOT_FOUND, SHOWTIME_NOT_ON_SALE.
   */
  readSeatMap: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ showtimeId: showtimeIdSchema }),
    output: z.strictObject({
      showtime: showtimeCardSchema,
      movie: movieCardSchema,
      layout: layoutSchema,
      states: seatStatesSchema,
      surcharges: z.array(z.strictObject({ seatKind: seatKindSchema, amount: moneySchema })),
    }),
  },
  /** What changes on an open seat map. Errors: NOT_FOUND. */
  readSeatStates: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ showtimeId: showtimeIdSchema }),
    output: seatStatesSchema,
  },
  /**
   * Makes the caller's hold be exactly these seats of this showtime; none gives it back. The time runs from the first
   * seat; changing seats does not restart it. A hold on another showtime is given back first. All or nothing: when a
   * seat is refused the hold stays as it was. Errors: NOT_FOUND, SHOWTIME_NOT_ON_SALE, SEAT_TAKEN, SEAT_NOT_FOR_SALE,
   * PARTY_TOO_LARGE, COMPANION_ALONE, HOLD_EXPIRED (the hold that was to be changed ran out).
   */
  holdSeats: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({
      showtimeId: showtimeIdSchema,
      seatIds: z.array(seatIdSchema).max(most.partySeats),
      /** The hold being changed, if any: so that one that ran out is told of, not silently begun anew. */
      holdId: holdIdSchema.nullable(),
    }),
    output: seatStatesSchema,
  },
  /**
   * Chooses and holds the best seats for a party: adjacent in one row near the focal point without leaving a single
   * seat; then allowing that; then split, nobody alone if it can be helped. Replaces the caller's choice, keeping the
   * hold's time. `wheelchairSpaces` of the party sit in wheelchair spaces, others first in their companion seats.
   * `nearSeatId`: near this seat instead of near the focal point. Errors: as holdSeats, NOT_ENOUGH_SEATS.
   */
  holdBestSeats: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({
      showtimeId: showtimeIdSchema,
      partySize: partySchema,
      wheelchairSpaces: z.int().min(0).max(most.wheelchairSpaces).default(0),
      nearSeatId: seatIdSchema.nullable().default(null),
      holdId: holdIdSchema.nullable(),
    }),
    output: seatStatesSchema,
  },
  /**
   * Whether the caller's hold still lives, and if not, why. Both are null for a hold that became a reservation, that the
   * visit gave back, or that is not its own.
   */
  readHold: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ holdId: holdIdSchema }),
    output: z.strictObject({ hold: holdViewSchema.nullable(), end: holdEndSchema.nullable() }),
  },
  /** In the hold's last seconds, starts its time anew, until its sale ends at the latest. Errors: HOLD_EXPIRED, HOLD_NOT_RENEWABLE. */
  renewHold: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({ holdId: holdIdSchema }),
    output: holdViewSchema,
  },
  /** Gives the caller's seats back. Not an error when there are none. */
  releaseHold: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /**
   * Checks the choice as a whole and says what its tickets cost. Errors: HOLD_EXPIRED, LONE_SEAT, COMPANION_ALONE,
   * SHOWTIME_NOT_ON_SALE.
   */
  readOffer: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ holdId: holdIdSchema }),
    output: offerSchema,
  },
  /**
   * Turns the hold into a reservation, once for each request id. Signed-in patrons need no contact. Errors: HOLD_EXPIRED,
   * SHOWTIME_NOT_ON_SALE, LONE_SEAT, TICKETS_DO_NOT_MATCH, PRICE_CHANGED, AGE_NOT_CONFIRMED, CONTACT_REQUIRED.
   */
  reserveSeats: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({
      requestId: requestIdSchema,
      holdId: holdIdSchema,
      tickets: chosenTicketsSchema,
      /** The sum that the patron was shown, in minor units. */
      expectedTotal: sumSchema,
      isAgeConfirmed: z.boolean(),
      contact: contactSchema.optional(),
    }),
    output: reservationViewSchema,
  },
  /** By code and the contact given at the time; lets this visit cancel it until it leaves the look-up. Errors: RESERVATION_NOT_FOUND, TOO_MANY_ATTEMPTS. */
  findReservation: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({ code: reservationCodeSchema, contact: knownContactSchema }),
    output: reservationViewSchema,
  },
  /** Whoever looked a reservation up turned away from it: it can no longer be cancelled without being looked up again. */
  leaveLookUp: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** The signed-in account's, upcoming by start, then past and cancelled ones, newest first, 50 at most. */
  listMyReservations: {
    kind: 'query',
    access: 'patron',
    input: z.strictObject({}),
    output: z.strictObject({
      upcoming: z.array(reservationViewSchema),
      past: z.array(reservationViewSchema),
    }),
  },
  /**
   * The account's own, or one that this visit made or looked up. Cancelling twice is cancelling once. The seats are
   * free at once. Errors: RESERVATION_NOT_FOUND, TOO_LATE_TO_CANCEL.
   */
  cancelReservation: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({ reservationId: reservationIdSchema }),
    output: reservationViewSchema,
  },
  /**
   * Cancels a showtime that has not started and with it every reservation of it, all in one. Errors: NOT_FOUND,
   * SHOWTIME_NOT_ON_SALE (past).
   */
  cancelShowtime: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ showtimeId: showtimeIdSchema, reason: lineSchema(longest.reason) }),
    output: z.strictObject({ cancelledReservations: z.int() }),
  },
  /**
   * Takes a cancelling back: the showtime is again what it was before it, and the reservations that went with it stand
   * again. Of one that is not cancelled nothing changes. Errors: NOT_FOUND, SHOWTIME_NOT_ON_SALE (past),
   * SHOWTIME_OVERLAP, SHOWTIME_NOT_RESTORABLE.
   */
  restoreShowtime: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ showtimeId: showtimeIdSchema }),
    output: z.strictObject({
      restoredReservations: z.int(),
      /** Their seats are no longer in the house. */
      leftReservations: z.int(),
    }),
  },
});
