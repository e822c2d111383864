import { expect, test } from 'vitest';
import { typedNumber, typedWhole } from './typed-number';

test.each([
  [' 90 ', 90],
  ['٩٠', 90],
  ['۹۰', 90],
  ['９０', 90],
  ['\u202D90\u202C', 90],
  ['\u20119', -9],
  ['\u221215', -15],
  ['21,5', 21.5],
  ['۲۱٫۵', 21.5],
  ['٢١.٥', 21.5],
])('%j is typed for %d', (text, value) => {
  expect(typedNumber(text)).toBe(value);
  expect(typedWhole(text)).toBe(Number.isInteger(value) ? value : Number.NaN);
});

test.each(['', ' ', '1e3', '0x10', '1.', '.5', '1.2.3', '--1', 'IV', '½', '1 000'])(
  '%j is no number',
  (text) => {
    expect(typedNumber(text)).toBeNaN();
    expect(typedWhole(text)).toBeNaN();
  },
);

test('a count has nothing after its digits', () => {
  expect(typedWhole('90.0')).toBeNaN();
  expect(typedNumber('90.0')).toBe(90);
});
