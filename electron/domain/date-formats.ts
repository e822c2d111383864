import type { CountryFormat, DateOrder } from './country-formats';
import { weekdayOf } from './wall-clock';

/** How a language puts a date together in each order; `{day}` and the like are filled in. */
export type DateWords = Record<DateOrder, { date: string; dayMonth: string; withWeekday: string }> & {
  /** January first, Monday first. */
  months: readonly string[];
  monthsShort: readonly string[];
  weekdays: readonly string[];
  weekdaysShort: readonly string[];
  monthYear: string;
  range: string;
};

export type DayStyle = {
  weekday?: 'long' | 'short';
  month?: 'long' | 'short';
  hasYear?: boolean;
};

export type DateFormats = {
  /** `Sunday 22 November 2026`, `Sun, Nov 22` and what else is asked for; with neither, a short month and no year. */
  day: (day: string, style?: DayStyle) => string;
  /** In digits, as it is typed: `22/11/2026`. */
  dayDigits: (day: string) => string;
  /** `16 – 22 Nov 2026`; the one day where both are the same. */
  period: (from: string, until: string) => string;
  /** `Nov 2026`, `November 2026` */
  month: (day: string, style?: DayStyle['month']) => string;
  /** 1 is Monday. */
  weekday: (weekday: number, style?: 'long' | 'short') => string;
};

/** The text with what it names put in: parts of a date, never anything typed. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
}

/** The parts of a day in words. */
function createParts(words: DateWords, weekdayName: DateFormats['weekday']) {
  return (day: string, { weekday, month = 'short' }: DayStyle) => {
    const [, year = '', monthNumber = '', date = ''] = /^(\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
    const names = month === 'long' ? words.months : words.monthsShort;
    return {
      year: String(Number(year)),
      month: names[Number(monthNumber) - 1] ?? monthNumber,
      day: String(Number(date)),
      weekday: weekday ? weekdayName(weekdayOf(day), weekday) : '',
    };
  };
}

export function createDateFormats(
  { wordsOrder, dateOrder, dateSeparator }: CountryFormat,
  words: DateWords,
): DateFormats {
  const order = words[wordsOrder];
  const weekday: DateFormats['weekday'] = (number, style = 'long') =>
    (style === 'long' ? words.weekdays : words.weekdaysShort)[number - 1] ?? '';
  const partsOf = createParts(words, weekday);
  function day(text: string, style: DayStyle = {}): string {
    const parts = partsOf(text, style);
    const date = filled(style.hasYear ? order.date : order.dayMonth, parts);
    return style.weekday ? filled(order.withWeekday, { weekday: parts.weekday, date }) : date;
  }
  const whole = (text: string) => day(text, { hasYear: true });
  const range = (from: string, until: string) => filled(words.range, { from, until });
  function period(from: string, until: string): string {
    if (from === until) return whole(from);
    const [first, last] = [partsOf(from, {}), partsOf(until, {})];
    if (first.year !== last.year) return range(whole(from), whole(until));
    if (first.month === last.month) return filled(order.date, { ...first, day: range(first.day, last.day) });
    return wordsOrder === 'ymd' ? range(whole(from), day(until)) : range(day(from), whole(until));
  }
  return {
    day,
    dayDigits: (text) => {
      const [year = '', month = '', date = ''] = text.split('-');
      const inOrder = { dmy: [date, month, year], mdy: [month, date, year], ymd: [year, month, date] };
      return inOrder[dateOrder].join(dateSeparator);
    },
    period,
    month: (text, month = 'short') => filled(words.monthYear, partsOf(text, { month })),
    weekday,
  };
}
