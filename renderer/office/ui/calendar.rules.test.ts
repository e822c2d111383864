import { expect, it } from 'vitest';
import { addMonths, dayByKey, weeksOf } from './calendar.rules';

it('lays a month out in whole weeks from the day on which they begin', () => {
  const monday = weeksOf('2026-11-22', 1);
  expect(monday).toHaveLength(6);
  expect(monday[0]!.slice(0, 1).concat(monday.at(-1)!.slice(-1))).toEqual(['2026-10-26', '2026-12-06']);
  const sunday = weeksOf('2026-11-22', 7);
  expect(sunday).toHaveLength(5);
  expect(sunday[0]![0]).toBe('2026-11-01');
  expect(weeksOf('2027-02-10', 1)).toHaveLength(4);
  for (const firstWeekday of [1, 5, 6, 7])
    for (const day of ['2026-01-31', '2024-02-29', '2026-12-01'])
      expect(weeksOf(day, firstWeekday).flat()).toContain(day);
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-22', 2, '2027-01-22'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months are %s', (day, months, other) => {
  expect(addMonths(day, months)).toBe(other);
});

it.each([
  ['ArrowLeft', false, '2026-11-17'],
  ['ArrowRight', false, '2026-11-19'],
  ['ArrowUp', false, '2026-11-11'],
  ['ArrowDown', false, '2026-11-25'],
  ['Home', false, '2026-11-15'],
  ['End', false, '2026-11-21'],
  ['PageUp', false, '2026-10-18'],
  ['PageDown', true, '2027-11-18'],
  ['a', false, undefined],
])('%s leads from a Wednesday, in weeks from Sunday, to the right day', (key, hasShift, day) => {
  expect(dayByKey('2026-11-18', key, hasShift, 7)).toBe(day);
});
