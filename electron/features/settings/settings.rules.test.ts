import { describe, expect, it } from 'vitest';
import { noCountry } from '../../domain/country-formats';
import {
  changedMeanwhile,
  countryOfZone,
  isKnownCurrency,
  isKnownTimeZone,
  unknownToIntl,
} from './settings.rules';

describe('isKnownTimeZone', () => {
  it.each(['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC', 'Asia/Calcutta'])(
    'knows %s',
    (timeZone) => expect(isKnownTimeZone(timeZone)).toBe(true),
  );
  it.each(['Europe/Londn', 'Mars/Olympus', '', '+01', '+0100', '-05', 'Europe/', '../London'])(
    'refuses "%s"',
    (timeZone) => expect(isKnownTimeZone(timeZone)).toBe(false),
  );
});

describe('isKnownCurrency', () => {
  it.each(['GBP', 'EUR', 'JPY', 'KWD'])('knows %s', (currency) =>
    expect(isKnownCurrency(currency)).toBe(true),
  );
  it.each(['ZZZ', 'gbp', 'GB', '', 'POUND'])('refuses "%s"', (currency) =>
    expect(isKnownCurrency(currency)).toBe(false),
  );
});

it('names each key that is wrong, and none that is absent', () => {
  expect(unknownToIntl({})).toEqual([]);
  expect(unknownToIntl({ timeZone: undefined, currency: 'GBP' })).toEqual([]);
  expect(unknownToIntl({ timeZone: 'Mars/Olympus', currency: 'ZZZ' })).toEqual(['timeZone', 'currency']);
});

it.each([
  ['nobody else was there', { holdMinutes: 8 }, { holdMinutes: 9 }, { holdMinutes: 8 }, []],
  ['somebody changed it', { holdMinutes: 12 }, { holdMinutes: 9 }, { holdMinutes: 8 }, ['holdMinutes']],
  [
    'somebody emptied it',
    { attractMessage: '' },
    { attractMessage: 'b' },
    { attractMessage: 'a' },
    ['attractMessage'],
  ],
  ['both want the same', { holdMinutes: 9 }, { holdMinutes: 9 }, { holdMinutes: 8 }, []],
  ['another key changed', { holdMinutes: 8, largestParty: 4 }, { holdMinutes: 9 }, { holdMinutes: 8 }, []],
  ['it is not said what was seen', { holdMinutes: 12 }, { holdMinutes: 9 }, {}, []],
])('changedMeanwhile when %s', (_what, current, wanted, seen, keys) => {
  expect(changedMeanwhile(current, wanted, seen)).toEqual(keys);
});

it.each([
  ['Europe/London', 'GBP', 'GB'],
  ['Europe/Paris', 'EUR', 'FR'],
  ['Europe/Kyiv', 'UAH', 'UA'],
  ['Europe/Kiev', 'EUR', 'UA'],
  ['America/Chicago', 'USD', 'US'],
  ['Asia/Kolkata', 'INR', 'IN'],
  ['Asia/Tokyo', 'USD', 'JP'],
  ['Etc/UTC', 'EUR', noCountry],
])('takes the country of %s with %s for %s', (timeZone, currency, country) => {
  expect(countryOfZone(timeZone, currency)).toBe(country);
});
