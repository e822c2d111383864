import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessDay } from '../../../electron/contract/values';
import {
  businessDayOf,
  instantOfLocalStart,
  localStartOf,
} from '../../../electron/features/catalog/business-day.rules';
import { instantsOf, localOf, localOfPlace, placeOf } from './cinema-clock';

const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
];
const minute = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
  .map((at) => at * 60_000);

describe('the window reads the cinema’s clock as main does', () => {
  test('at every instant', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), fc.constantFrom(0, 300, 720), (at, timeZone, start) => {
        const calendar = { timeZone, businessDayStartsAtMinute: start };
        expect(localOf(at, timeZone)).toBe(localStartOf(at, timeZone));
        const place = placeOf(at, calendar);
        expect(localOfPlace(place, calendar)).toBe(localOf(at, timeZone));
        const told = instantOfLocalStart(localOf(at, timeZone), timeZone, place.doubledHour || undefined);
        expect(told).toEqual({ instant: at });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2027-03-28T01:30', 'missing', 0],
    ['2027-10-31T01:30', 'doubled', 2],
    ['2027-10-31T02:00', undefined, 1],
  ])('on the nights of London’s clock change: %s', (local, problem, count) => {
    const main = instantOfLocalStart(local, 'Europe/London');
    expect('problem' in main ? main.problem : undefined).toBe(problem);
    expect(instantsOf(local, 'Europe/London')).toHaveLength(count);
  });

  test('and gives a night to the business day before', () => {
    const calendar = { timeZone: 'Europe/London', businessDayStartsAtMinute: 300 };
    const at = Date.UTC(2026, 10, 29, 1, 15);
    expect(placeOf(at, calendar)).toEqual({
      businessDay: '2026-11-28' as BusinessDay,
      time: '01:15',
      doubledHour: '',
    });
    expect(businessDayOf(at, calendar)).toBe('2026-11-28');
  });
});
