import { describe, expect, it } from 'vitest';
import type { BusinessDay } from '../../../electron/contract/values';
import {
  comparisonOf,
  daysOver,
  isLikeForLike,
  lengthOf,
  periodBefore,
  periodFault,
  periodOf,
  stepOf,
  weekOf,
} from './periods.rules';

const day = (text: string) => text as BusinessDay;
const period = (from: string, until: string) => ({ from: day(from), until: day(until) });

describe('periodOf', () => {
  it.each([
    ['today', '2026-11-22', 1, '2026-11-22', '2026-11-22'],
    ['thisWeek', '2026-11-22', 1, '2026-11-16', '2026-11-22'],
    ['thisWeek', '2026-11-22', 7, '2026-11-22', '2026-11-28'],
    ['thisWeek', '2026-11-22', 4, '2026-11-19', '2026-11-25'],
    ['lastWeek', '2026-11-22', 4, '2026-11-12', '2026-11-18'],
    // Over the end of a year, a leap day, and the Sundays on which Europe's clocks change.
    ['lastWeek', '2027-01-03', 1, '2026-12-21', '2026-12-27'],
    ['thisWeek', '2027-01-01', 1, '2026-12-28', '2027-01-03'],
    ['thisWeek', '2028-02-29', 1, '2028-02-28', '2028-03-05'],
    ['thisWeek', '2026-10-25', 1, '2026-10-19', '2026-10-25'],
    ['thisWeek', '2026-03-29', 7, '2026-03-29', '2026-04-04'],
    ['thisMonth', '2028-02-10', 1, '2028-02-01', '2028-02-29'],
    ['thisMonth', '2026-02-28', 1, '2026-02-01', '2026-02-28'],
    ['lastMonth', '2026-01-31', 1, '2025-12-01', '2025-12-31'],
    ['lastMonth', '2026-03-31', 1, '2026-02-01', '2026-02-28'],
    ['thisYear', '2028-02-29', 1, '2028-01-01', '2028-12-31'],
  ] as const)('%s on %s, weeks from %i', (choice, today, first, from, until) => {
    expect(periodOf(choice, day(today), first)).toEqual({ from, until });
  });
});

it('begins a week on each weekday, with every day in its own', () => {
  for (const first of [1, 2, 3, 4, 5, 6, 7]) {
    for (let date = 16; date <= 22; date += 1) {
      const week = weekOf(day(`2026-11-${date}`), first);
      expect(lengthOf(week)).toBe(7);
      expect(new Date(week.from).getUTCDay() || 7).toBe(first);
      expect(week.from <= `2026-11-${date}` && week.until >= `2026-11-${date}`).toBe(true);
    }
  }
});

describe('periodBefore', () => {
  it.each([
    ['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-21'],
    ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['2028-03-01', '2028-03-31', '2028-01-30', '2028-02-29'],
    ['2028-01-01', '2028-12-31', '2026-12-31', '2027-12-31'],
    ['2026-10-19', '2026-10-25', '2026-10-12', '2026-10-18'],
  ])('%s to %s', (from, until, beforeFrom, beforeUntil) => {
    const before = periodBefore(period(from, until));
    expect(before).toEqual(period(beforeFrom, beforeUntil));
    expect(lengthOf(before)).toBe(lengthOf(period(from, until)));
  });
});

it.each([
  ['', '2026-11-22', 'incomplete'],
  ['2026-11-22', '22.11.2026', 'incomplete'],
  ['2026-13-01', '2026-11-22', 'incomplete'],
  ['2026-11-23', '2026-11-22', 'backwards'],
  ['2016-10-05', '2026-11-22', 'tooLong'],
  ['2016-10-06', '2026-11-22', null],
  ['2026-11-22', '2026-11-22', null],
])('from %s until %s: %s', (from, until, fault) => {
  expect(periodFault(from, until)).toBe(fault);
});

it('draws one day by the hour, a quarter by the day, more by the week', () => {
  expect(stepOf(period('2026-11-22', '2026-11-22'))).toBe('hour');
  expect(stepOf(period('2026-11-16', '2026-11-22'))).toBe('day');
  expect(stepOf(period('2026-10-01', '2026-12-31'))).toBe('day');
  expect(stepOf(period('2021-11-22', '2026-11-22'))).toBe('week');
});

it('draws over the period before only what has the same weekdays', () => {
  expect(isLikeForLike(period('2026-11-16', '2026-11-22'))).toBe(true);
  expect(isLikeForLike(period('2026-10-01', '2026-10-31'))).toBe(false);
  expect(isLikeForLike(period('2027-02-01', '2027-02-28'))).toBe(true);
  expect(isLikeForLike(period('2026-11-22', '2026-11-22'))).toBe(true);
  expect(isLikeForLike(period('2026-01-01', '2026-12-31'))).toBe(true);
});

describe('comparisonOf', () => {
  const week = period('2026-11-16', '2026-11-22');
  it('compares a week that is over with the whole one before', () => {
    const before = period('2026-11-09', '2026-11-15');
    expect(comparisonOf(week, day('2026-11-23'))).toEqual({ over: week, before });
  });
  it('compares a running week by the days that are over', () => {
    expect(comparisonOf(week, day('2026-11-19'))).toEqual({
      over: period('2026-11-16', '2026-11-18'),
      before: period('2026-11-09', '2026-11-11'),
    });
    expect(comparisonOf(week, day('2026-11-22')).before).toEqual(period('2026-11-09', '2026-11-14'));
  });
  it('compares nothing on its first day, and of a day that runs', () => {
    expect(comparisonOf(week, day('2026-11-16')).over).toBeNull();
    expect(comparisonOf(period('2026-11-22', '2026-11-22'), day('2026-11-22')).over).toBeNull();
    expect(comparisonOf(week, day('2026-11-10')).over).toBeNull();
  });
});

it('counts the days of a week that are over', () => {
  const days = [16, 17, 18, 19, 20, 21, 22].map((date) => day(`2026-11-${date}`));
  expect(['2026-11-16', '2026-11-19', '2026-11-30'].map((today) => daysOver(days, day(today)))).toEqual([
    0, 3, 7,
  ]);
});
