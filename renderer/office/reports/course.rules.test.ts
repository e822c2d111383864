import { expect, test } from 'vitest';
import { courseOf } from './course.rules';

const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const keysOf = (points: { key: string; now: unknown; before: { key: string } | null }[]) =>
  points.map(({ key, now, before }) => [key, now !== null, before?.key]);

test('days stand beside those at their place in the period before', () => {
  const points = courseOf(rows('2026-11-16', '2026-11-17'), rows('2026-11-14', '2026-11-15'), 'day', 300);
  expect(keysOf(points)).toEqual([
    ['2026-11-16', true, '2026-11-14'],
    ['2026-11-17', true, '2026-11-15'],
  ]);
});

test('weeks that the period before does not have stand alone', () => {
  const points = courseOf(rows('2026-11-16', '2026-11-23'), rows('2026-11-02'), 'week', 300);
  expect(keysOf(points)).toEqual([
    ['2026-11-16', true, '2026-11-02'],
    ['2026-11-23', true, undefined],
  ]);
});

test('hours stand beside the same hour, without gaps, the night last', () => {
  const points = courseOf(rows('0', '21', '22'), rows('19', '21'), 'hour', 300);
  expect(keysOf(points)).toEqual([
    ['19', false, '19'],
    ['20', false, undefined],
    ['21', true, '21'],
    ['22', true, undefined],
    ['23', false, undefined],
    ['0', true, undefined],
  ]);
  expect(courseOf([], [], 'hour', 300)).toEqual([]);
});
