import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDay } from '../../electron/contract/values';
import {
  formatChange,
  formatDayLong,
  formatDayParts,
  formatDayShort,
  formatDayTick,
  formatHour,
  formatMinutes,
  formatMoney,
  formatMoneyTick,
  formatPeriod,
  formatShare,
  formatTime,
  formatWeekday,
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

it.each([
  [50_000, 'GBP', '£500'],
  [250, 'GBP', '£2.5'],
  [125_000, 'GBP', '£1.25K'],
  [2_500_000, 'JPY', 'JP¥2.5M'],
  [1_250_000, 'KWD', 'KWD 1.25K'],
])('names %i minor units of %s on an axis as %s', (amount, currency, text) => {
  // Whether thousands are K or k changes with the version of the locale data.
  expect(formatMoneyTick({ amount, currency }).replaceAll(/\s/g, ' ').toUpperCase()).toBe(text);
});

it.each([
  [0.42, '42%'],
  [0.042, '4.2%'],
  [1, '100%'],
  [0, '0%'],
])('writes a share of %d as %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

it.each([
  [0.123, '+12%'],
  [-0.034, '-3.4%'],
  [0, '0%'],
])('writes a change of %d as %s', (change, text) => {
  expect(formatChange(change)).toBe(text);
});

it('tells periods, weekdays and hours as the cinema does, whatever its zone', () => {
  const day = (text: string) => text as BusinessDay;
  const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll(' – ', '–');
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    cinema({ timeZone });
    expect(plain(formatPeriod(day('2026-11-16'), day('2026-11-22')))).toBe('16–22 Nov 2026');
    expect(plain(formatPeriod(day('2026-12-28'), day('2027-01-03')))).toBe('28 Dec 2026–3 Jan 2027');
    expect(formatPeriod(day('2026-11-22'), day('2026-11-22'))).toBe('22 Nov 2026');
    expect(formatDayTick(day('2026-11-22'))).toBe('22 Nov');
    expect(formatDayTick(day('2026-11-22'), true)).toBe('Nov 2026');
    expect([1, 7].map((weekday) => formatWeekday(weekday))).toEqual(['Monday', 'Sunday']);
    expect([0, 18].map((hour) => formatHour(hour))).toEqual(['00:00', '18:00']);
  }
  cinema({ currency: 'USD' });
  expect(plain(formatHour(18))).toBe('6:00 PM');
});
