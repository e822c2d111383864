import { expect, test } from 'vitest';
import { readTimes } from './typed-values';

test.each([
  ['14:00, 17.30 2045', ['14:00', '17:30', '20:45']],
  ['٢٠:٣٠', ['20:30']],
  ['۱۴:۰۰، ۱۷:۳۰', ['14:00', '17:30']],
  ['۱۴:۰۰ ۱۷:۳۰', ['14:00', '17:30']],
  ['２０：３０', ['20:30']],
  ['\u202D20:30\u202C\u00A021:00', ['20:30', '21:00']],
  ['24:00', undefined],
  ['', []],
])('%j is read as %j', (typed, times) => {
  expect(readTimes(typed)).toEqual(times);
});
