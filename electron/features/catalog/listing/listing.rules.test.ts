import { expect, test } from 'vitest';
import { fillOf } from './listing.rules';

test.each([
  [200, 200, 15, 'plenty'],
  [200, 31, 15, 'plenty'],
  [200, 30, 15, 'few'],
  [200, 1, 15, 'few'],
  [200, 0, 15, 'sold_out'],
  [200, 1, 0, 'plenty'],
  [200, 200, 100, 'few'],
] as const)('of %i seats %i are free, few at %i per cent: %s', (capacity, free, percent, expected) => {
  expect(fillOf(capacity, free, percent)).toBe(expected);
});
