import type { BusinessDay } from '../../contract/values';
import { businessDayOf as dayOf, type CinemaCalendar } from '../../domain/business-day';
import { addDays, instantsOf, isLocal } from '../../domain/wall-clock';

export { businessDayStart, type CinemaCalendar, minuteOfBusinessDay } from '../../domain/business-day';
export { addDays, localOf as localStartOf, weekdayOf } from '../../domain/wall-clock';

/** The business day that an instant belongs to: a show at 01:00 belongs to the day before. */
export function businessDayOf(instant: number, calendar: CinemaCalendar): BusinessDay {
  return dayOf(instant, calendar);
}

/** How many business days are sold ahead, today among them. */
export const daysAhead = 14;

/** Today's business day and the 13 that follow. */
export function coming(now: number, calendar: CinemaCalendar): BusinessDay[] {
  const today = businessDayOf(now, calendar);
  return Array.from({ length: daysAhead }, (_, index) => addDays(today, index));
}

export type LocalStart = { instant: number } | { problem: 'not_a_time' | 'missing' | 'doubled' };

/**
 * The instant of a time on the cinema's wall clock (`2026-11-22T20:30`). A time that the clock change skips is
 * `missing`; one that it brings twice is `doubled` unless `doubledHour` says which is meant.
 */
export function instantOfLocalStart(
  localStart: string,
  timeZone: string,
  doubledHour?: 'earlier' | 'later',
): LocalStart {
  if (!isLocal(localStart)) return { problem: 'not_a_time' };
  const [earlier, later] = instantsOf(localStart, timeZone);
  if (earlier === undefined) return { problem: 'missing' };
  if (later === undefined) return { instant: earlier };
  if (!doubledHour) return { problem: 'doubled' };
  return { instant: doubledHour === 'earlier' ? earlier : later };
}
