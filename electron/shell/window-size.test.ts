import { expect, it } from 'vitest';
import { largestWithin } from './window-size';

it.each([
  ['a laptop', { width: 1366, height: 728 }, { width: 1223, height: 688 }],
  ['a desktop', { width: 2560, height: 1400 }, { width: 1920, height: 1080 }],
  ['a full HD screen', { width: 1920, height: 1040 }, { width: 1777, height: 1000 }],
  ['an upright screen', { width: 1080, height: 1920 }, { width: 1057, height: 1880 }],
  ['a small square', { width: 1024, height: 1024 }, { width: 1024, height: 576 }],
])('opens on %s in its own shape, with room for a title', (_, desktop, size) => {
  expect(largestWithin(desktop)).toEqual(size);
});
