import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn, decimalText, highestAmount } from './amounts';
import { formatOfCountry } from './country-formats';

const marks = formatOfCountry('GB');

describe('money', () => {
  it.each([
    ['12.50', 2, 1250],
    ['12,5', 2, 1250],
    [' 12 ', 2, 1200],
    ['0', 2, 0],
    ['1800', 0, 1800],
    ['1,000.00', 2, 100_000],
    ['1.250', 3, 1250],
    ['2.5', 4, 25_000],
    ['100000000', 3, highestAmount],
    ['١٢٫٥٠', 2, 1250],
    ['۲۵۰۰', 0, 2500],
    ['１２，５０', 2, 1250],
    ['\u202D12.50\u202C', 2, 1250],
    ['12\u200B.50\uFEFF', 2, 1250],
  ])('%j with %i digits is %i', (text, digits, amount) => {
    expect(amountIn(text, digits, marks)).toBe(amount);
  });

  it.each([
    ['', 2],
    ['free', 2],
    ['-1', 2],
    ['1.234', 2],
    ['1.5', 0],
    ['1e3', 2],
    ['1,00.00', 2],
    ['1000000000.01', 2],
    ['1.00000', 4],
  ])('%j with %i digits is no sum', (text, digits) => {
    expect(amountIn(text, digits, marks)).toBeNull();
  });

  it.each([
    ['DE', '12,50', 2, 1250],
    ['DE', '1.250', 2, 125_000],
    ['PL', '1 250,5', 2, 125_050],
    ['PL', '1.250', 2, null],
    ['TN', '1,250', 3, 1250],
    ['TN', '1.250', 3, 1_250_000],
    ['KW', '1.250', 3, 1250],
    ['KW', '1,250', 3, 1_250_000],
  ])('is read in %s as it is written there: %j', (country, text, digits, amount) => {
    expect(amountIn(text, digits, formatOfCountry(country))).toBe(amount);
  });

  it('may be the highest of a currency without minor digits', () => {
    expect(amountIn(String(highestAmount), 0, marks)).toBe(highestAmount);
    expect(amountIn(String(highestAmount + 1), 0, marks)).toBeNull();
  });

  it('comes back as it was, with any number of digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: highestAmount }),
        fc.constantFrom(0, 2, 3, 4),
        (amount, digits) => {
          expect(amountIn(decimalText(amount, digits), digits, marks)).toBe(amount);
        },
      ),
    );
  });

  it.each([
    [0, 2, '0.00'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [1205, 2, '12.05'],
    [1205, 0, '1205'],
    [1205, 3, '1.205'],
    [1205, 4, '0.1205'],
    [123_456_789_012, 2, '1234567890.12'],
  ])('%i minor units with %i digits are %s', (amount, digits, text) => {
    expect(decimalText(amount, digits)).toBe(text);
  });
});
