import { describe, expect, it } from 'vitest';
import { isInCorner, withPress, noGesture, opensStaffDoor, type Press } from './staff-gesture';

/** At which of the presses, from 1, the door opens for the first time; 0: at none. */
function opensAt(...presses: [Press, number][]): number {
  let gesture = noGesture;
  for (const [index, [by, at]] of presses.entries()) {
    gesture = withPress(gesture, by, at);
    if (opensStaffDoor(gesture)) return index + 1;
  }
  return 0;
}

const every = (by: Press, ...times: number[]) => times.map((at): [Press, number] => [by, at]);

describe.each(['corner', 'escape'] as const)('by %s', (by) => {
  it('opens at the fifth press, not before', () => {
    expect(opensAt(...every(by, 10_000, 10_100, 10_200, 10_300))).toBe(0);
    expect(opensAt(...every(by, 10_000, 10_100, 10_200, 10_300, 10_400, 10_500))).toBe(5);
  });

  it('opens within three seconds, and not a moment later', () => {
    expect(opensAt(...every(by, 500, 1000, 2000, 3000, 3500))).toBe(5);
    expect(opensAt(...every(by, 500, 1000, 2000, 3000, 3501))).toBe(0);
  });

  it('counts the last three seconds, whatever was before them', () => {
    expect(opensAt(...every(by, 0, 2900, 3300, 3700, 4100, 4500))).toBe(6);
    expect(opensAt(...every(by, 0, 1000, 2000, 3000, 4000, 5000, 6000, 7000))).toBe(0);
  });

  it('begins anew after anything else', () => {
    expect(opensAt(...every(by, 0, 100, 200, 300), ['other', 350], [by, 400])).toBe(0);
    expect(opensAt(...every(by, 0, 100), ['other', 150], ...every(by, 200, 300, 400, 500, 600))).toBe(8);
  });
});

it('never opens by anything else, nor by the two kinds together', () => {
  expect(opensAt(...every('other', 0, 100, 200, 300, 400, 500))).toBe(0);
  expect(opensAt(...every('corner', 0, 100, 200), ...every('escape', 300, 400, 500))).toBe(0);
});

describe('the corner', () => {
  it.each([
    [0, 0, true, false],
    [83, 83, true, false],
    [84, 0, false, false],
    [0, 84, false, false],
    [995, 0, false, false],
    [996, 0, false, true],
    [1079, 83, false, true],
    [1079, 84, false, false],
  ])('%i, %i', (x, y, isIn, isInFromRight) => {
    const corner = { windowWidth: 1080, side: 84 };
    expect(isInCorner(x, y, { ...corner, isRightToLeft: false })).toBe(isIn);
    expect(isInCorner(x, y, { ...corner, isRightToLeft: true })).toBe(isInFromRight);
  });
});
