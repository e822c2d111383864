import type { BusinessDay } from '../../contract/values';
import { addDays } from '../../domain/wall-clock';
import { businessDayOf, businessDayStart, type CinemaCalendar, daysAhead } from '../../domain/business-day';
import { dayMs } from '../../domain/durations';

/** What a history reaches over; the same plan makes the same file. */
export type HistoryPlan = {
  seed: number;
  now: number;
  calendar: CinemaCalendar;
  firstDay: BusinessDay;
  /** From the first day up to today, then as far as seats are sold ahead. */
  days: number;
  /** When the house was furnished, some weeks before its first day. */
  openedAt: number;
};

const weeksToOpen = 10;

export function planHistory(
  pastDays: number,
  now: number,
  seed: number,
  calendar: CinemaCalendar,
): HistoryPlan {
  const firstDay = addDays(businessDayOf(now, calendar), -pastDays);
  return {
    seed,
    now,
    calendar,
    firstDay,
    days: pastDays + daysAhead,
    openedAt: businessDayStart(firstDay, calendar) - weeksToOpen * 7 * dayMs,
  };
}

/** An instant so many hours after the start of a day of the programme, counted from its first. */
export function instantOf({ firstDay, calendar }: HistoryPlan, day: number, hours: number): number {
  return Math.floor(businessDayStart(addDays(firstDay, day), calendar) + hours * 3_600_000);
}

/** Years from the last day's back to that of a day. */
export function yearOf(day: BusinessDay): number {
  return Number(day.slice(0, 4));
}
