import { addDays, daysBetween, firstInstantOf, instantsOf, localOf } from './wall-clock';

/** What a cinema's calendar depends on: its zone, and the minute after midnight at which its business day starts. */
export type CinemaCalendar = { timeZone: string; businessDayStartsAtMinute: number };

/** A time as people plan by it: the business day, the wall clock's time, and which of two where the change doubles it. */
export type ClockPlace<D extends string = string> = {
  businessDay: D;
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
export function businessDayOf<D extends string>(instant: number, calendar: CinemaCalendar): D {
  let day = localOf(instant, calendar.timeZone).slice(0, 10);
  while (businessDayStart(addDays(day, 1), calendar) <= instant) day = addDays(day, 1);
  while (businessDayStart(day, calendar) > instant) day = addDays(day, -1);
  return day as D;
}

/** The wall clock's minute counted from the business day's midnight: 01:00 in its night is 1500. */
export function minuteOfBusinessDay(instant: number, day: string, { timeZone }: CinemaCalendar): number {
  const local = localOf(instant, timeZone);
  return daysBetween(day, local.slice(0, 10)) * 1440 + minuteOfClock(local.slice(11));
}

/** Where an instant stands on the cinema's calendar. */
export function placeOf<D extends string>(instant: number, calendar: CinemaCalendar): ClockPlace<D> {
  const local = localOf(instant, calendar.timeZone);
  const both = instantsOf(local, calendar.timeZone);
  const minute = Math.floor(instant / 60_000) * 60_000;
  return {
    businessDay: businessDayOf<D>(instant, calendar),
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

/** `20:30` is 1230. */
export function minuteOfClock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 1230 is `20:30`. */
export function clockOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
