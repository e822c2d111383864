import type { CountryFormat, DateOrder } from './country-formats';
import { plainNumber } from './fold-text';
import { daysBetween, isLocal } from './wall-clock';

/*
 * What people type into fields for days, hours and numbers: in their country's order and with its marks, in any digits, with
 * whatever stands between them. What could mean two things is refused, not guessed.
 */

/**
 * A day as `2026-11-22`. A year of four digits says itself where it stands: first, it is followed by month and day in every
 * country. With `today`, shorter forms are read too: two digits are a year of this century, and without a year the nearest such
 * day is meant. Null for what is no day.
 */
export function readDay(text: string, order: DateOrder, today: string | null = null): string | null {
  const parts = partsOf(plainNumber(text), order);
  if (!parts) return null;
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 2) {
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return today === null ? null : nearest(month, day, today);
  }
  if (first.length === 4) return dayOf(first, second, third);
  if (third.length === 4) return order === 'mdy' ? dayOf(third, first, second) : dayOf(third, second, first);
  if (today === null || parts.some((part) => part.length > 2)) return null;
  if (order === 'ymd') return first.length === 2 ? dayOf(`20${first}`, second, third) : null;
  if (third.length !== 2) return null;
  return order === 'mdy' ? dayOf(`20${third}`, first, second) : dayOf(`20${third}`, second, first);
}

/** Two or three numbers; without anything between them they are told apart by their length. */
function partsOf(text: string, order: DateOrder): string[] | null {
  const parts = text.replace(/\.$/, '').split(/ ?[./-] ?| /);
  if (parts.some((part) => !/^\d{1,4}$/.test(part)) && parts.length > 1) return null;
  if (parts.length === 2 || parts.length === 3) return parts;
  const [digits = ''] = parts;
  const at = (...ends: number[]) => ends.map((end, index) => digits.slice(ends[index - 1] ?? 0, end));
  if (!/^\d+$/.test(digits) || parts.length > 1) return null;
  if (digits.length === 8) return order === 'ymd' ? at(4, 6, 8) : at(2, 4, 8);
  if (digits.length === 6) return at(2, 4, 6);
  return digits.length === 4 ? at(2, 4) : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocal(`${text}T12:00`) ? text : null;
}

/** Of last year's, this year's and next year's the one that is fewest days away. */
function nearest(month: string, day: string, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1, year + 1].flatMap((each) => dayOf(String(each), month, day) ?? []);
  const away = (one: string) => Math.abs(daysBetween(today, one));
  return days.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** Half days as they are written in English, and so wherever a clock has twelve hours. */
const half = String.raw`([ap])(?:\.? ?m\.?)?`;
const clockTime = new RegExp(String.raw`^(\d{1,2})(?:(?: ?[:.h] ?)?(\d\d))?h?(?: ?${half})?$`, 'i');

/** A time as `17:45`: `17:45`, `1745`, `17.45`, `17h45`, `9`, `5:45 PM`, `5p`. Null for what is no time. */
export function readTime(text: string): string | null {
  const [, hourText, minutes = '00', mark] = clockTime.exec(plainNumber(text)) ?? [];
  if (hourText === undefined || Number(minutes) > 59) return null;
  const hour = Number(hourText);
  if (mark === undefined) return hour < 24 ? timeOf(hour, minutes) : null;
  if (hour < 1 || hour > 12) return null;
  return timeOf((hour % 12) + (mark.toLowerCase() === 'p' ? 12 : 0), minutes);
}

function timeOf(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Several times, each with its minutes or its half of the day; in order, each once. Undefined when something is none. */
export function readTimes(text: string): string[] | undefined {
  const joined = plainNumber(text).replace(new RegExp(String.raw` +(?=${half}(?:[\s,;]|$))`, 'gi'), '');
  const words = joined.split(/[\s,;،؛、]+/).filter(Boolean);
  const times = words.map((word) => (/^\d{1,2}h?$/.test(word) ? null : readTime(word)));
  return times.includes(null) ? undefined : [...new Set(times as string[])].toSorted();
}

export type Marks = Pick<CountryFormat, 'decimal' | 'group' | 'hasLakhs'>;

/** A plain decimal as it is typed, without groups: `1234,5`. */
export function decimalAsTyped(plain: string, { decimal }: Marks): string {
  return plain.replace('.', decimal);
}

/**
 * A number as a plain decimal, `1234.5`: with the country's marks, or with the others where they cannot be meant otherwise. Null
 * for what is no number.
 */
export function readDecimal(text: string, { decimal, group, hasLakhs }: Marks): string | null {
  const plain = plainNumber(text).replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '');
  const [, sign = '', digits = ''] = /^(-?)([\d.,]+)$/.exec(plain) ?? [];
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark);
  const last = marks.at(-1);
  if (!/^\d/.test(digits) || !/\d$/.test(digits)) return null;
  if (last === undefined) return sign + digits;
  const inGroups = hasLakhs ? /^\d{1,3}([.,]\d\d\d?)*[.,]\d{3}$/ : /^\d{1,3}([.,]\d{3})+$/;
  const isOfGroups = inGroups.test(digits);
  const isGroup =
    marks.length > 1
      ? marks.every((mark) => mark === last)
      : isOfGroups && last === group && last !== decimal;
  if (isGroup) return isOfGroups ? sign + digits.replaceAll(last, '') : null;
  const at = digits.lastIndexOf(last);
  const [whole, part] = [digits.slice(0, at), digits.slice(at + 1)];
  const others = new Set(marks.slice(0, -1));
  if (others.has(last) || (others.size > 0 && !inGroups.test(whole))) return null;
  return `${sign}${whole.replaceAll(/[.,]/g, '')}.${part}`;
}
