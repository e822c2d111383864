import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BusinessDay,
  businessDayOf,
  businessDayStart,
  coming,
  instantOfLocalStart,
  localOfPlace,
  minuteOfBusinessDay,
  placeOf,
} from './business-day';
import { addDays, localOf, weekdayOf } from './wall-clock';

const london = { timeZone: 'Europe/London', businessDayStartsAtMinute: 300 };
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const day = (text: string) => text as BusinessDay;
const utc = (text: string) => Date.parse(`${text}Z`);

describe('the business day of an instant', () => {
  test.each([
    ['noon', '2026-11-22T12:00', '2026-11-22'],
    ['01:00 belongs to the day before', '2026-11-23T01:00', '2026-11-22'],
    ['the last minute before the start', '2026-11-23T04:59', '2026-11-22'],
    ['the start itself', '2026-11-23T05:00', '2026-11-23'],
    ['01:00 in summer, an hour from UTC', '2026-07-01T00:00', '2026-06-30'],
    ['the night in which the clock goes forward', '2026-03-29T03:59', '2026-03-28'],
    ['its morning', '2026-03-29T04:00', '2026-03-29'],
    ['the night in which the clock goes back', '2026-10-25T04:59', '2026-10-24'],
    ['its morning', '2026-10-25T05:00', '2026-10-25'],
  ])('%s', (_, at, expected) => {
    expect(businessDayOf(utc(at), london)).toBe(expected);
  });

  test('starts when the clock has jumped, where its minute is skipped', () => {
    const calendar = { timeZone: 'Europe/London', businessDayStartsAtMinute: 90 };
    expect(businessDayOf(utc('2026-03-29T00:59'), calendar)).toBe('2026-03-28');
    expect(businessDayOf(utc('2026-03-29T01:30'), calendar)).toBe('2026-03-29');
  });

  test('does not go back when its minute is doubled', () => {
    const calendar = { timeZone: 'Europe/London', businessDayStartsAtMinute: 90 };
    expect(businessDayOf(utc('2026-10-25T00:29'), calendar)).toBe('2026-10-24');
    expect(businessDayOf(utc('2026-10-25T00:30'), calendar)).toBe('2026-10-25');
    expect(businessDayOf(utc('2026-10-25T01:10'), calendar)).toBe('2026-10-25');
  });

  test('is never the day that a zone left out', () => {
    const apia = { timeZone: 'Pacific/Apia', businessDayStartsAtMinute: 300 };
    expect(businessDayOf(utc('2011-12-30T14:00'), apia)).toBe('2011-12-29');
    expect(businessDayOf(utc('2011-12-30T15:00'), apia)).toBe('2011-12-31');
  });

  test('every instant is in exactly one day, which starts before it and whose successor starts after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 720 }),
        fc.integer({ min: utc('2010-01-01T00:00'), max: utc('2040-01-01T00:00') }),
        (timeZone, businessDayStartsAtMinute, at) => {
          const calendar = { timeZone, businessDayStartsAtMinute };
          const found = businessDayOf(at, calendar);
          expect(businessDayStart(found, calendar)).toBeLessThanOrEqual(at);
          expect(businessDayStart(addDays(found, 1), calendar)).toBeGreaterThan(at);
        },
      ),
    );
  });
});

test('fourteen days are sold ahead, across the end of a month', () => {
  const days = coming(utc('2026-11-22T12:00'), london);
  expect(days).toHaveLength(14);
  expect([days[0], days[8], days[9], days[13]]).toEqual([
    '2026-11-22',
    '2026-11-30',
    '2026-12-01',
    '2026-12-05',
  ]);
  expect(weekdayOf(days[0]!)).toBe(7);
});

test.each([
  ['2026-11-22T20:30', '2026-11-22', 1230],
  ['2026-11-23T01:00', '2026-11-22', 1500],
  ['2026-11-22T05:00', '2026-11-22', 300],
])('the minute of %s in its business day', (at, businessDay, expected) => {
  expect(minuteOfBusinessDay(utc(at), day(businessDay), london)).toBe(expected);
});

