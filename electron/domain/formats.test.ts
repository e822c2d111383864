import { describe, expect, it } from 'vitest';
import en from '../../resources/locales/en/calendar.json';
import { createFormats, type Place } from './formats';

const at = (country: string, change: Partial<Place> = {}) =>
  createFormats({ country, currency: 'EUR', clockFormat: 'country', ...change }, en);
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('times', () => {
  it.each([
    ['GB', '00:05', '00:05'],
    ['PL', '09:30', '09:30'],
    ['FI', '17:45', '17.45'],
    ['US', '00:05', '12:05 AM'],
    ['US', '09:30', '9:30 AM'],
    ['US', '12:00', '12:00 PM'],
    ['US', '23:59', '11:59 PM'],
    ['KR', '17:45', '5:45 PM'],
  ])('of %s: %s is %s', (country, time, text) => {
    expect(plain(at(country).time(time))).toBe(text);
  });

  it('follows the chosen clock against the country’s, with its separator', () => {
    expect(plain(at('FI', { clockFormat: '12' }).time('17:45'))).toBe('5.45 PM');
    expect(at('US', { clockFormat: '24' }).time('17:45')).toBe('17:45');
  });

  it('writes full hours short, past midnight too', () => {
    expect([0, 9, 18, 25].map(at('GB').hour)).toEqual(['00', '09', '18', '01']);
    expect([0, 9, 12, 18, 25].map((hour) => plain(at('US').hour(hour)))).toEqual([
      '12 AM',
      '9 AM',
      '12 PM',
      '6 PM',
      '1 AM',
    ]);
  });
});

describe('days', () => {
  it.each([
    ['GB', 'Sun 1 Feb 2026', 'Sunday 1 February', '1 Feb', '01/02/2026'],
    ['PL', 'Sun 1 Feb 2026', 'Sunday 1 February', '1 Feb', '01.02.2026'],
    ['US', 'Sun, Feb 1, 2026', 'Sunday, February 1', 'Feb 1', '02/01/2026'],
    ['HU', 'Sun, 2026 Feb 1', 'Sunday, February 1', 'Feb 1', '2026.02.01'],
    ['SE', 'Sun 1 Feb 2026', 'Sunday 1 February', '1 Feb', '2026-02-01'],
    ['CA', 'Sun, Feb 1, 2026', 'Sunday, February 1', 'Feb 1', '2026-02-01'],
  ])('of %s', (country, whole, long, short, digits) => {
    const { day, dayDigits } = at(country);
    expect(day('2026-02-01', { weekday: 'short', hasYear: true })).toBe(whole);
    expect(day('2026-02-01', { weekday: 'long', month: 'long' })).toBe(long);
    expect(day('2026-02-01')).toBe(short);
    expect(dayDigits('2026-02-01')).toBe(digits);
  });

  it.each([
    ['GB', '16 – 22 Nov 2026', '28 Nov – 3 Dec 2026', '28 Dec 2026 – 3 Jan 2027'],
    ['US', 'Nov 16 – 22, 2026', 'Nov 28 – Dec 3, 2026', 'Dec 28, 2026 – Jan 3, 2027'],
    ['HU', '2026 Nov 16 – 22', '2026 Nov 28 – Dec 3', '2026 Dec 28 – 2027 Jan 3'],
  ])('from one to another in %s', (country, month, year, years) => {
    const { period } = at(country);
    expect(period('2026-11-16', '2026-11-22')).toBe(month);
    expect(period('2026-11-28', '2026-12-03')).toBe(year);
    expect(period('2026-12-28', '2027-01-03')).toBe(years);
    expect(period('2026-11-22', '2026-11-22')).toBe(at(country).day('2026-11-22', { hasYear: true }));
  });

  it('writes the moments of a clock, and the first and the last year there are', () => {
    expect(at('GB').moment('2026-11-22T17:45')).toBe('22 Nov 2026, 17:45');
    expect(plain(at('US').moment('2026-11-22T17:45', { weekday: 'short' }))).toBe(
      'Sun, Nov 22, 2026, 5:45 PM',
    );
    expect(at('GB').day('10000-01-01', { hasYear: true })).toBe('1 Jan 10000');
    expect(at('US').month('1895-12-28')).toBe('Dec 1895');
  });
});

describe('numbers', () => {
  it.each([
    ['GB', '1,234,567.5', '£1,234.50', '42%', '42.5%'],
    ['PL', '1 234 567,5', '1 234,50 £', '42%', '42,5%'],
    ['DE', '1.234.567,5', '1.234,50 £', '42 %', '42,5 %'],
    ['CH', "1'234'567.5", "£ 1'234.50", '42%', '42.5%'],
    ['IN', '12,34,567.5', '£1,234.50', '42%', '42.5%'],
    ['TR', '1.234.567,5', '£1.234,50', '%42', '%42,5'],
    ['BR', '1.234.567,5', '£ 1.234,50', '42%', '42,5%'],
  ])('of %s', (country, number, money, share, exact) => {
    const formats = at(country);
    expect(plain(formats.number(1_234_567.5))).toBe(number);
    expect(plain(formats.money({ amount: 123_450, currency: 'GBP' }))).toBe(money);
    expect(plain(formats.share(0.42))).toBe(share);
    expect(plain(formats.share(0.425, 1))).toBe(exact);
  });

  it.each([
    ['GB', -50, 'GBP', '-£0.50'],
    ['GB', 1800, 'JPY', 'JPY 1,800'],
    ['JP', 1800, 'JPY', '¥1,800'],
    ['KW', 1250, 'KWD', 'KWD 1.250'],
    ['PL', 1250, 'PLN', '12,50 zł'],
    ['SE', 1250, 'SEK', '12,50 kr'],
    ['CA', 1250, 'CAD', '$12.50'],
    ['CA', 1250, 'USD', 'USD 12.50'],
    ['EC', 1250, 'USD', '$12,50'],
    ['MY', 1250, 'MYR', 'RM 12.50'],
    ['BR', 1250, 'BRL', 'R$ 12,50'],
    ['CH', 1250, 'CHF', 'CHF 12.50'],
    ['HU', 250_000_000_05, 'HUF', '250 000 000,05 Ft'],
    ['IN', 10_000_000_050, 'INR', '₹10,00,00,000.50'],
  ])('money in %s: %i of %s', (country, amount, currency, text) => {
    expect(plain(at(country).money({ amount, currency }))).toBe(text);
  });

  it('shortens amounts for an axis, and not across what it rounds to', () => {
    const tick = (amount: number) => at('PL').moneyTick({ amount, currency: 'PLN' }).replaceAll(/\s/g, ' ');
    expect([0, 250, 99_999, 125_000, 99_999_999, 2_500_000_00, -125_000].map(tick)).toEqual([
      '0 zł',
      '2,5 zł',
      '999,99 zł',
      '1,25K zł',
      '1M zł',
      '2,5M zł',
      '-1,25K zł',
    ]);
  });

  it('gives a change its sign, and none to what rounds to nothing', () => {
    const { change, signed } = at('PL');
    expect([0.123, -0.034, 0, 0.0001].map((one) => change(one, 1))).toEqual(['+12,3%', '-3,4%', '0%', '0%']);
    expect([1.25, -2, 0].map((one) => signed(one))).toEqual(['+1,3', '-2', '0']);
    expect(at('TR').change(-0.12)).toBe('-%12');
  });
});
