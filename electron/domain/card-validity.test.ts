import { describe, expect, test } from 'vitest';
import { isCardValidAt } from './card-validity';
import { weekdayBits, weekdaysOf } from './weekdays';

describe('a price card', () => {
  const card = { weekdays: [1, 7], fromMinute: 600, untilMinute: 1500 };
  test.each([
    [1, 600, true],
    [7, 1499, true],
    [1, 599, false],
    [1, 1500, false],
    [2, 700, false],
    [6, 700, false],
  ])('on weekday %i at minute %i', (weekday, minute, expected) => {
    expect(isCardValidAt(card, weekday, minute)).toBe(expected);
  });
});

test('seven weekdays are the bits 0 to 6', () => {
  expect(weekdayBits([1, 2, 3, 4, 5, 6, 7])).toBe(127);
  expect(weekdayBits([3, 3])).toBe(4);
  expect(weekdaysOf(weekdayBits([7, 1]))).toEqual([1, 7]);
});
