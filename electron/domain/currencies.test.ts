import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { currencies, digitsOf, disputedCurrencies, priceCurrencies } from './currencies';

/** ISO's own list one (published 2024-06-25), as the package brings it. */
const listOne = readFileSync(
  createRequire(import.meta.url).resolve('currency-codes/iso-4217-list-one.xml'),
  'utf8',
);
const withdrawnSince = ['ANG', 'BGN'];
const addedSince = [
  ['XAD', 2],
  ['XCG', 2],
] as const;

function isoDigits(): Map<string, number> {
  const found = new Map<string, number>(addedSince);
  for (const [, entry = ''] of listOne.matchAll(/<CcyNtry>(.*?)<\/CcyNtry>/gs)) {
    const code = /<Ccy>([A-Z]{3})</.exec(entry)?.[1];
    const digits = /<CcyMnrUnts>(\d)</.exec(entry)?.[1];
    if (code && digits && !withdrawnSince.includes(code)) found.set(code, Number(digits));
  }
  return found;
}

describe('the minor digits of a currency', () => {
  it('are ISO 4217’s, for every active currency and for no other', () => {
    const iso = isoDigits();
    expect(iso.size).toBeGreaterThan(160);
    expect(Object.fromEntries(currencies.map((code) => [code, digitsOf(code)]))).toEqual(
      Object.fromEntries(iso),
    );
  });

  it.each([
    ['GBP', 2],
    ['HUF', 2],
    ['COP', 2],
    ['CLP', 0],
    ['JPY', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['UYW', 4],
    ['CLF', 4],
    // Withdrawn: a cinema of before may still have tickets in it.
    ['BGN', 2],
  ])('%s has %i', (code, digits) => {
    expect(digitsOf(code)).toBe(digits);
  });

  it('are disputed wherever this engine has others', () => {
    const others = currencies.filter((currency) => {
      const { maximumFractionDigits } = new Intl.NumberFormat('en', {
        style: 'currency',
        currency,
      }).resolvedOptions();
      return maximumFractionDigits !== digitsOf(currency);
    });
    expect(disputedCurrencies).toEqual(expect.arrayContaining(others));
  });
});

it('a cinema is offered money, no funds and no units of account', () => {
  expect(priceCurrencies).toEqual(expect.arrayContaining(['GBP', 'EUR', 'XOF', 'XCG', 'HUF']));
  for (const none of ['XXX', 'XAU', 'CLF', 'CHE', 'USN', 'UYI']) expect(priceCurrencies).not.toContain(none);
});
