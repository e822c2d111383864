import { describe, expect, it } from 'vitest';
import {
  amountIn,
  averagePriceOf,
  cancelledShareOf,
  changeOf,
  currenciesOf,
  occupancyOf,
  pointsBetween,
} from './figures.rules';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const jpy = (amount: number) => ({ amount, currency: 'JPY' });

it.each([
  [120, 100, 0.2],
  [50, 100, -0.5],
  [0, 100, -1],
  [0, 0, 0],
  [12, 0, null],
])('%i after %i has changed by %s', (now, before, change) => {
  expect(changeOf(now, before)).toBe(change);
});

it.each([
  [0.5, 0.45, 5],
  [0.125, 0.1, 2.5],
  [0.1, 0.1234, -2.3],
  [null, 0.5, null],
  [0.5, null, null],
])('from one share to the other, %s after %s: %s points', (now, before, points) => {
  expect(pointsBetween(now, before)).toBe(points);
});

it.each([
  [0, 0, null],
  [0, 400, 0],
  [100, 400, 0.25],
])('%i tickets to %i seats', (tickets, capacity, share) => {
  expect(occupancyOf({ tickets, capacity })).toBe(share);
});

it('judges cancellations by all that was ever booked', () => {
  expect(cancelledShareOf({ tickets: 75, cancelledTickets: 25 })).toBe(0.25);
  expect(cancelledShareOf({ tickets: 0, cancelledTickets: 4 })).toBe(1);
  expect(cancelledShareOf({ tickets: 0, cancelledTickets: 0 })).toBeNull();
});

describe('averagePriceOf', () => {
  it.each([
    [[gbp(1000)], 3, gbp(333)],
    [[gbp(1001)], 2, gbp(501)],
    [[jpy(1500)], 1, jpy(1500)],
    [[gbp(0)], 4, gbp(0)],
    [[gbp(0), eur(900)], 2, eur(450)],
    [[], 0, null],
    [[gbp(1000), eur(900)], 2, null],
  ])('%j for %i', (booked, tickets, price) => {
    expect(averagePriceOf({ booked, tickets })).toEqual(price);
  });
});

describe('currenciesOf', () => {
  it.each([
    [[], ['GBP']],
    [[gbp(5)], ['GBP']],
    [
      [eur(5), gbp(5), jpy(1)],
      ['GBP', 'EUR', 'JPY'],
    ],
    // A cinema that changed its currency: years before it are told in the old one alone.
    [[eur(5)], ['EUR']],
  ])('%j', (booked, currencies) => {
    expect(currenciesOf([{ booked, collected: [] }], 'GBP')).toEqual(currencies);
  });

  it('finds what was only collected', () => {
    expect(currenciesOf([{ booked: [], collected: [jpy(5)] }], 'GBP')).toEqual(['JPY']);
    expect(amountIn([gbp(5), eur(7)], 'EUR')).toBe(7);
    expect(amountIn([gbp(5)], 'EUR')).toBe(0);
  });
});
