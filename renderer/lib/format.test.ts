import i18next from 'i18next';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { BusinessDay } from '../../electron/contract/values';
import {
  formatChange,
  formatDateTime,
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
} from './format';
import { useSettingsStore } from './settings.store';

const first = useSettingsStore.getInitialState().settings;
const cinema = (changed: Partial<typeof first>) =>
  useSettingsStore.setState({ settings: { ...first, ...changed } });

beforeAll(
  () =>
    void i18next.init({
      lng: 'en',
      initAsync: false,
      resources: {
        en: {
          ui: { silent: 'Silent', doubledTime: { first: '{{time}} (first)', second: '{{time}} (second)' } },
        },
      },
    }),
);
beforeEach(() => cinema({}));

it('tells the time by the cinema’s clock, on both sides of a clock change', () => {
  expect(formatTime(Date.UTC(2026, 6, 1, 16, 45))).toBe('17:45');
  expect(formatTime(Date.UTC(2026, 11, 1, 17, 45))).toBe('17:45');
  cinema({ timeZone: 'America/New_York', country: 'US' });
  expect(formatTime(Date.UTC(2026, 11, 1, 22, 45)).replace(/\s/, ' ')).toBe('5:45 PM');
  cinema({ timeZone: 'Pacific/Auckland' });
  expect(formatTime(Date.UTC(2026, 11, 1, 11, 5))).toBe('00:05');
});

it('tells a business day as that day in every time zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
    cinema({ timeZone });
    expect(formatDayLong('2026-11-22' as BusinessDay)).toBe('Sunday 22 November');
    expect(formatDayShort('2026-11-22' as BusinessDay)).toBe('Sun 22 Nov');
    expect(formatDayParts('2026-11-22' as BusinessDay)).toEqual({ weekday: 'Sun', day: '22' });
  }
});

it.each([
  [1250, 'GBP', '£12.50'],
  [0, 'GBP', '£0.00'],
  [1800, 'JPY', 'JPY 1,800'],
  [1250, 'KWD', 'KWD 1.250'],
])('writes %i minor units of %s as %s', (amount, currency, text) => {
  expect(formatMoney({ amount, currency }).replace(/\s/, ' ')).toBe(text);
});

it('writes running times and languages', () => {
  expect(formatMinutes(153).replace(/\s/, ' ')).toBe('153 min');
  expect(languageName('de')).toBe('German');
  expect(languageName('zxx')).toBe('Silent');
});

it.each([
  [50_000, 'GBP', '£500'],
  [250, 'GBP', '£2.5'],
  [125_000, 'GBP', '£1.25K'],
  [2_500_000, 'JPY', 'JPY 2.5M'],
  [1_250_000, 'KWD', 'KWD 1.25K'],
])('names %i minor units of %s on an axis as %s', (amount, currency, text) => {
  expect(formatMoneyTick({ amount, currency }).replaceAll(/\s/g, ' ')).toBe(text);
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
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    cinema({ timeZone });
    expect(plain(formatPeriod(day('2026-11-16'), day('2026-11-22')))).toBe('16 – 22 Nov 2026');
    expect(plain(formatPeriod(day('2026-12-28'), day('2027-01-03')))).toBe('28 Dec 2026 – 3 Jan 2027');
    expect(formatPeriod(day('2026-11-22'), day('2026-11-22'))).toBe('22 Nov 2026');
    expect(formatDayTick(day('2026-11-22'))).toBe('22 Nov');
    expect(formatDayTick(day('2026-11-22'), true)).toBe('Nov 2026');
    expect([1, 7].map((weekday) => formatWeekday(weekday))).toEqual(['Monday', 'Sunday']);
    expect([0, 18].map((hour) => formatHour(hour))).toEqual(['00:00', '18:00']);
  }
  cinema({ country: 'US' });
  expect(plain(formatHour(18))).toBe('6 PM');
});

it('tells the two times apart that a clock which is put back shows twice', () => {
  cinema({ timeZone: 'Europe/Berlin', currency: 'EUR' });
  const first = Date.UTC(2026, 9, 25, 0, 30);
  expect(formatTime(first)).toBe('02:30 (first)');
  expect(formatTime(first + 3_600_000)).toBe('02:30 (second)');
  expect(formatTime(first + 7_200_000)).toBe('03:30');
  expect(formatDateTime(first + 3_600_000)).toMatch(/02:30 \(second\)$/);
});

it('follows the cinema’s country and its clock at once, whatever its currency', () => {
  const evening = Date.UTC(2026, 10, 22, 17, 45);
  const seen = () =>
    plainly(`${formatDateTime(evening)} ${formatMoney({ amount: 123_450, currency: 'EUR' })}`);
  expect(seen()).toBe('22 Nov 2026, 17:45 €1,234.50');
  cinema({ country: 'PL' });
  expect(seen()).toBe('22 Nov 2026, 17:45 1 234,50 €');
  cinema({ country: 'PL', clockFormat: '12' });
  expect(seen()).toBe('22 Nov 2026, 5:45 PM 1 234,50 €');
  cinema({ country: 'US' });
  expect(seen()).toBe('Nov 22, 2026, 5:45 PM €1,234.50');
  cinema({ country: 'US', clockFormat: '24' });
  expect(seen()).toBe('Nov 22, 2026, 17:45 €1,234.50');
  cinema({ country: 'HU' });
  expect(seen()).toBe('2026 Nov 22, 17:45 1 234,50 €');
});

it('takes the forms of its currency’s country where the cinema is in none', () => {
  const evening = Date.UTC(2026, 10, 22, 17, 45);
  cinema({ country: 'ZZ', currency: 'USD' });
  expect(plainly(formatDateTime(evening))).toBe('Nov 22, 2026, 5:45 PM');
  expect(formatMoney({ amount: 1250, currency: 'USD' })).toBe('$12.50');
  cinema({ country: 'ZZ', currency: 'EUR' });
  expect(formatDateTime(evening)).toBe('22 Nov 2026, 17:45');
});

function plainly(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}
