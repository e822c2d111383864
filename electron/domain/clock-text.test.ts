import { expect, it } from 'vitest';
import { clockText, elapsedText } from './clock-text';

it.each([
  [480_000, '8:00'],
  [372_000, '6:12'],
  [371_001, '6:12'],
  [60_000, '1:00'],
  [59_001, '1:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-5, '0:00'],
])('shows %i ms as %s', (remainingMs, text) => {
  expect(clockText(remainingMs)).toBe(text);
});

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [7_400, '0:07'],
  [750_000, '12:30'],
])('shows that %i ms have gone by as %s', (ms, text) => {
  expect(elapsedText(ms)).toBe(text);
});
