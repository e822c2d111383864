import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDay } from '../../electron/contract/values';
import {
  formatDayLong,
  formatDayParts,
  formatDayShort,
  formatMinutes,
  formatMoney,
  formatTime,
  languageName,
  localeFor,
} from './format';
import { useSettingsStore } from './settings.store';

const first = useSettingsStore.getInitialState().settings;
const cinema = (changed: Partial<typeof first>) =>
  useSettingsStore.setState({ settings: { ...first, ...changed } });

beforeAll(
  () => void i18next.init({ lng: 'en', initAsync: false, resources: { en: { ui: { silent: 'Silent' } } } }),
);
beforeEach(() => cinema({}));

describe('the locale', () => {
  it.each([
    ['en', 'GBP', 'en-GB'],
    ['en', 'USD', 'en-US'],
    ['en', 'EUR', 'en-150'],
    ['pt-BR', 'EUR', 'pt-BR'],
    ['fr', 'XOF', 'fr'],
  ])('of %s with %s is %s', (language, currency, locale) => {
    expect(localeFor(language, currency)).toBe(locale);
  });
});

it('tells the time by the cinema’s clock, on both sides of a clock change', () => {
  expect(formatTime(Date.UTC(2026, 6, 1, 16, 45))).toBe('17:45');
  expect(formatTime(Date.UTC(2026, 11, 1, 17, 45))).toBe('17:45');
  cinema({ timeZone: 'America/New_York', currency: 'USD' });
  expect(formatTime(Date.UTC(2026, 11, 1, 22, 45)).replace(/\s/, ' ')).toBe('5:45 PM');
  cinema({ timeZone: 'Pacific/Auckland' });
  expect(formatTime(Date.UTC(2026, 11, 1, 11, 5))).toBe('00:05');
});

it('tells a business day as that day in every time zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
    cinema({ timeZone });
    expect(formatDayLong('2026-11-22' as BusinessDay)).toMatch(/^Sunday,? 22 November$/);
    expect(formatDayShort('2026-11-22' as BusinessDay)).toMatch(/^Sun,? 22 Nov$/);
    expect(formatDayParts('2026-11-22' as BusinessDay)).toEqual({ weekday: 'Sun', day: '22' });
  }
});

it.each([
  [1250, 'GBP', '£12.50'],
  [0, 'GBP', '£0.00'],
  [1800, 'JPY', 'JP¥1,800'],
  [1250, 'KWD', 'KWD 1.250'],
])('writes %i minor units of %s as %s', (amount, currency, text) => {
  expect(formatMoney({ amount, currency }).replace(/\s/, ' ')).toBe(text);
});

it('writes running times and languages', () => {
  expect(formatMinutes(153).replace(/\s/, ' ')).toMatch(/^153 mins?$/);
  expect(languageName('de')).toBe('German');
  expect(languageName('zxx')).toBe('Silent');
});
