import { expect, test } from 'vitest';
import { readNumber } from './numbers';

test.each([
  ['12', 12],
  ['١٢', 12],
  ['１２', 12],
  ['\u202D12,5\u202C', 12.5],
  ['\u20113', -3],
  ['21', null],
  ['', null],
  ['twelve', null],
])('%j between -20 and 20 is %d', (text, value) => {
  expect(readNumber(text, { min: -20, max: 20 })).toBe(value);
});
