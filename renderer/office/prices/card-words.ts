import i18next from 'i18next';
import type { PriceCardView } from '../../../electron/contract/prices.contract';
import { formats, formatWeekday } from '../../lib/format';
import { clockHours, isAllDay } from './price-text.rules';

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
      const [first, last] = [formatWeekday(run[0]!, 'short'), formatWeekday(run.at(-1)!, 'short')];
      if (run.length === 1) return first;
      return run.length === 2 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(', ');
}

export function hoursText(card: PriceCardView, dayStart: number): string {
  if (isAllDay(card, dayStart)) return i18next.t('office-prices:allHours');
  const { from, until } = clockHours(card, dayStart);
  const { time } = formats();
  return `${time(from)}–${time(until)}`;
}
