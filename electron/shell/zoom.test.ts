import { expect, it } from 'vitest';
import { zoomed, zoomOf } from './zoom';

const key = (pressed: string, held: Partial<Parameters<typeof zoomOf>[0]> = {}) => ({
  type: 'keyDown' as const,
  key: pressed,
  control: true,
  meta: false,
  alt: false,
  ...held,
});

it.each([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['_', 'out'],
  ['0', 'reset'],
  ['1', undefined],
  ['z', undefined],
])('reads Control and %s as %s', (pressed, zoom) => {
  expect(zoomOf(key(pressed), false)).toBe(zoom);
});

it('takes the key of the system alone: Control, on macOS Command', () => {
  expect(zoomOf(key('+', { control: false }), false)).toBeUndefined();
  expect(zoomOf(key('+'), true)).toBeUndefined();
  expect(zoomOf(key('+', { control: false, meta: true }), true)).toBe('in');
  // AltGr is Control and Alt: it types signs.
  expect(zoomOf(key('+', { alt: true }), false)).toBeUndefined();
  expect(zoomOf(key('+', { type: 'keyUp' }), false)).toBeUndefined();
});

it('goes by a browser’s steps, and stays at the last', () => {
  expect(zoomed(1, 'in')).toBe(1.1);
  expect(zoomed(1, 'out')).toBe(0.9);
  expect(zoomed(2, 'in')).toBe(2);
  expect(zoomed(0.5, 'out')).toBe(0.5);
  expect(zoomed(1.75, 'reset')).toBe(1);
  // Chromium keeps the level, the factor's logarithm, so that a factor comes back a little off.
  expect(zoomed(1.0999999, 'in')).toBe(1.25);
  expect(zoomed(1.1000001, 'out')).toBe(1);
});
