import type { BusinessDay } from '../../../electron/contract/values';

const minuteMs = 60_000;
const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** An instant on the cinema's wall clock, as main takes it: `2026-11-22T20:30`. */
export function localOf(instant: number, timeZone: string): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = value;
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The instants that a wall clock shows a time at: none where the clock change skips it, two where it brings it twice. */
export function instantsOf(local: string, timeZone: string): number[] {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return [];
  const offsetAt = (instant: number) => Date.parse(`${localOf(instant, timeZone)}Z`) - instant;
  const offsets = new Set([offsetAt(asUtc - dayMs), offsetAt(asUtc + dayMs)]);
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => localOf(instant, timeZone) === local)
    .toSorted((a, b) => a - b);
}

/** The calendar day `days` after another. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10) as BusinessDay;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: BusinessDay): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

export type ClockPlace = { businessDay: BusinessDay; time: string; doubledHour: '' | 'earlier' | 'later' };
export type Calendar = { timeZone: string; businessDayStartsAtMinute: number };

export function minuteOfClock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Where an instant stands on the cinema's calendar: 01:00 belongs to the day before. */
export function placeOf(instant: number, { timeZone, businessDayStartsAtMinute }: Calendar): ClockPlace {
  const local = localOf(instant, timeZone);
  const date = local.slice(0, 10) as BusinessDay;
  const time = local.slice(11);
  const both = instantsOf(local, timeZone);
  const isNight = minuteOfClock(time) < businessDayStartsAtMinute;
  return {
    businessDay: isNight ? addDays(date, -1) : date,
    time,
    doubledHour: both.length < 2 ? '' : both[0] === instant ? 'earlier' : 'later',
  };
}

/** The wall-clock time of a place: a time before the business day's start is in its night. */
export function localOfPlace(
  { businessDay, time }: ClockPlace,
  { businessDayStartsAtMinute }: Calendar,
): string {
  return `${minuteOfClock(time) < businessDayStartsAtMinute ? addDays(businessDay, 1) : businessDay}T${time}`;
}

/** The minute of the business day that price cards go by: 00:30 in its night is 1470. */
export function minuteOfPlace({ time }: ClockPlace, { businessDayStartsAtMinute }: Calendar): number {
  const minute = minuteOfClock(time);
  return minute < businessDayStartsAtMinute ? minute + dayMs / minuteMs : minute;
}
