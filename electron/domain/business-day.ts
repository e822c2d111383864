import { dayMinutes, minuteMs } from './durations';
import { addDays, daysBetween, firstInstantOf, instantsOf, isLocal, localOf } from './wall-clock';

declare const brand: unique symbol;

/** A day of the cinema's calendar, `2026-11-22`: no other text is one. The contract's schema makes them, and this file. */
export type BusinessDay = string & { readonly [brand]: 'BusinessDay' };

/** What a cinema's calendar depends on: its zone, and the minute after midnight at which its business day starts. */
export type CinemaCalendar = { timeZone: string; businessDayStartsAtMinute: number };

/** A time as people plan by it: the business day, the wall clock's time, and which of two where the change doubles it. */
export type ClockPlace = {
  businessDay: BusinessDay;
  time: string;
  doubledHour: '' | 'earlier' | 'later';
};

const starts = new Map<string, number>();
const startsKept = 4000;

/**
 * When a business day starts. Where the clock change skips that minute the day starts when the clock has jumped; where
 * it is doubled, at the first of the two; a day that a zone left out starts with the next. So each instant belongs to
 * exactly one business day.
 */
export function businessDayStart(day: string, calendar: CinemaCalendar): number {
  const key = `${day} ${calendar.businessDayStartsAtMinute} ${calendar.timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  if (starts.size >= startsKept) starts.clear();
  const local = `${day}T${clockOf(calendar.businessDayStartsAtMinute)}`;
  const first = firstInstantOf(local, calendar.timeZone);
  const isLeftOut = localOf(first, calendar.timeZone).slice(0, 10) > day;
  const start = isLeftOut ? businessDayStart(addDays(day, 1), calendar) : first;
  starts.set(key, start);
  return start;
}

/** The business day that an instant belongs to: a show at 01:00 belongs to the day before. */
export function businessDayOf(instant: number, calendar: CinemaCalendar): BusinessDay {
  let day = localOf(instant, calendar.timeZone).slice(0, 10);
  while (businessDayStart(addDays(day, 1), calendar) <= instant) day = addDays(day, 1);
  while (businessDayStart(day, calendar) > instant) day = addDays(day, -1);
  return day as BusinessDay;
}

/** The wall clock's minute counted from the business day's midnight: 01:00 in its night is 1500. */
export function minuteOfBusinessDay(instant: number, day: string, { timeZone }: CinemaCalendar): number {
  const local = localOf(instant, timeZone);
  return daysBetween(day, local.slice(0, 10)) * dayMinutes + minuteOfClock(local.slice(11));
}

/** Where an instant stands on the cinema's calendar. */
export function placeOf(instant: number, calendar: CinemaCalendar): ClockPlace {
  const local = localOf(instant, calendar.timeZone);
  const both = instantsOf(local, calendar.timeZone);
  const minute = Math.floor(instant / minuteMs) * minuteMs;
  return {
    businessDay: businessDayOf(instant, calendar),
    time: local.slice(11),
    doubledHour: both.length < 2 ? '' : both[0] === minute ? 'earlier' : 'later',
  };
}

/** The wall clock's time of a place: a time before the business day's start is in its night. */
export function localOfPlace(
  { businessDay, time, doubledHour }: ClockPlace,
  calendar: CinemaCalendar,
): string {
  const today = `${businessDay}T${time}`;
  if (minuteOfClock(time) >= calendar.businessDayStartsAtMinute) return today;
  // A day that begins in the doubled hour has times before its start, the second time round.
  const again = doubledHour === 'later' ? instantsOf(today, calendar.timeZone)[1] : undefined;
  const isToday = again !== undefined && businessDayOf(again, calendar) === businessDay;
  return isToday ? today : `${addDays(businessDay, 1)}T${time}`;
}

/** The minute of the business day that price cards go by: 00:30 in its night is 1470. */
export function minuteOfPlace(place: ClockPlace, calendar: CinemaCalendar): number {
  const local = localOfPlace(place, calendar);
  return daysBetween(place.businessDay, local.slice(0, 10)) * dayMinutes + minuteOfClock(place.time);
}

/** `20:30` is 1230. */
export function minuteOfClock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 1230 is `20:30`. */
export function clockOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
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
