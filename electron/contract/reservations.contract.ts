import { z } from 'zod';
import { longest, most } from '../domain/bounds';
import {
  chosenTicketsSchema,
  contactSchema,
  holdViewSchema,
  layoutSchema,
  offerSchema,
  reservationViewSchema,
  seatStatesSchema,
} from './booking.contract';
import { personNameSchema } from './auth.contract';
import { movieCardSchema, showtimeCardSchema } from './listing.contract';
import { defineFeature } from './procedure';
import {
  accountIdSchema,
  auditoriumIdSchema,
  businessDaySchema,
  holdIdSchema,
  instantSchema,
  lineSchema,
  moneySchema,
  movieIdSchema,
  requestIdSchema,
  reservationIdSchema,
  searchSchema,
  seatIdSchema,
  seatNameSchema,
  showtimeIdSchema,
  sumSchema,
} from './values';

/** `waiting` is active and not collected yet. */
export const reservationStages = ['waiting', 'collected', 'cancelled'] as const;
export const reservationStageSchema = z.enum(reservationStages);
export type ReservationStage = z.infer<typeof reservationStageSchema>;
/** What a list may be asked for: `standing` is all that is not cancelled. */
export const stageFilters = [...reservationStages, 'standing'] as const;
export type StageFilter = (typeof stageFilters)[number];

/** Where a page ends; the next one starts after it. */
const pageEndSchema = z.strictObject({ reservedAt: instantSchema, id: reservationIdSchema });
export type ReservationPageEnd = z.infer<typeof pageEndSchema>;

export const reservationRowSchema = z.strictObject({
  id: reservationIdSchema,
  code: z.string(),
  stage: reservationStageSchema,
  reservedAt: instantSchema,
  /** Given at the desk, or the account's. */
  name: z.string().nullable(),
  contact: z.string().nullable(),
  isFromDesk: z.boolean(),
  /** As it was sold. */
  movieTitle: z.string(),
  showtimeId: showtimeIdSchema,
  startsAt: instantSchema,
  businessDay: businessDaySchema,
  /** As it was sold. */
  auditoriumName: z.string(),
  /** In the layout's order. */
  seats: z.array(seatNameSchema),
  total: moneySchema,
});
export type ReservationRow = z.infer<typeof reservationRowSchema>;

/** A seat as the journal tells of it; entries from before seats had three names have it in one text. */
export const toldSeatSchema = z.union([seatNameSchema, z.string()]);
export type ToldSeat = z.infer<typeof toldSeatSchema>;

