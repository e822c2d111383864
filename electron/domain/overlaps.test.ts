import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestFreeStart, overlaps, worstOverlap } from './overlaps';

const minute = 60_000;
const five = 5 * minute;
const at = (from: number, until: number) => ({ startsAt: from * minute, occupiedUntil: until * minute });

/** The whole minutes in which both are there: the plainest way to say what an overlap is. */
function sharedMinutes(a: ReturnType<typeof at>, b: ReturnType<typeof at>): number {
  let shared = 0;
  for (let moment = a.startsAt; moment < a.occupiedUntil; moment += minute)
    if (moment >= b.startsAt && moment < b.occupiedUntil) shared += 1;
  return shared;
}

const stretch = fc
  .record({ from: fc.nat(120), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ from, length }) => at(from, from + length));

describe('an overlap', () => {
  test('is where there is a minute in which both are there, and counts those minutes', () => {
    fc.assert(
      fc.property(stretch, fc.array(stretch, { maxLength: 5 }), (one, others) => {
        const shared = others.map((other) => sharedMinutes(one, other));
        expect(others.map((other) => overlaps(one, other))).toEqual(shared.map((minutes) => minutes > 0));
        const worst = worstOverlap(one, others);
        expect(worst?.minutes ?? 0).toBe(Math.max(0, ...shared));
      }),
      { numRuns: 1000 },
    );
  });

  test('is not where one begins when the other is clean', () => {
    expect(overlaps(at(10, 20), at(20, 30))).toBe(false);
    expect(overlaps(at(20, 30), at(10, 20))).toBe(false);
  });
});

test('the nearest free start is free, and no nearer one on a whole five minutes is', () => {
  fc.assert(
    fc.property(stretch, fc.array(stretch, { maxLength: 6 }), fc.nat(60), (one, others, from) => {
      const notBefore = from * minute;
      const length = one.occupiedUntil - one.startsAt;
      const isFree = (startsAt: number) =>
        startsAt >= notBefore &&
        others.every((other) => sharedMinutes({ startsAt, occupiedUntil: startsAt + length }, other) === 0);
      const nearest = nearestFreeStart(one, others, notBefore)!;
      expect(isFree(nearest)).toBe(true);
      if (isFree(one.startsAt)) expect(nearest).toBe(one.startsAt);
      const distance = Math.abs(nearest - one.startsAt);
      for (let start = 0; start < 300 * minute; start += five)
        if (Math.abs(start - one.startsAt) < distance) expect(isFree(start)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
