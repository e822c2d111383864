import i18next from 'i18next';
import type { PriceCardView } from '../../../electron/contract/prices.contract';
import { clockHours, isAllDay } from './price-text.rules';

/** 5 January 1970 was a Monday. */
const aMonday = Date.UTC(1970, 0, 5, 12);
const dayMs = 86_400_000;

/** 1 is Monday. */
export function weekdayName(weekday: number, width: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(i18next.language, { weekday: width, timeZone: 'UTC' }).format(
    aMonday + (weekday - 1) * dayMs,
  );
}

/** `Mon–Fri`, `Sat, Sun`, `Every day`. */
export function daysText(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return i18next.t('office-prices:everyDay');
  const runs: number[][] = [];
  for (const day of weekdays) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const [first, last] = [weekdayName(run[0]!, 'short'), weekdayName(run.at(-1)!, 'short')];
      if (run.length === 1) return first;
      return run.length === 2 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(', ');
}

export function hoursText(card: PriceCardView, dayStart: number): string {
  if (isAllDay(card, dayStart)) return i18next.t('office-prices:allHours');
  const { from, until } = clockHours(card, dayStart);
  return `${from}–${until}`;
}
