import { dayMs, minuteMs } from './durations';

/**
 * A place's wall clock. The engine is asked for one thing only, where a zone's clock stands at an instant (tzdata); what follows
 * from it is reckoned here, for main and for the pages. Local times are texts: `2026-11-22T20:30`; days `2026-11-22`.
 */

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
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

/** What the clock shows at an instant, to the minute. */
export function localOf(instant: number, timeZone: string): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = value;
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** How far the clock is ahead of UTC, in milliseconds; of an instant on a whole minute. */
function offsetAt(instant: number, timeZone: string): number {
  const local = localOf(instant, timeZone);
  // The day after the last of 9999 has a year of five digits, which ISO 8601 writes with a sign and six.
  return Date.parse(local.length > 16 ? `+0${local}Z` : `${local}Z`) - instant;
}

/** Whether a text is a local time that a calendar has: no 30 February, no 24:00. */
export function isLocal(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The instants at which the clock shows a time, in order: none where a change skips it, two where it brings it twice. */
export function instantsOf(local: string, timeZone: string): number[] {
  if (!isLocal(local)) return [];
  const asUtc = Date.parse(`${local}Z`);
  const offsets = new Set([offsetAt(asUtc - dayMs, timeZone), offsetAt(asUtc + dayMs, timeZone)]);
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => localOf(instant, timeZone) === local)
    .toSorted((a, b) => a - b);
}

/** The first instant at which the clock shows that time or, where a change skips it, has jumped past it. */
export function firstInstantOf(local: string, timeZone: string): number {
  const [first] = instantsOf(local, timeZone);
  if (first !== undefined) return first;
  const asUtc = Date.parse(`${local}Z`);
  let before = asUtc - dayMs;
  let after = asUtc + dayMs;
  // Clocks change on whole minutes.
  while (after - before > minuteMs) {
    const middle = Math.floor((before + after) / (2 * minuteMs)) * minuteMs;
    if (localOf(middle, timeZone) < local) before = middle;
    else after = middle;
  }
  return after;
}

/** The calendar day `days` after another. */
export function addDays<D extends string>(day: D, days: number): D {
  return new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10) as D;
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** How many days `until` is after `from`. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);
}
