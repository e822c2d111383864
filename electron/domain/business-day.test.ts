import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { businessDayOf, businessDayStart, localOfPlace, placeOf } from './business-day';
import { addDays, firstInstantOf, instantsOf, localOf } from './wall-clock';

const utc = (text: string) => Date.parse(`${text}Z`);
/** Clocks that change at midnight, by half an hour, by a day, in the doubled hour across midnight, and as most do. */
const zones = [
  'Europe/London',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/Asuncion',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
];
const minute = fc
  .integer({ min: utc('2005-01-01T00:00') / 60_000, max: utc('2030-01-01T00:00') / 60_000 })
  .map((at) => at * 60_000);

/** The one table of cases: main's day and the page's are read from the same functions. */
describe.each([
  // The clock jumps from 00:00 to 01:00: the day begins with the jump, not an hour before it.
  ['Asia/Beirut', 0, '2026-03-29', '2026-03-28T22:00'],
  ['Asia/Beirut', 30, '2026-03-29', '2026-03-28T22:00'],
  ['America/Havana', 0, '2026-03-08', '2026-03-08T05:00'],
  ['Africa/Cairo', 0, '2026-04-24', '2026-04-23T22:00'],
  ['America/Asuncion', 0, '2023-10-01', '2023-10-01T04:00'],
  ['America/Sao_Paulo', 0, '2018-11-04', '2018-11-04T03:00'],
  // The hour from midnight comes twice: the day begins with the first.
  ['America/Havana', 0, '2026-11-01', '2026-11-01T04:00'],
  // Back from 00:00 to 23:00: midnight is there once, after the doubled hour.
  ['Asia/Beirut', 0, '2026-10-25', '2026-10-24T22:00'],
  ['America/Asuncion', 0, '2024-03-24', '2024-03-24T04:00'],
  // The day's start lies in the gap, or in the doubled hour.
  ['Europe/London', 90, '2026-03-29', '2026-03-29T01:00'],
  ['Europe/London', 90, '2026-10-25', '2026-10-25T00:30'],
  ['Australia/Lord_Howe', 135, '2026-10-04', '2026-10-03T15:30'],
  ['Europe/London', 300, '2026-11-22', '2026-11-22T05:00'],
  // 30 December was left out.
  ['Pacific/Apia', 300, '2011-12-31', '2011-12-30T15:00'],
])('in %s, from minute %i, %s', (timeZone, businessDayStartsAtMinute, day, start) => {
  const calendar = { timeZone, businessDayStartsAtMinute };
  it(`begins at ${start} UTC, and the minute before is another day`, () => {
    expect(new Date(businessDayStart(day, calendar)).toISOString().slice(0, 16)).toBe(start);
    for (const [at, isThere] of [
      [utc(start), true],
      [utc(start) - 60_000, false],
    ] as const) {
      expect(businessDayOf(at, calendar) === day).toBe(isThere);
      expect(placeOf(at, calendar).businessDay === day).toBe(isThere);
    }
  });
});

it('every instant is in exactly one day, and its place leads back to it', () => {
  fc.assert(
    fc.property(
      minute,
      fc.constantFrom(...zones),
      fc.constantFrom(0, 30, 90, 135, 300, 720),
      (at, timeZone, businessDayStartsAtMinute) => {
        const calendar = { timeZone, businessDayStartsAtMinute };
        const place = placeOf(at, calendar);
        expect(businessDayStart(place.businessDay, calendar)).toBeLessThanOrEqual(at);
        expect(businessDayStart(addDays(place.businessDay, 1), calendar)).toBeGreaterThan(at);
        expect(localOfPlace(place, calendar)).toBe(localOf(at, timeZone));
        expect(instantsOf(localOf(at, timeZone), timeZone)[place.doubledHour === 'later' ? 1 : 0]).toBe(at);
      },
    ),
    { numRuns: 2000 },
  );
});

it('agrees with Temporal on local times, skipped and doubled ones among them', () => {
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), fc.integer({ min: -90, max: 90 }), (at, timeZone, by) => {
      expect(localOf(at, timeZone)).toBe(
        Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' }),
      );
      const change = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition('previous');
      if (!change || change.year < 1990) return;
      const local = change.toPlainDateTime().add({ minutes: by });
      const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
        local.toZonedDateTime(timeZone, { disambiguation }),
      );
      const found = [...new Set([earlier!, later!].filter((one) => one.toPlainDateTime().equals(local)))];
      const text = local.toString({ smallestUnit: 'minute' });
      expect(instantsOf(text, timeZone)).toEqual([...new Set(found.map((one) => one.epochMilliseconds))]);
      if (found.length === 0) expect(firstInstantOf(text, timeZone)).toBe(change.epochMilliseconds);
    }),
    { numRuns: 1000 },
  );
});
