import { Temporal } from 'temporal-polyfill';
import type { Settings } from '../../contract/settings.contract';
import type { BusinessDay } from '../../contract/values';

/** What a cinema's calendar depends on. */
export type CinemaCalendar = Pick<Settings, 'timeZone' | 'businessDayStartsAtMinute'>;

/** How many business days are sold ahead, today among them. */
export const daysAhead = 14;

/**
 * When a business day starts. Where the clock change skips that minute the day starts when the clock has jumped; where
 * it is doubled, at the first of the two. So each instant belongs to exactly one business day.
 */
export function businessDayStart(day: BusinessDay, calendar: CinemaCalendar): number {
  const minute = calendar.businessDayStartsAtMinute;
  return Temporal.PlainDate.from(day)
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(calendar.timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The business day that an instant belongs to: a show at 01:00 belongs to the day before. */
export function businessDayOf(instant: number, calendar: CinemaCalendar): BusinessDay {
  let date = localTime(instant, calendar).toPlainDate();
  while (businessDayStart(asBusinessDay(date), calendar) > instant) date = date.subtract({ days: 1 });
  return asBusinessDay(date);
}

/** The business day `days` after another. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return asBusinessDay(Temporal.PlainDate.from(day).add({ days }));
}

/** Today's business day and the 13 that follow. */
export function coming(now: number, calendar: CinemaCalendar): BusinessDay[] {
  const today = businessDayOf(now, calendar);
  return Array.from({ length: daysAhead }, (_, index) => addDays(today, index));
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: BusinessDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The wall clock's minute counted from the business day's midnight: 01:00 in its night is 1500. */
export function minuteOfBusinessDay(instant: number, day: BusinessDay, calendar: CinemaCalendar): number {
  const local = localTime(instant, calendar);
  const nights = Temporal.PlainDate.from(day).until(local.toPlainDate()).days;
  return nights * 1440 + local.hour * 60 + local.minute;
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
  const local = parseLocal(localStart);
  if (!local) return { problem: 'not_a_time' };
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant: earlier.epochMilliseconds };
  if (!earlier.toPlainDateTime().equals(local)) return { problem: 'missing' };
  if (!doubledHour) return { problem: 'doubled' };
  return { instant: (doubledHour === 'earlier' ? earlier : later).epochMilliseconds };
}

/** An instant on the cinema's wall clock, as `instantOfLocalStart` takes it. */
export function localStartOf(instant: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function parseLocal(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch (error) {
    // RangeError is how Temporal says that there is no such date or time.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function localTime(instant: number, calendar: CinemaCalendar): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(calendar.timeZone);
}

function asBusinessDay(date: Temporal.PlainDate): BusinessDay {
  return date.toString() as BusinessDay;
}
