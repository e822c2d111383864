import { expect, test } from 'vitest';
import { readGenerateOptions } from './generate-options';

const machineNow = Date.UTC(2026, 10, 22);
const read = (text: string, env = {}) => readGenerateOptions(text.split(' '), env, machineNow);

test.each([
  ['--years 5', 1826],
  ['--months 1', 30],
  ['--weeks 2', 14],
  ['--years 0.5', 183],
])('%s is %i days', (text, days) => {
  expect(read(text)).toEqual({ days, seed: 1895, now: machineNow, folder: undefined });
});

test('folder, seed and the day that it is', () => {
  const options = read('--seed 7 --weeks 1 --data some/folder', { FOYER_NOW: '2026-01-02T03:04:05Z' });
  expect(options).toEqual({ days: 7, seed: 7, now: Date.UTC(2026, 0, 2, 3, 4, 5), folder: 'some/folder' });
});

test.each([
  '',
  '--years',
  '--years five',
  '--years 0',
  '--years 50',
  '--weeks 1 --months 1',
  '--weeks 1 --weeks 2',
])('"%s" is answered with what to type', (text) =>
  expect(() => read(text)).toThrow('npm run generate -- --years 5'),
);
test.each(['--weeks 1 --seed -1', '--weeks 1 --seed x', '--weeks 1 --force yes'])('so is "%s"', (text) => {
  expect(() => read(text)).toThrow('npm run generate -- --years 5');
});
