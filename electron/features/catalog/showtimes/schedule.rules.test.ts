import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../contract/settings.contract';
import { findOverlap, type Occupation, timesOf } from './schedule.rules';

const minutes = (count: number) => count * 60_000;
const settings = settingsSchema.parse({});

test('advertising, film, cleaning and the end of sales follow from the start', () => {
  expect(timesOf(minutes(1000), 90, settings)).toEqual({
    startsAt: minutes(1000),
    endsAt: minutes(1105),
    occupiedUntil: minutes(1120),
    salesCloseAt: minutes(1010),
  });
});

test('sales may close before the start', () => {
  expect(timesOf(minutes(1000), 90, { ...settings, salesCutoffMinutes: -30 }).salesCloseAt).toBe(
    minutes(970),
  );
});

test('sales never last longer than the showtime', () => {
  const late = { ...settings, advertisingMinutes: 0, salesCutoffMinutes: 60 };
  expect(timesOf(minutes(1000), 60, late).salesCloseAt).toBe(minutes(1060));
  expect(timesOf(minutes(1000), 59, late).salesCloseAt).toBe(minutes(1059));
  expect(timesOf(minutes(1000), 61, late).salesCloseAt).toBe(minutes(1060));
});

describe('overlaps', () => {
  const one = (id: string, startsAt: number, occupiedUntil: number, auditoriumId = 'a') => ({
    id,
    auditoriumId,
    startsAt,
    occupiedUntil,
  });
  const old = [one('old', 100, 200)];

  test.each([
    ['ends when the other starts', one('new', 50, 100), false],
    ['starts when the other is clean', one('new', 200, 300), false],
    ['ends a moment too late', one('new', 50, 101), true],
    ['starts a moment too early', one('new', 199, 300), true],
    ['inside', one('new', 120, 130), true],
    ['around', one('new', 50, 300), true],
    ['the same', one('new', 100, 200), true],
    ['in another auditorium', one('new', 100, 200, 'b'), false],
  ])('%s', (_, wanted, isRefused) => {
    expect(findOverlap([wanted], old)).toEqual(
      isRefused ? { index: 0, wanted: [], existing: ['old'] } : undefined,
    );
  });

  test('are found inside the batch, in whatever order it comes', () => {
    const batch = [one('x', 300, 400), one('y', 500, 600), one('z', 350, 360)];
    expect(findOverlap(batch, old)).toEqual({ index: 2, wanted: ['x'], existing: [] });
  });

  test('what passes never has a moment with two shows in one auditorium; what does not, has one', () => {
    const showtime = fc.record({
      auditoriumId: fc.constantFrom('a', 'b'),
      startsAt: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 12 }),
    });
    const occupations = (list: { auditoriumId: string; startsAt: number; length: number }[]) =>
      list.map((item, id) => ({ ...item, id, occupiedUntil: item.startsAt + item.length }));
    const isCrowded = (all: readonly Occupation<number>[]) => {
      const moments = new Set<string>();
      for (const item of all) {
        for (let at = item.startsAt; at < item.occupiedUntil; at += 1) {
          const moment = `${item.auditoriumId} ${at}`;
          if (moments.has(moment)) return true;
          moments.add(moment);
        }
      }
      return false;
    };
    fc.assert(
      fc.property(fc.array(showtime, { maxLength: 6 }), fc.array(showtime, { maxLength: 3 }), (a, b) => {
        const existing = occupations(b);
        fc.pre(!isCrowded(existing));
        const wanted = occupations(a);
        expect(findOverlap(wanted, existing) !== undefined).toBe(isCrowded([...wanted, ...existing]));
      }),
      { numRuns: 1000 },
    );
  });
});
