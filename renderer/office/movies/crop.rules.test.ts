import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropOf, keptInside, moved, viewOf, wholeView, zoomAtMost } from './crop.rules';

const size = fc.record({
  width: fc.integer({ min: 16, max: 12_000 }),
  height: fc.integer({ min: 16, max: 12_000 }),
});
const view = fc.record({
  x: fc.double({ min: -2, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 3, noNaN: true }),
  zoom: fc.double({ min: 0.1, max: 10, noNaN: true }),
});

describe('a crop', () => {
  it('is always 2:3 and within the picture, however it was moved and enlarged', () => {
    fc.assert(
      fc.property(size, view, (picture, seen) => {
        const crop = cropOf(picture, seen);
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.top).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(crop.top + crop.height).toBeLessThanOrEqual(1 + 1e-9);
        const shape = (crop.width * picture.width) / (crop.height * picture.height);
        expect(shape).toBeCloseTo(2 / 3, 6);
      }),
    );
  });

  it('is looked at again as it was chosen', () => {
    fc.assert(
      fc.property(size, view, (picture, seen) => {
        const kept = keptInside(picture, seen);
        const again = viewOf(picture, cropOf(picture, kept));
        expect(again.x).toBeCloseTo(kept.x, 6);
        expect(again.y).toBeCloseTo(kept.y, 6);
        expect(again.zoom).toBeCloseTo(kept.zoom, 6);
      }),
    );
  });

  it('begins as the largest there is, in the middle', () => {
    expect(cropOf({ width: 1600, height: 900 }, wholeView)).toEqual({
      left: (1 - 600 / 1600) / 2,
      top: 0,
      width: 600 / 1600,
      height: 1,
    });
    expect(cropOf({ width: 400, height: 600 }, wholeView)).toEqual({ left: 0, top: 0, width: 1, height: 1 });
  });
});

it('the picture follows the hand, as far as there is picture', () => {
  const picture = { width: 1600, height: 900 };
  const right = moved(picture, wholeView, { x: 0.1, y: 0 });
  expect(right.x).toBeLessThan(0.5);
  expect(right.y).toBe(0.5);
  expect(cropOf(picture, moved(picture, wholeView, { x: 50, y: 50 })).left).toBe(0);
  expect(keptInside(picture, { ...wholeView, zoom: 99 }).zoom).toBe(zoomAtMost);
});
