import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { axisTicks, namedPoints, pointAt, pointOfKey } from './axis.rules';

describe('axisTicks', () => {
  it.each([
    [0, true, [0, 1]],
    [1, true, [0, 1]],
    [3, true, [0, 1, 2, 3]],
    [7, true, [0, 2, 4, 6, 8]],
    // 2.5 would be a quarter of ten; half an admission is none.
    [9, true, [0, 3, 6, 9]],
    [100, true, [0, 25, 50, 75, 100]],
    [412, true, [0, 200, 400, 600]],
    [124_850, true, [0, 50_000, 100_000, 150_000]],
    [1, false, [0, 0.25, 0.5, 0.75, 1]],
    [0.3, false, [0, 0.1, 0.2, 0.3]],
  ])('up to %d (whole: %s)', (max, isWhole, ticks) => {
    expect(axisTicks(max, isWhole)).toEqual(ticks);
  });

  it('always covers the largest value, evenly, with no more than a handful of lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (max) => {
        const ticks = axisTicks(max, true);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
      }),
    );
  });
});

describe('namedPoints', () => {
  it.each([
    [7, 700, 90, [0, 1, 2, 3, 4, 5, 6]],
    [7, 400, 90, [0, 2, 4, 6]],
    [30, 1000, 80, [0, 3, 6, 9, 12, 15, 18, 21, 24, 27]],
    [30, 500, 80, [0, 7, 14, 21, 28]],
    [1, 10, 80, [0]],
    [0, 500, 80, []],
  ])('%i points in %i px', (count, size, nameSize, named) => {
    expect(namedPoints(count, size, nameSize)).toEqual(named);
  });

  it('never lets names run into each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 100, max: 2000 }), (count, size) => {
        expect(namedPoints(count, size, 80).length).toBeLessThanOrEqual(Math.max(1, Math.floor(size / 80)));
      }),
    );
  });
});

test('a place along the axis belongs to the point whose band it is in, at the edges to the outermost', () => {
  expect([-5, 0, 99, 100, 699, 900].map((place) => pointAt(place, 700, 7))).toEqual([0, 0, 0, 1, 6, 6]);
});

describe('pointOfKey', () => {
  it.each([
    ['ArrowRight', null, 0],
    ['ArrowLeft', null, 29],
    ['ArrowRight', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowRight', 29, 29],
    ['ArrowLeft', 0, 0],
    ['PageDown', 3, 6],
    ['Home', 17, 0],
    ['End', null, 29],
    ['Escape', 17, null],
    ['Escape', null, undefined],
    ['a', 17, undefined],
  ])('%s from %s', (key, from, to) => {
    expect(pointOfKey(key, from, 30)).toBe(to);
  });

  it('stays where there are no points', () => {
    expect(pointOfKey('ArrowRight', null, 0)).toBeUndefined();
  });
});
