import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  errorDetails,
  FoyerError,
  holdEnds,
  saleEnds,
  type ErrorCode,
  type ErrorDetails,
} from '../../electron/contract/errors';
import errors from '../../resources/locales/en/errors.json';
import seatNames from '../../resources/locales/en/seat-names.json';
import type { BusinessDay } from '../../electron/contract/values';
import { layoutFaultKinds } from '../../electron/domain/layout-faults';
import type { SeatId, ShowtimeId } from '../../electron/domain/ids';
import { errorText, logIdOf } from './errors-text';

beforeAll(() => {
  // No `defaultValue` may hide a sentence that is missing.
  void i18next.init({ lng: 'en', initAsync: false, resources: { en: { errors, 'seat-names': seatNames } } });
});

const details: { [C in ErrorCode]?: ErrorDetails<C> } = {
  INTERNAL: { id: 'K7-22' },
  NOT_STARTED: { cause: 'full', isUpdate: true, copy: null, id: 'K7-22' },
  TOO_MANY_ATTEMPTS: { retryAfterMs: 61_000 },
  PASSWORD_TOO_SHORT: { minimum: 8 },
  PASSWORD_TOO_LONG: { maximumBytes: 72 },
  NAME_TAKEN: { name: 'Hall 1' },
  LOCAL_TIME_MISSING: { localTime: '01:30' },
  LOCAL_TIME_DOUBLED: { localTime: '01:30' },
  LAST_TICKET_TYPE: { priceCards: ['Matinee', 'Evening'] },
  PRICE_CARD_NEEDED: { count: 2 },
  AMOUNTS_UNSURE: { currency: 'HUF' },
  CSV_UNREADABLE: { reason: 'encoding' },
  PRICE_CARD_NOT_VALID: { priceCard: 'Matinee' },
  HAS_RESERVATIONS: { count: 2 },
  SHOWTIME_HAS_RESERVATIONS: { count: 2 },
  START_IN_PAST: { localTime: '2026-11-22T11:00' },
  PLAN_TOO_LONG: { count: 2000, most: 1000 },
  AUDITORIUM_IN_USE: { count: 2 },
  REPORT_TOO_LONG: { rows: 110_000, most: 5000 },
  EDIT_CONFLICT: { last: { by: 'Ada', at: 0 } },
  MOVIE_WAS_RESERVED: { count: 2 },
  LAYOUT_INVALID: { reason: 'overlap', seats: [{ area: 'Circle', row: 'A', number: '1' }] },
  SHOWTIME_NOT_ON_SALE: { reason: 'past' },
  SHOWTIME_NOT_RETIMED: {
    reason: 'overlap',
    showtime: {
      id: 's' as ShowtimeId,
      title: 'Nosferatu',
      auditoriumName: 'Hall 1',
      businessDay: '2026-11-22' as BusinessDay,
      startsAt: Date.UTC(2026, 10, 22, 14),
    },
    by: 'Ada',
    other: { title: 'The General', startsAt: Date.UTC(2026, 10, 22, 16), minutes: 1 },
  },
  SEAT_TAKEN: { seatIds: ['a' as SeatId] },
  SEAT_NOT_FOR_SALE: { seatIds: ['a', 'b'] as SeatId[] },
  PARTY_TOO_LARGE: { largest: 10 },
  NOT_ENOUGH_SEATS: { free: 0 },
  LONE_SEAT: { seatIds: ['a' as SeatId] },
  COMPANION_ALONE: { seatIds: ['a' as SeatId] },
  HOLD_NOT_RENEWABLE: { reason: 'cap' },
  PRICE_CHANGED: { total: 1250 },
  AGE_NOT_CONFIRMED: { minimumAge: 15 },
};
const fallback = errors.UNREACHABLE;

describe.each(Object.keys(errorDetails) as ErrorCode[])('%s', (code) => {
  const text = () => errorText(new FoyerError(code, (details[code] ?? {}) as ErrorDetails<typeof code>));
  it('has a sentence of its own, whole, calm, and with its values in it', () => {
    expect(text()).not.toBe(fallback);
    expect(text()).not.toContain('{{');
    expect(text()).not.toContain(code);
    expect(text()).not.toContain('!');
    expect(text()).toMatch(/^[A-Z].*[.?]$|K7-22$/);
  });
});

