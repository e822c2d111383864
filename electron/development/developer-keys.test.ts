import { expect, it } from 'vitest';
import { developerActionOf } from './developer-keys';

const pressed = (key: string, held: Partial<Parameters<typeof developerActionOf>[0]> = {}) =>
  developerActionOf({ type: 'keyDown', key, control: false, meta: false, alt: false, ...held });

it("takes a browser's keys for tools and reload", () => {
  expect(pressed('F12')).toBe('tools');
  expect(pressed('F5')).toBe('reload');
  expect(pressed('r', { control: true })).toBe('reload');
  expect(pressed('R', { control: true })).toBe('reload');
  expect(pressed('r', { meta: true })).toBe('reload');
});

it('leaves every other key to the page', () => {
  expect(pressed('r')).toBeUndefined();
  expect(pressed('F11')).toBeUndefined();
  expect(pressed('F12', { type: 'keyUp' })).toBeUndefined();
  // AltGr is Control and Alt: it types signs.
  expect(pressed('r', { control: true, alt: true })).toBeUndefined();
});
