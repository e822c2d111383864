import { expect, it } from 'vitest';
import { electronArguments } from './start-arguments.mjs';

it('opens the demo cinema unless the own data is asked for', () => {
  expect(electronArguments(['--kiosk'])).toEqual(expect.arrayContaining(['--demo', '--kiosk']));
  const own = electronArguments(['--no-demo', '--kiosk']);
  expect(own).toContain('--kiosk');
  expect(own).not.toContain('--demo');
  expect(own).not.toContain('--no-demo');
});
