import type { Run } from '../../../contract/schedule.contract';
import type { BusinessDay } from '../../../contract/values';
import { clockOf, minuteOfClock } from '../../../domain/business-day';
import { addDays, daysBetween, weekdayOf } from '../../../domain/wall-clock';
import { dayMinutes } from '../../../domain/durations';

const stepMinutes = 5;

/** How many days a run may reach over. */
export const runDaysAtMost = 400;

/** The days of a run, in order; undefined when it ends before it begins or reaches too far. */
export function runDays(run: Pick<Run, 'from' | 'until' | 'weekdays'>): BusinessDay[] | undefined {
  const length = daysBetween(run.from, run.until);
  if (length < 0 || length >= runDaysAtMost) return undefined;
  return Array.from({ length: length + 1 }, (_, index) => addDays(run.from, index)).filter((day) =>
    run.weekdays.includes(weekdayOf(day)),
  );
}

/**
 * The starts of a run on each of its days, as minutes from the business day's midnight, in order: 00:30 is 1470 where
 * the day starts at 05:00. `lengthMinutes` is how long one showtime takes up its auditorium.
 */
export function runMinutes(times: Run['times'], lengthMinutes: number, dayStartsAtMinute: number): number[] {
  const minuteOf = (clock: string) => {
    const minute = minuteOfClock(clock);
    return minute < dayStartsAtMinute ? minute + dayMinutes : minute;
  };
  if (times.kind === 'at') return [...new Set(times.at.map(minuteOf))].toSorted((a, b) => a - b);
  const latest = minuteOf(times.latest);
  const apart = Math.ceil((lengthMinutes + times.pauseMinutes) / stepMinutes) * stepMinutes;
  const minutes: number[] = [];
  for (let minute = minuteOf(times.earliest); minute <= latest; minute += apart) minutes.push(minute);
  return minutes;
}

/** A minute of a business day on the wall clock: `2026-11-23T00:30` for 1470 on the 22nd. */
export function localOf(day: BusinessDay, minute: number): string {
  const date = addDays(day, Math.floor(minute / dayMinutes));
  return `${date}T${clockOf(minute % dayMinutes)}`;
}

/** The business day of a wall-clock time, even of one that the clock change skips. */
export function businessDayOfLocal(local: string, dayStartsAtMinute: number): BusinessDay {
  const minute = minuteOfClock(local.slice(11));
  const date = local.slice(0, 10) as BusinessDay;
  return minute < dayStartsAtMinute ? addDays(date, -1) : date;
}
