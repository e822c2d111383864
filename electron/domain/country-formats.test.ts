import { describe, expect, it } from 'vitest';
import { countries, type CountryFormat, formatOfCountry, homeCountry } from './country-formats';

/**
 * What the engine knows of each country in the language that it is run in. Where the table differs, it says why; a country that
 * needs no reason any more fails the test too, so that the lists stay short.
 */
const november = Date.UTC(2026, 10, 22, 9, 5);

/** CLDR's likely language is the one most people speak; these are printed for the public in another. */
const languages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'AS ER GH HM LS MV MW NA PG PW RW TK TO TV UG VU WS ZM ZW'.split(' ').map((code) => [code, 'en']),
  ),
  ...Object.fromEntries('BI CF HT ML NE SN'.split(' ').map((code) => [code, 'fr'])),
  ...Object.fromEntries('BQ CW'.split(' ').map((code) => [code, 'nl'])),
  AF: 'ps',
  HM: 'en',
  KG: 'ru',
  PY: 'es',
};
const rightToLeft = 'AE BH EG EH IL IQ IR JO KM KW OM PS QA SA SD SS SY TD YE'.split(' ');
/** For the engine an English without a country, which is America's. */
const unknownToEngine = 'AC AQ TA'.split(' ');

function localeOf(country: string): string {
  const likely = new Intl.Locale(`und-${country}`).maximize();
  const known = languages[country];
  if (known) return `${known}-${country === 'HM' ? 'AU' : country}`;
  const short = new Intl.Locale(`${likely.language}-${country}`);
  return short.maximize().script === likely.script
    ? short.toString()
    : `${likely.language}-${likely.script}-${country}`;
}

type Known = Record<keyof CountryFormat, unknown>;
type Week = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/** The engine's way of writing, in the table's terms. */
function knownOf(country: string): Known {
  const locale = `${localeOf(country)}-u-ca-gregory-nu-latn`;
  const plain = (text: string) => text.replaceAll(/[\u200e\u200f\u061c]/g, '').replaceAll(/\s/g, '\u00a0');
  const parts = (dateStyle: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).formatToParts(november);
  const order = (of: ReturnType<typeof parts>) =>
    of.flatMap(({ type }) => (/^(day|month|year)$/.test(type) ? [type[0]] : [])).join('');
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(1_234_567.5);
  const euros = { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' } as const;
  const money = plain(new Intl.NumberFormat(locale, euros).format(12.5));
  const percent = plain(new Intl.NumberFormat(locale, { style: 'percent' }).format(0.42));
  const [, group, decimal] = /(.)567(.)50$/.exec(number) ?? [];
  const place: Week = new Intl.Locale(`und-${country}`);
  return {
    dateOrder: order(parts('short')),
    dateSeparator: plain(parts('short').find(({ type }) => type === 'literal')?.value ?? '').replaceAll(
      '\u00a0',
      '',
    ),
    wordsOrder: order(parts('long')),
    clock: clock.resolvedOptions().hourCycle === 'h12' ? 12 : 24,
    timeSeparator: /\d([:.])\d/.exec(clock.format(november))?.[1],
    firstWeekday: (place.getWeekInfo?.() ?? place.weekInfo)?.firstDay,
    decimal,
    group: plain(group ?? ''),
    hasLakhs: number.includes('12,34,'),
    money: /^\d/.test(money) ? 'after' : money.includes('\u00a0') ? 'beforeSpaced' : 'before',
    percent: percent.startsWith('%') ? 'before' : percent.includes('\u00a0') ? 'afterSpaced' : 'after',
  };
}

/** Where the table is otherwise on purpose: per form the countries, with the reason. */
const reasons: Readonly<Record<keyof CountryFormat, string[]>> = {
  // The engine falls back on America.
  dateOrder: unknownToEngine,
  dateSeparator: [],
  wordsOrder: [
    ...unknownToEngine,
    // Words in Chinese and Burmese stand year first; in a language of the west they follow the digits, which stand day first.
    'HK',
    'MO',
    'MM',
    // Year, day, month: an order of Latvian grammar, not of the country's dates in digits.
    'LV',
    // The digits stand day first.
    'SO',
    // As the mainland's, which its English follows; Spanish alone turns it round.
    'PR',
  ],
  clock: unknownToEngine,
  // The engine spells the hour out.
  timeSeparator: ['BT'],
  firstWeekday: [],
  // Pashto's marks are meant for its own digits.
  decimal: ['AF'],
  group: ['AF'],
  hasLakhs: [],
  money: [
    // What runs from right to left ends where a line from left to right begins.
    ...rightToLeft,
    // Their own signs stand before the number in print; the engine's pattern is for their scripts.
    'AF',
    'BD',
    'KH',
  ],
  percent: [],
};

it('lists each country once, in order, by its code of today', () => {
  expect(countries).toEqual([...new Set(countries)].toSorted());
  for (const country of countries) expect(new Intl.Locale(`und-${country}`).region, country).toBe(country);
});

it('lists every country that the engine can name, and no union, place of none or code for tests', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const named = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
  const noCountries = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];
  // Islands and places of countries that are in the list.
  const partsOfCountries = ['CP', 'CQ', 'DG', 'EA', 'IC'];
  expect(named.filter((code) => !countries.includes(code)).toSorted()).toEqual(
    [...noCountries, ...partsOfCountries].toSorted(),
  );
  expect(countries.filter((code) => !named.includes(code))).toEqual([]);
});

describe('against what the engine knows', () => {
  const known = new Map(countries.map((country) => [country, knownOf(country)]));
  it.each(Object.keys(reasons) as (keyof CountryFormat)[])(
    '%s differs only where there is a reason',
    (key) => {
      const different = countries.filter(
        (country) => formatOfCountry(country)[key] !== known.get(country)![key],
      );
      expect(different.map((country) => `${country} ${String(known.get(country)![key])}`)).toEqual(
        countries
          .filter((country) => reasons[key].includes(country))
          .map((country) => `${country} ${String(known.get(country)![key])}`),
      );
    },
  );
});

it.each([
  ['ZZ', 'PLN', 'PL'],
  ['ZZ', 'EUR', 'EU'],
  ['DE', 'PLN', 'DE'],
])('takes the forms of a cinema in %s with %s from %s', (country, currency, home) => {
  expect(homeCountry(country, currency)).toBe(home);
});

it.each([
  ['PL', 'dmy', '.', 24, ','],
  ['US', 'mdy', '/', 12, '.'],
  ['GB', 'dmy', '/', 24, '.'],
  ['HU', 'ymd', '.', 24, ','],
  ['KR', 'ymd', '.', 12, '.'],
  ['EU', 'dmy', '/', 24, '.'],
])('%s writes %s with %s and a clock of %i', (country, dateOrder, dateSeparator, clock, decimal) => {
  expect(formatOfCountry(country)).toMatchObject({ dateOrder, dateSeparator, clock, decimal });
});
