import { describe, expect, it, test } from 'vitest';
import type { FiguresRow } from '../../contract/reports.contract';
import type { BusinessDay } from '../../contract/values';
import { asSums, createKeyOf, keysOfPeriod, orderRows, piecesOf, weekOf } from './figures.rules';
import { averagePrice } from './movie-week.rules';

const day = (text: string) => text as BusinessDay;
const period = (from: string, until: string) => ({ from: day(from), until: day(until) });

describe('the week of a day', () => {
  it.each([
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-22', 7, '2026-11-22'],
    ['2026-11-22', 4, '2026-11-19'],
    ['2026-11-19', 4, '2026-11-19'],
    ['2026-11-18', 4, '2026-11-12'],
    ['2027-01-01', 5, '2027-01-01'],
    ['2027-01-01', 6, '2026-12-26'],
  ])('%s, weeks beginning on ISO weekday %i: %s', (of, first, expected) => {
    expect(weekOf(day(of), first)).toBe(expected);
  });
});

describe('the hour of a start', () => {
  const calendar = { timeZone: 'Europe/London', firstWeekday: 1, currency: 'GBP' };
  const hourOf = createKeyOf('hour', calendar);
  const showing = (at: string) => ({ starts_at: Date.parse(at) }) as never;
  it.each([
    ['2026-10-25T00:30:00Z', '1'],
    ['2026-10-25T01:30:00Z', '1'],
    ['2026-10-25T02:30:00Z', '2'],
    ['2026-03-29T00:59:00Z', '0'],
    ['2026-03-29T01:00:00Z', '2'],
    ['2026-06-30T23:00:00Z', '0'],
    ['2026-11-22T23:59:00Z', '23'],
  ])('%s is %s on the cinema’s wall', (at, hour) => {
    expect(hourOf(showing(at))).toBe(hour);
  });
});

test('a period has a row for each of its days, or for each week that it touches', () => {
  expect(keysOfPeriod('day', period('2026-11-22', '2026-11-24'), 1)).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ]);
  expect(keysOfPeriod('week', period('2026-11-22', '2026-11-23'), 1)).toEqual(['2026-11-16', '2026-11-23']);
  expect(keysOfPeriod('week', period('2026-11-22', '2026-11-23'), 7)).toEqual(['2026-11-22']);
  expect(keysOfPeriod('hour', period('2026-11-22', '2026-11-24'), 1)).toEqual([]);
});

test.each([
  [1, 1],
  [14, 1],
  [15, 2],
  [3700, 265],
])('%i days are read in %i pieces without a gap', (days, count) => {
  const from = day('2020-02-28');
  const until = new Date(Date.parse(from) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const pieces = piecesOf(period(from, until), 14);
  expect(pieces).toHaveLength(count);
  const length = (one: { from: string; until: string }) =>
    (Date.parse(one.until) - Date.parse(one.from)) / 86_400_000 + 1;
  expect(pieces.reduce((sum, piece) => sum + length(piece), 0)).toBe(days);
  expect([pieces[0]!.from, pieces.at(-1)!.until]).toEqual([from, until]);
});

test('sums of money stand with the cinema’s own currency first, and no empty one', () => {
  const sums = new Map(Object.entries({ USD: 1, EUR: 2, GBP: 3, JPY: 0 }));
  expect(asSums(sums, 'GBP').map(({ currency }) => currency)).toEqual(['GBP', 'EUR', 'USD']);
  expect(asSums(sums, 'JPY').map(({ currency }) => currency)).toEqual(['EUR', 'GBP', 'USD']);
});

test('films stand by what they booked, then by tickets, then by name', () => {
  const row = (label: string, amount: number, tickets: number, currency = 'GBP') =>
    ({ label, tickets, booked: [{ amount, currency }] }) as FiguresRow;
  const rows = [row('D', 1, 1), row('C', 5, 1), row('B', 5, 2), row('A', 9, 9, 'EUR'), row('E', 1, 1)];
  expect(orderRows('movie', rows, 'GBP').map(({ label }) => label)).toEqual(['B', 'C', 'D', 'E', 'A']);
});

test('hours stand as numbers do', () => {
  const rows = ['10', '9', '0'].map((key) => ({ key }) as FiguresRow);
  expect(orderRows('hour', rows, 'GBP').map(({ key }) => key)).toEqual(['0', '9', '10']);
});

test.each([
  [1000, 3, 333],
  [1001, 2, 501],
  [5, 10, 1],
  [4, 10, 0],
  [2_000_000_000_001, 2, 1_000_000_000_001],
])('%i for %i tickets is %i on average', (amount, count, average) => {
  const sold = { tickets: new Map([['GBP', count]]), booked: new Map([['GBP', amount]]) };
  expect(averagePrice(sold, 'GBP')).toEqual([{ currency: 'GBP', amount: average }]);
});
