import { describe, expect, it } from 'vitest';
import { isKnownCurrency, isKnownTimeZone, unknownToIntl } from './settings.rules';

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