it('says what matters', () => {
  expect(errorText(new FoyerError('TOO_MANY_ATTEMPTS', { retryAfterMs: 61_000 }))).toContain('2 minutes');
  expect(errorText(new FoyerError('TOO_MANY_ATTEMPTS', { retryAfterMs: 100 }))).toContain('a minute');
  expect(errorText(new FoyerError('PRICE_CHANGED', { total: 1250 }))).toContain('£12.50');
  expect(errorText(new FoyerError('NOT_ENOUGH_SEATS', { free: 0 }))).toBe(errors.NOT_ENOUGH_SEATS_zero);
  expect(errorText(new FoyerError('NOT_ENOUGH_SEATS', { free: 1 }))).toBe(errors.NOT_ENOUGH_SEATS_one);
  const saleReasons = saleEnds.map((reason) => errorText(new FoyerError('SHOWTIME_NOT_ON_SALE', { reason })));
  expect(new Set(saleReasons).size).toBe(saleEnds.length);
  expect(errorText(new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'begun' }))).toContain('has begun');
  expect(errorText(new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'past' }))).toContain('is over');
  expect(errorText(new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'closed' }))).not.toContain('begun');
  const ends = holdEnds.map((reason) => errorText(new FoyerError('HOLD_EXPIRED', { reason })));
  expect(new Set(ends).size).toBe(holdEnds.length);
  const faults = layoutFaultKinds.map((reason) =>
    errorText(new FoyerError('LAYOUT_INVALID', { reason, seats: [] })),
  );
  expect(new Set([...faults, errors.LAYOUT_INVALID]).size).toBe(layoutFaultKinds.length + 1);
  expect(errorText(new FoyerError('LAYOUT_INVALID', details.LAYOUT_INVALID!))).toContain(
    'Circle, row A, seat 1',
  );
  expect(errorText(new FoyerError('EDIT_CONFLICT', details.EDIT_CONFLICT!))).toMatch(/^Ada saved/);
  expect(errorText(new FoyerError('EDIT_CONFLICT', { last: null }))).toBe(errors.EDIT_CONFLICT_nameless);
  const retiming = details.SHOWTIME_NOT_RETIMED!;
  const place = 'Nosferatu on Sun 22 Nov, 14:00, Hall 1,';
  const notRetimed = (change: Partial<typeof retiming>) =>
    errorText(new FoyerError('SHOWTIME_NOT_RETIMED', { ...retiming, ...change }));
  expect(notRetimed({})).toBe(`${place} would reach 1 minute into The General at 16:00.`);
  const reasons = (['begun', 'cancelled', 'changed'] as const).map((reason) => notRetimed({ reason }));
  expect(reasons).toEqual([
    `${place} has begun.`,
    `${place} has been cancelled.`,
    `Ada has changed ${place} meanwhile.`,
  ]);
  const csv = (details: Partial<ErrorDetails<'CSV_UNREADABLE'>>) =>
    errorText(new FoyerError('CSV_UNREADABLE', { reason: 'columns', ...details }));
  expect(csv({ missing: ['year', 'certificate'] })).toContain('year, certificate');
  expect(csv({ missing: [], unknown: ['Colour'] })).toContain('Colour');
  expect(csv({ reason: 'encoding', line: 7 })).toContain('Line 7');
});

it('never shows a thrown error’s own words', () => {
  expect(errorText(new Error('SQLITE_BUSY at line 3'))).toBe(fallback);
  expect(errorText(undefined)).toBe(fallback);
});

it('knows under which id an error stands in the log', () => {
  expect(logIdOf(new FoyerError('INTERNAL', { id: 'K7-22' }))).toBe('K7-22');
  expect(logIdOf(new FoyerError('HOLD_EXPIRED', { reason: 'ran_out' }))).toBeNull();
  expect(logIdOf(new Error())).toBeNull();
});
