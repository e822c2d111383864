import { dayMinutes } from './durations';

/**
 * How long, how many and how far at the most: of what people write, and of what one call may carry. The contract's schemas and
 * the pages' fields both take them from here, so that neither lets in what the other refuses.
 */

/** Both ends included. */
export type Range = { readonly min: number; readonly max: number };

export function isWithin(value: number, { min, max }: Range): boolean {
  return value >= min && value <= max;
}

/** Signs of a text. */
export const longest = {
  cinemaName: 60,
  attractMessage: 120,
  personName: 100,
  /** RFC 5321. */
  email: 254,
  /** Keeps floods out; what a password may be is judged by auth.rules. */
  password: 1024,
  /** An auditorium, an area of it, a ticket type, a genre. */
  name: 40,
  priceCardName: 60,
  title: 200,
  director: 200,
  cast: 400,
  synopsis: 4000,
  certificateCode: 12,
  certificateLabel: 80,
  /** A showtime's: 2D, IMAX. */
  format: 20,
  languageTag: 20,
  /** Why something was cancelled or kept from sale. */
  reason: 200,
  areaId: 20,
  /** Codes and phone numbers as they were typed, with all that stands between. */
  typedReservationCode: 40,
  typedResetCode: 60,
  typedPhone: 40,
  search: 100,
  /** All that a ticket's QR code says fits in. */
  reservationSearch: 400,
  fingerprint: 100,
  preferenceKey: 60,
  /** As JSON: no list of any length fits. */
  preferenceValue: 2000,
  fault: 2000,
} as const;

/** How many times longer than it is kept a text may come in: not yet composed, or pasted with much that is dropped. */
export const slack = { typed: 2, searched: 10 } as const;

/** How many of something. */
export const most = {
  /** Seats of one hold, and so of a party. */
  partySeats: 50,
  wheelchairSpaces: 10,
  seats: 5000,
  areas: 8,
  entrances: 20,
  /** Seats kept from sale at a time. */
  blockedSeats: 500,
  certificates: 50,
  genres: 10,
  /** Besides the one that a movie is heard in, and of subtitles. */
  languages: 12,
  /** Prices of one card. */
  prices: 50,
  ticketTypes: 200,
  /** Showtimes made, planned, moved or retimed together. */
  showtimes: 1000,
  /** Times of a day in a run. */
  times: 30,
  /** A catalogue file of a cinema has some thousand lines; a larger one is something else. */
  csvRows: 5000,
  csvBytes: 5 * 1024 * 1024,
  posterBytes: 20 * 1024 * 1024,
  savedBytes: 200 * 1024 * 1024,
  /** Of a report's period. */
  reportDays: 3700,
  /** More rows than this are no reading: they are for a spreadsheet. */
  reportRows: 5000,
  /** The newest ones are exported. */
  journalEntries: 50_000,
  /** Of one admin; those used longest ago are forgotten first. */
  preferences: 60,
  pages: 1_000_000,
  /** Fields or seats that an error names. */
  named: 50,
} as const;

/** In code points, as NIST SP 800-63B-4 counts; it asks for 15 where a password is the only factor. */
export const shortestPassword = { patron: 8, admin: 15 } as const;

export const ranges = {
  /** Milliseconds since 1970, as far as ECMAScript's dates go. */
  instant: { min: 0, max: 8_640_000_000_000_000 },
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: { min: 1, max: 7 },
  year: { min: 1870, max: 2200 },
  runningMinutes: { min: 1, max: 1000 },
  /** By which ends of showtimes are moved. */
  retimeMinutes: { min: -1000, max: 1000 },
  minimumAge: { min: 1, max: 21 },
  emailSigns: { min: 3, max: longest.email },
  /** From the middle of the screen, in seat pitches. */
  pitches: { min: -200, max: 200 },
  screenWidth: { min: 1, max: 200 },
  /** From the screen to where the picture is best. */
  focalDepth: { min: 0, max: 200 },
  /** How far a row is bent. */
  curve: { min: -20, max: 20 },
  seatsOfRow: { min: 1, max: 100 },
  /** House seats are released so long before the start. */
  releaseMinutes: { min: 0, max: 7 * dayMinutes },
  /** Between the showtimes of a run. */
  pauseMinutes: { min: 0, max: 720 },
  /** Of a price card: past midnight they count on. */
  cardMinute: { min: 0, max: 2 * dayMinutes },
} as const satisfies Record<string, Range>;

/** How many rows a list gives at a time. */
export const pageSizes = [25, 50, 100, 200] as const;
export const usualPageSize = 50;

/** The widths in pixels at which a poster is kept, 2:3 each. */
export const posterWidths = [240, 480, 960] as const;
