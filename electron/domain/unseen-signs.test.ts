import { expect, it } from 'vitest';
import { trimText } from './unseen-signs';

it.each([
  ['\u200fסרט', 'סרט'],
  ['\ufeff Title \u202c\u200b', 'Title'],
  ['a\u200fb', 'a\u200fb'],
  ['\u2066\u2069', ''],
  [' two words ', 'two words'],
  ['\u00ad\u2067Title\u180e\u00a0', 'Title'],
  // No text at all, which must not be taken for an empty one.
  ['\u2060\u2800\u0007', '\u2060\u2800\u0007'],
  // The heart is red by its last sign, the flag Scotland's, the ideograph of the form that a family writes.
  ['\u2764\ufe0f', '\u2764\ufe0f'],
  ['\u{1f3f4}\u{e0067}\u{e007f} ', '\u{1f3f4}\u{e0067}\u{e007f}'],
  ['\u845b\u{e0100}', '\u845b\u{e0100}'],
])('takes from %j what cannot be seen at its ends', (text, trimmed) => {
  expect(trimText(text)).toBe(trimmed);
});
