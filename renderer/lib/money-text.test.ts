import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn, amountText, digitsOf } from './money-text';

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
