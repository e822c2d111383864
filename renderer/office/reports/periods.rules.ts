import type { ReportPeriod } from '../../../electron/contract/reports.contract';
import { most } from '../../../electron/domain/bounds';
import type { BusinessDay } from '../../../electron/contract/values';
import { addDays, daysBetween, isLocal, weekdayOf } from '../../../electron/domain/wall-clock';

export const periodChoices = ['today', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'thisYear'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

const dayAt = (instant: number) => new Date(instant).toISOString().slice(0, 10) as BusinessDay;

/** How many days a period has, both ends counted. */
export function lengthOf({ from, until }: ReportPeriod): number {
  return daysBetween(from, until) + 1;
}

/** The cinema's week that a day lies in; it begins on `firstWeekday` (1 is Monday, 7 is Sunday). */
export function weekOf(day: BusinessDay, firstWeekday: number): ReportPeriod {
  const from = addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
  return { from, until: addDays(from, 6) };
}

/** The calendar month `by` months from a day's. */
function monthOf(day: BusinessDay, by: number): ReportPeriod {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return {
    from: dayAt(Date.UTC(year, month - 1 + by, 1, 12)),
    until: dayAt(Date.UTC(year, month + by, 0, 12)),
  };
}

/** What a choice means today. */
export function periodOf(choice: PeriodChoice, today: BusinessDay, firstWeekday: number): ReportPeriod {
  switch (choice) {
    case 'today':
      return { from: today, until: today };
    case 'thisWeek':
      return weekOf(today, firstWeekday);
    case 'lastWeek':
      return weekOf(addDays(today, -7), firstWeekday);
    case 'thisMonth':
      return monthOf(today, 0);
    case 'lastMonth':
      return monthOf(today, -1);
    case 'thisYear':
      return {
        from: `${today.slice(0, 4)}-01-01` as BusinessDay,
        until: `${today.slice(0, 4)}-12-31` as BusinessDay,
      };
  }
}

/** As many days, up to the day before: what a period is compared with. */
export function periodBefore(period: ReportPeriod): ReportPeriod {
  const until = addDays(period.from, -1);
  return { from: addDays(until, 1 - lengthOf(period)), until };
}

export type Comparison = {
  /** What of the period is over; null where no day of it is. */
  over: ReportPeriod | null;
  /** As many days of the period before. */
  before: ReportPeriod;
};

/** Like with like: of a period that still runs only the days that are over count, beside as many of the one before. */
export function comparisonOf(period: ReportPeriod, today: BusinessDay): Comparison {
  const before = periodBefore(period);
  if (period.until < today) return { over: period, before };
  if (period.from >= today) return { over: null, before };
  const over = { from: period.from, until: addDays(today, -1) };
  return { over, before: { from: before.from, until: addDays(before.from, lengthOf(over) - 1) } };
}

/** How many days of a week are over, from its first on. */
export function daysOver(days: readonly BusinessDay[], today: BusinessDay): number {
  return days.filter((day) => day < today).length;
}

/** What is wrong with a period that was typed in; null when it can be read. */
export function periodFault(from: string, until: string): 'incomplete' | 'backwards' | 'tooLong' | null {
  const isDay = (text: string) => isLocal(`${text}T12:00`);
  if (!isDay(from) || !isDay(until)) return 'incomplete';
  if (until < from) return 'backwards';
  return lengthOf({ from, until } as ReportPeriod) > most.reportDays ? 'tooLong' : null;
}

export type Step = 'hour' | 'day' | 'week';

/** By what a period's course is drawn, so that each bar can still be seen: a day by the hour, years by the week. */
export function stepOf(period: ReportPeriod): Step {
  const days = lengthOf(period);
  if (days === 1) return 'hour';
  return days <= 100 ? 'day' : 'week';
}

/** Whether a period drawn over the one before shows like beside like: Mondays over Mondays, hours over hours. */
export function isLikeForLike(period: ReportPeriod): boolean {
  return stepOf(period) !== 'day' || lengthOf(period) % 7 === 0;
}
