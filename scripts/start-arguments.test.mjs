import { expect, it } from 'vitest';
import { developmentArguments, electronArguments } from './start-arguments.mjs';

it('opens the demo cinema unless the own data is asked for', () => {
  expect(electronArguments(['--kiosk'])).toEqual(expect.arrayContaining(['--demo', '--kiosk']));
  const own = electronArguments(['--no-demo', '--kiosk']);
  expect(own).toContain('--kiosk');
  expect(own).not.toContain('--demo');
  expect(own).not.toContain('--no-demo');
});

it('opens the office for whoever develops in it, and lets debuggers in before the program', () => {
  const args = developmentArguments(['--open=prices', '--as-admin', '--inspect']);
  expect(args).toEqual(expect.arrayContaining(['--back-office', '--open=prices', '--as-admin', '--demo']));
  expect(args[0]).toBe('--inspect');
  expect(args[1]).toMatch(/development$/);
  expect(developmentArguments(['--kiosk'])).not.toContain('--back-office');
  expect(electronArguments([])[0]).not.toMatch(/development/);
});
