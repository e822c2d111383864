import { type CountryFormat, formatOfCountry, homeCountry } from './country-formats';
import { createDateFormats, type DateFormats, type DateWords, type DayStyle, filled } from './date-formats';
import { moneySign } from './money-signs';
import { createNumberFormats, type NumberFormats } from './number-formats';

/** A language's words for dates and large numbers: `resources/locales/<language>/calendar.json`. */
export type CalendarWords = DateWords & {
  am: string;
  pm: string;
  dateTime: string;
  minutes: string;
  /** What is written after a number for each power of a thousand. */
  thousands: readonly string[];
};

export const clockFormats = ['country', '12', '24'] as const;
export type ClockFormat = (typeof clockFormats)[number];

/** What decides how a cinema's dates, hours and numbers are written. */
export type Place = { country: string; currency: string; clockFormat: ClockFormat };

type TimeFormats = {
  /** `17:45`, `5:45 PM` */
  time: (time: string) => string;
  /** As short as it can be: `17`, `5 PM`. */
  hour: (hour: number) => string;
};

/** A cinema's way of writing. Days are `2026-11-22`, times `17:45`, instants both, `2026-11-22T17:45`: of the wall clock. */
export type Formats = NumberFormats &
  DateFormats &
  TimeFormats & {
    country: CountryFormat;
    clock: 12 | 24;
    /** `22 Nov 2026, 17:45`; with a weekday before it where that is asked for. */
    moment: (local: string, style?: Pick<DayStyle, 'weekday'>) => string;
  };

export function createFormats(place: Place, words: CalendarWords): Formats {
  const home = homeCountry(place.country, place.currency);
  const country = formatOfCountry(home);
  const clock = place.clockFormat === 'country' ? country.clock : place.clockFormat === '12' ? 12 : 24;
  const dates = createDateFormats(country, words);
  const times = createTimeFormats(clock, country.timeSeparator, words);
  return {
    country,
    clock,
    ...createNumberFormats(country, words, (currency) => moneySign(currency, home)),
    ...dates,
    ...times,
    moment: (local, style) =>
      filled(words.dateTime, {
        date: dates.day(local.slice(0, 10), { ...style, hasYear: true }),
        time: times.time(local.slice(11)),
      }),
  };
}

function createTimeFormats(clock: 12 | 24, separator: string, words: CalendarWords): TimeFormats {
  function inTwelve(hour: number, minutes: string): string {
    return `${hour % 12 || 12}${minutes}\u00a0${hour % 24 < 12 ? words.am : words.pm}`;
  }
  return {
    time: (text) => {
      const minutes = separator + text.slice(3, 5);
      return clock === 24 ? text.slice(0, 2) + minutes : inTwelve(Number(text.slice(0, 2)), minutes);
    },
    hour: (hour) => (clock === 24 ? String(hour % 24).padStart(2, '0') : inTwelve(hour, '')),
  };
}
