import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn, amountText, clockHours, digitsOf, hoursIn, isAllDay } from './price-text.rules';

describe('money', () => {
  it.each([
    ['12.50', 2, 1250],
    ['12,5', 2, 1250],
    [' 12 ', 2, 1200],
    ['0', 2, 0],
    ['1800', 0, 1800],
    ['1.250', 3, 1250],
  ])('%j with %i digits is %i', (text, digits, amount) => {
    expect(amountIn(text, digits)).toBe(amount);
  });

  it.each([
    ['', 2],
    ['free', 2],
    ['-1', 2],
    ['1.234', 2],
    ['1.5', 0],
    ['1e3', 2],
    ['1,000.00', 2],
    ['9999999', 2],
  ])('%j with %i digits is no sum', (text, digits) => {
    expect(amountIn(text, digits)).toBeNull();
  });

  it('comes back as it was, in every currency', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(0, 2, 3), (amount, digits) => {
        expect(amountIn(amountText(amount, digits), digits)).toBe(amount);
      }),
    );
    expect([digitsOf('GBP'), digitsOf('JPY'), digitsOf('KWD')]).toEqual([2, 0, 3]);
  });
});

describe('hours of a business day that begins at five', () => {
  it.each([
    ['17:00', '05:00', { fromMinute: 1020, untilMinute: 1740 }],
    ['05:00', '17:00', { fromMinute: 300, untilMinute: 1020 }],
    ['22:00', '01:30', { fromMinute: 1320, untilMinute: 1530 }],
    ['00:30', '03:00', { fromMinute: 1470, untilMinute: 1620 }],
    ['05:00', '05:00', { fromMinute: 300, untilMinute: 1740 }],
  ])('from %s until %s', (from, until, hours) => {
    expect(hoursIn(from, until, 300)).toEqual(hours);
    expect(clockHours(hours, 300)).toEqual({ from, until });
  });

  it.each([
    ['17:00', '12:00'],
    ['12:00', '12:00'],
    ['', '12:00'],
    ['25:00', '12:00'],
  ])('from %j until %j are none', (from, until) => {
    expect(hoursIn(from, until, 300)).toBeNull();
  });

  it('tells the whole day from part of it', () => {
    expect(isAllDay({ fromMinute: 0, untilMinute: 2880 }, 300)).toBe(true);
    expect(isAllDay({ fromMinute: 300, untilMinute: 1740 }, 300)).toBe(true);
    expect(isAllDay({ fromMinute: 300, untilMinute: 1739 }, 300)).toBe(false);
    expect(clockHours({ fromMinute: 0, untilMinute: 1020 }, 300)).toEqual({ from: '05:00', until: '17:00' });
  });
});