describe('a start on the wall clock', () => {
  test.each([
    ['Europe/London', '2026-11-22T20:30', '2026-11-22T20:30'],
    ['Europe/London', '2026-07-01T20:30', '2026-07-01T19:30'],
    ['America/New_York', '2026-11-22T20:30', '2026-11-23T01:30'],
    ['Australia/Lord_Howe', '2026-07-01T20:30', '2026-07-01T10:00'],
    ['Asia/Kathmandu', '2026-07-01T20:30', '2026-07-01T14:45'],
  ])('in %s, %s', (timeZone, local, expected) => {
    expect(instantOfLocalStart(local, timeZone)).toEqual({ instant: utc(expected) });
  });

  test.each([
    ['Europe/London', '2026-03-29T01:00'],
    ['Europe/London', '2026-03-29T01:59'],
    ['America/New_York', '2026-03-08T02:30'],
    // Half an hour only: 02:00 becomes 02:30.
    ['Australia/Lord_Howe', '2026-10-04T02:15'],
    ['Africa/Casablanca', '2026-03-22T02:30'],
    ['Pacific/Apia', '2011-12-30T20:00'],
  ])('in %s, %s does not exist', (timeZone, local) => {
    expect(instantOfLocalStart(local, timeZone)).toEqual({ problem: 'missing' });
    expect(instantOfLocalStart(local, timeZone, 'later')).toEqual({ problem: 'missing' });
  });

  test.each([
    ['Europe/London', '2026-10-25T01:30', 60],
    ['America/New_York', '2026-11-01T01:00', 60],
    ['Australia/Lord_Howe', '2026-04-05T01:45', 30],
    ['Africa/Casablanca', '2026-02-15T02:30', 60],
  ])('in %s, %s comes twice, %i minutes apart', (timeZone, local, apart) => {
    expect(instantOfLocalStart(local, timeZone)).toEqual({ problem: 'doubled' });
    const earlier = instantOfLocalStart(local, timeZone, 'earlier') as { instant: number };
    const later = instantOfLocalStart(local, timeZone, 'later') as { instant: number };
    expect(later.instant - earlier.instant).toBe(apart * 60_000);
    expect(localOf(earlier.instant, timeZone)).toBe(local);
    expect(localOf(later.instant, timeZone)).toBe(local);
  });

  test.each([
    ['Europe/London', '2026-03-29T02:00'],
    ['Europe/London', '2026-03-29T00:59'],
    ['Europe/London', '2026-10-25T02:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:30'],
  ])('in %s, %s exists once, beside the change', (timeZone, local) => {
    expect(instantOfLocalStart(local, timeZone)).toHaveProperty('instant');
  });

  test.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-11-22T24:00',
    '2026-11-22T10:60',
    '0000-00-00T00:00',
  ])('%s is no time', (local) => {
    expect(instantOfLocalStart(local, 'Europe/London')).toEqual({ problem: 'not_a_time' });
  });

  test('every instant is found again from its wall clock, one way or the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: utc('2012-01-01T00:00') / 60_000, max: utc('2040-01-01T00:00') / 60_000 }),
        (timeZone, minute) => {
          const at = minute * 60_000;
          const local = localOf(at, timeZone);
          const found = (['earlier', 'later'] as const).map((which) =>
            instantOfLocalStart(local, timeZone, which),
          );
          expect(found).toContainEqual({ instant: at });
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('an instant’s place on the calendar is told to be that instant', () => {
  const minute = fc
    .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
    .map((at) => at * 60_000);
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), fc.constantFrom(0, 300, 720), (at, timeZone, start) => {
      const calendar = { timeZone, businessDayStartsAtMinute: start };
      const place = placeOf(at, calendar);
      expect(localOfPlace(place, calendar)).toBe(localOf(at, timeZone));
      const told = instantOfLocalStart(localOf(at, timeZone), timeZone, place.doubledHour || undefined);
      expect(told).toEqual({ instant: at });
    }),
    { numRuns: 2000 },
  );
});