export const historyKinds = [
  'reserved',
  'reservedAtDesk',
  'cancelledByPatron',
  'cancelledByStaff',
  'cancelledWithShowtime',
  'moved',
  'collected',
  'collectionUndone',
  'restoredWithShowtime',
  'printed',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** What happened to a reservation. `by` is who did it, where an account did. */
export const historyEntrySchema = z.strictObject({
  at: instantSchema,
  kind: z.enum(historyKinds),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  fromSeats: z.array(toldSeatSchema),
  toSeats: z.array(toldSeatSchema),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const reservationDetailSchema = z.strictObject({
  reservation: reservationViewSchema,
  stage: reservationStageSchema,
  name: z.string().nullable(),
  contact: z.string().nullable(),
  collectedAt: instantSchema.nullable(),
  /** Oldest first. */
  history: z.array(historyEntrySchema),
  /** Until the start: the cinema's cut-off binds patrons only. */
  mayBeCancelled: z.boolean(),
  /** Until the end of the film. */
  mayBeMoved: z.boolean(),
});
export type ReservationDetail = z.infer<typeof reservationDetailSchema>;

/** Derived at the moment of reading: capacity is the sum of the others. */
export const seatCountsSchema = z.strictObject({
  capacity: z.int(),
  held: z.int(),
  /** Reserved and not collected yet. */
  reserved: z.int(),
  collected: z.int(),
  /** Out of order, or house seats not yet released, that nobody has. */
  keptBack: z.int(),
  free: z.int(),
});
export type SeatCounts = z.infer<typeof seatCountsSchema>;

export const claimedSeatSchema = z.strictObject({
  seatId: seatIdSchema,
  state: z.enum(['held', 'reserved', 'collected']),
  /** Whose it is, unless it is only held. */
  reservationId: reservationIdSchema.nullable(),
});
export type ClaimedSeat = z.infer<typeof claimedSeatSchema>;

/** Somebody to be told. Name and contact are null where none was given. */
export const callSchema = z.strictObject({
  reservationId: reservationIdSchema,
  code: z.string(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
  seats: z.array(seatNameSchema),
  news: z.enum(['cancelled', 'restored']),
  calledAt: instantSchema.nullable(),
  calledBy: z.string().nullable(),
});
export type Call = z.infer<typeof callSchema>;

/** What the ids of a question stand for; null where none was given, or there is no such thing. */
const listSubjectSchema = z.strictObject({
  showtime: z
    .strictObject({
      movieTitle: z.string(),
      auditoriumName: z.string(),
      businessDay: businessDaySchema,
      startsAt: instantSchema,
    })
    .nullable(),
  movie: z.string().nullable(),
  auditorium: z.string().nullable(),
  account: z.string().nullable(),
});
export type ListSubject = z.infer<typeof listSubjectSchema>;

const reservationOnly = z.strictObject({ reservationId: reservationIdSchema });

export const reservationsContract = defineFeature({
  /**
   * The newest first, 50 a page. `search` finds codes and phones by their beginning or end, e-mails by their beginning, names
   * by the beginnings of their words, and what a ticket's QR code says; `film` finds titles by any part; `from` and
   * `until` are business days, both included. `isCutShort`: so many fit that not all were looked at.
   */
  listReservations: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({
      search: searchSchema(longest.reservationSearch).default(''),
      film: searchSchema(longest.title).default(''),
      businessDay: businessDaySchema.nullable().default(null),
      from: businessDaySchema.nullable().default(null),
      until: businessDaySchema.nullable().default(null),
      showtimeId: showtimeIdSchema.nullable().default(null),
      movieId: movieIdSchema.nullable().default(null),
      auditoriumId: auditoriumIdSchema.nullable().default(null),
      accountId: accountIdSchema.nullable().default(null),
      stage: z.enum(stageFilters).nullable().default(null),
      after: pageEndSchema.nullable().default(null),
    }),
    output: z.strictObject({
      reservations: z.array(reservationRowSchema),
      /** Where the next page starts; null on the last. */
      next: pageEndSchema.nullable(),
      isCutShort: z.boolean(),
      about: listSubjectSchema,
    }),
  },
  /** Errors: RESERVATION_NOT_FOUND. */
  readReservation: {
    kind: 'query',
    access: 'admin',
    input: reservationOnly,
    output: reservationDetailSchema,
  },
  /** A showtime in any state, live: who has which seat, and how many are left. Errors: NOT_FOUND. */
  readSeats: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ showtimeId: showtimeIdSchema }),
    output: z.strictObject({
      showtime: showtimeCardSchema,
      movie: movieCardSchema,
      layout: layoutSchema,
      claimed: z.array(claimedSeatSchema),
      keptBack: z.array(seatIdSchema),
      /** House seats before their release, whoever has them: staff may give away those that nobody has. */
      houseSeats: z.array(seatIdSchema),
      counts: seatCountsSchema,
      /** The caller's own, whose seats are among the held. */
      hold: holdViewSchema.nullable(),
    }),
  },
  /**
   * For staff, until the start; cancelling twice is cancelling once. The seats are free at once. Errors:
   * RESERVATION_NOT_FOUND, TOO_LATE_TO_CANCEL.
   */
  cancelReservation: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ reservationId: reservationIdSchema, reason: lineSchema(longest.reason) }),
    output: reservationDetailSchema,
  },
  /**
   * Gives the tickets these seats of the same showtime instead, house seats too, each ticket keeping its price. All or nothing. Errors:
   * RESERVATION_NOT_FOUND, RESERVATION_CANCELLED, SHOWTIME_NOT_ON_SALE (past), TICKETS_DO_NOT_MATCH (not as many seats
   * as tickets), SEAT_NOT_FOR_SALE, SEAT_TAKEN, COMPANION_ALONE, LONE_SEAT (unless allowed).
   */
  moveReservation: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      reservationId: reservationIdSchema,
      seatIds: z.array(seatIdSchema).min(1).max(most.partySeats),
      allowsLoneSeats: z.boolean(),
    }),
    output: reservationDetailSchema,
  },
  /** Marks the tickets as handed over, or takes that back. Errors: RESERVATION_NOT_FOUND, RESERVATION_CANCELLED. */
  setCollected: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ reservationId: reservationIdSchema, isCollected: z.boolean() }),
    output: reservationDetailSchema,
  },
  /** As `booking.holdSeats`, for staff: house seats that are not released yet are theirs to give. Errors: as there. */
  holdAtDesk: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      showtimeId: showtimeIdSchema,
      seatIds: z.array(seatIdSchema).max(most.partySeats),
      holdId: holdIdSchema.nullable(),
    }),
    output: seatStatesSchema,
  },
  /**
   * A slip through the system's print dialog, marked as a duplicate when one was printed before. Resolves when the
   * dialog is closed. Errors: RESERVATION_NOT_FOUND, RESERVATION_CANCELLED, PRINT_FAILED.
   */
  printReservation: {
    kind: 'command',
    access: 'admin',
    input: reservationOnly,
    /** False when the person turned back. */
    output: z.strictObject({ isPrinted: z.boolean() }),
  },
  /** As `booking.readOffer`, telling of lone seats instead of refusing them. Errors: as there, but for LONE_SEAT. */
  readDeskOffer: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ holdId: holdIdSchema }),
    output: z.strictObject({ ...offerSchema.shape, loneSeatIds: z.array(seatIdSchema) }),
  },
  /** As `booking.reserveSeats`, for somebody at the desk. Errors: as there; LONE_SEAT unless allowed. */
  reserveAtDesk: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      requestId: requestIdSchema,
      holdId: holdIdSchema,
      tickets: chosenTicketsSchema,
      expectedTotal: sumSchema,
      isAgeConfirmed: z.boolean(),
      /** Null for somebody who would rather not say: the tickets are then theirs who has the slip. */
      name: personNameSchema.nullable(),
      contact: contactSchema.nullable(),
      allowsLoneSeats: z.boolean(),
      /** The tickets are handed over at once. */
      isCollected: z.boolean().default(false),
    }),
    output: reservationDetailSchema,
  },
  /**
   * Whom to tell that a showtime was cancelled, or takes place after all: everybody whose reservation went with it,
   * those who were not called yet first, then by code.
   */
  listCalls: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ showtimeId: showtimeIdSchema }),
    output: z.strictObject({ calls: z.array(callSchema) }),
  },
  /** Marks somebody as told, or takes that back; twice is once. Errors: RESERVATION_NOT_FOUND (nobody to tell). */
  setCalled: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ reservationId: reservationIdSchema, isCalled: z.boolean() }),
    output: callSchema,
  },
  /** The list as a CSV file. Errors: NOT_FOUND. */
  exportCalls: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ showtimeId: showtimeIdSchema }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), count: z.int() }),
  },
});
