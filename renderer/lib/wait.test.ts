import { expect, it } from 'vitest';
import { formatSpan, formatWait } from './wait';

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

it.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [1500, '25 hours'],
  [2880, '2 days'],
])('says %s minutes as %s', (minutes, words) => {
  expect(formatSpan(minutes, 'en')).toBe(words);
});
