import { expect, it, test } from 'vitest';
import { hourOrder, hoursSpanned } from './hours.rules';

test('the hours after midnight come behind those before it', () => {
  const hours = [0, 1, 4, 5, 10, 23];
  expect(hours.toSorted((a, b) => hourOrder(a, 300) - hourOrder(b, 300))).toEqual([5, 10, 23, 0, 1, 4]);
  expect(hours.toSorted((a, b) => hourOrder(a, 0) - hourOrder(b, 0))).toEqual(hours);
  // A day that starts at half past five: what begins at five may belong to either, and stands with the morning.
  expect(hourOrder(5, 330)).toBe(5);
});

it.each([
  [[], []],
  [[19], [19]],
  [
    [0, 21, 22],
    [21, 22, 23, 0],
  ],
  [
    [14, 10],
    [10, 11, 12, 13, 14],
  ],
])('spans %j without gaps', (hours, spanned) => {
  expect(hoursSpanned(hours, 300)).toEqual(spanned);
});
