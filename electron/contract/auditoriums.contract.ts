import { z } from 'zod';
import { longest, most, ranges } from '../domain/bounds';
import { numberLabelPattern, rowLabelPattern } from '../domain/seat-names';
import { defineFeature } from './procedure';
import {
  auditoriumIdSchema,
  instantSchema,
  layoutIdSchema,
  lineSchema,
  reservationIdSchema,
  seatBlockIdSchema,
  seatKindSchema,
  seatNameSchema,
  showtimeIdSchema,
  versionSchema,
  wholeSchema,
} from './values';

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

export const auditoriumCardSchema = z.strictObject({
  id: auditoriumIdSchema,
  name: z.string(),
  state: z.enum(['active', 'archived']),
  /** Of the newest layout. */
  layoutId: layoutIdSchema,
  version: z.int(),
  seats: z.strictObject({
    standard: z.int(),
    premium: z.int(),
    wheelchair: z.int(),
    companion: z.int(),
  }),
  /** Not yet begun and not cancelled. */
  upcomingShowtimes: z.int(),
  /** Seats kept from sale now or later. */
  blockedSeats: z.int(),
});
export type AuditoriumCard = z.infer<typeof auditoriumCardSchema>;

export const layoutVersionSchema = z.strictObject({
  layoutId: layoutIdSchema,
  version: z.int(),
  createdAt: instantSchema,
  seatCount: z.int(),
  upcomingShowtimes: z.int(),
});
export type LayoutVersion = z.infer<typeof layoutVersionSchema>;

export const blockKinds = ['out_of_order', 'house'] as const;
const localTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
export const newSeatBlockSchema = z.strictObject({
  auditoriumId: auditoriumIdSchema,
  seats: z.array(seatRefSchema).min(1).max(most.blockedSeats),
  /** Out of order: nobody gets it. House: kept back until `releaseMinutes` before the start. */
  kind: z.enum(blockKinds),
  /** The cinema's wall clock. An hour that the clock change doubles is meant whole. */
  fromLocal: localTimeSchema,
  /** `null`: until it is taken away again. */
  untilLocal: localTimeSchema.nullable(),
  /** For house seats alone, `null` for seats out of order. */
  releaseMinutes: wholeSchema(ranges.releaseMinutes).nullable(),
  reason: lineSchema(longest.reason, 0),
});
export type NewSeatBlock = z.infer<typeof newSeatBlockSchema>;

/** A reservation of seats that are kept from sale: it stands, and somebody may want to speak to its patron. */
export const touchedReservationSchema = z.strictObject({
  reservationId: reservationIdSchema,
  code: z.string(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
  showtimeId: showtimeIdSchema,
  movieTitle: z.string(),
  startsAt: instantSchema,
  /** Those of its seats that are touched. */
  seats: z.array(seatNameSchema),
});
export type TouchedReservation = z.infer<typeof touchedReservationSchema>;

export const blockSchema = z.strictObject({
  id: seatBlockIdSchema,
  /** `area` is an area's id. */
  area: z.string(),
  row: z.string(),
  number: z.string(),
  kind: z.enum(blockKinds),
  fromAt: instantSchema,
  untilAt: instantSchema.nullable(),
  releaseMinutes: z.int().nullable(),
  reason: z.string(),
  /** Upcoming reservations that it touches: several blocks may touch one. */
  touched: z.array(reservationIdSchema),
});
export type SeatBlock = z.infer<typeof blockSchema>;

export const movableShowtimeSchema = z.strictObject({
  id: showtimeIdSchema,
  movieTitle: z.string(),
  startsAt: instantSchema,
  /** Of the layout that it has now. */
  version: z.int(),
});
export type MovableShowtime = z.infer<typeof movableShowtimeSchema>;

const nothing = z.strictObject({});
const auditoriumInput = z.strictObject({ auditoriumId: auditoriumIdSchema });

export const auditoriumsContract = defineFeature({
  /** All of them, in their order, archived ones last. */
  listAuditoriums: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({ auditoriums: z.array(auditoriumCardSchema) }),
  },
  /** An auditorium with its newest layout, its versions (newest first) and the seats kept from sale. Errors: NOT_FOUND. */
  readAuditorium: {
    kind: 'query',
    access: 'admin',
    input: auditoriumInput,
    output: z.strictObject({
      auditorium: auditoriumCardSchema,
      layout: newLayoutSchema,
      versions: z.array(layoutVersionSchema),
      blocks: z.array(blockSchema),
    }),
  },
  /** Any version, as it was saved. Errors: NOT_FOUND. */
  readLayout: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ layoutId: layoutIdSchema }),
    output: z.strictObject({ layout: newLayoutSchema }),
  },
  /** Errors: NOT_FOUND, NAME_TAKEN. */
  renameAuditorium: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ auditoriumId: auditoriumIdSchema, name: lineSchema(longest.name) }),
    output: nothing,
  },
  /** Takes it out of use, or into use again. Errors: NOT_FOUND, AUDITORIUM_IN_USE (it has upcoming showtimes). */
  setAuditoriumState: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ auditoriumId: auditoriumIdSchema, state: z.enum(['active', 'archived']) }),
    output: nothing,
  },
  /**
   * Upcoming showtimes on an older layout: those that may move to the newest, for no seat of theirs is held or
   * reserved, and how many keep theirs. Errors: NOT_FOUND.
   */
  listMovable: {
    kind: 'query',
    access: 'admin',
    input: auditoriumInput,
    output: z.strictObject({ movable: z.array(movableShowtimeSchema), kept: z.int() }),
  },
  /**
   * Moves showtimes to the newest layout. Those of which a seat was held or reserved meanwhile, or which began, keep
   * theirs and come back as `kept`. Errors: NOT_FOUND (auditorium).
   */
  moveShowtimes: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      auditoriumId: auditoriumIdSchema,
      showtimeIds: z.array(showtimeIdSchema).min(1).max(most.showtimes),
    }),
    output: z.strictObject({ moved: z.array(showtimeIdSchema), kept: z.array(showtimeIdSchema) }),
  },
  /** What adding this block would touch; nothing is written. Errors as `addBlock`. */
  previewBlock: {
    kind: 'query',
    access: 'admin',
    input: newSeatBlockSchema,
    output: z.strictObject({
      reservations: z.array(touchedReservationSchema),
      /** Seats that patrons hold at this moment; what is held may still be reserved. */
      heldSeats: z.int(),
      showtimes: z.int(),
    }),
  },
  /**
   * Keeps seats from sale, one block a seat. Who has one already keeps it. Errors: NOT_FOUND (auditorium, seat),
   * LOCAL_TIME_MISSING, INVALID_INPUT (`untilLocal` not after `fromLocal`, `releaseMinutes` without a house seat).
   */
  addBlock: {
    kind: 'command',
    access: 'admin',
    input: newSeatBlockSchema,
    output: z.strictObject({ blockIds: z.array(seatBlockIdSchema) }),
  },
  /** The upcoming reservations that an auditorium's blocks touch, soonest first. Errors: NOT_FOUND. */
  listTouched: {
    kind: 'query',
    access: 'admin',
    input: auditoriumInput,
    output: z.strictObject({ reservations: z.array(touchedReservationSchema) }),
  },
  /** Puts seats back on sale. Ids that are gone already are left out. Errors: NOT_FOUND (auditorium). */
  removeBlocks: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      auditoriumId: auditoriumIdSchema,
      blockIds: z.array(seatBlockIdSchema).min(1).max(most.blockedSeats),
    }),
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
});
