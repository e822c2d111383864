import { expect, it } from 'vitest';
import { formatWait } from './wait';

it.each([
  [0, '1 second'],
  [1, '1 second'],
  [2_001, '3 seconds'],
  [90_000, '90 seconds'],
  [90_001, '2 minutes'],
  [900_000, '15 minutes'],
  [900_001, '16 minutes'],
  [86_400_000, '24 hours'],
])('says %s ms as %s', (ms, words) => {
  expect(formatWait(ms, 'en')).toBe(words);
});
