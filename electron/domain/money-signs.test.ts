import { describe, expect, it } from 'vitest';
import { countries } from './country-formats';
import { priceCurrencies } from './currencies';
import { moneySign } from './money-signs';

const homesOf = (currency: string) => countries.filter((country) => currency.startsWith(country));
/** Every sign that a currency has somewhere in the world. */
const signsOf = (currency: string) =>
  [...new Set(countries.map((country) => moneySign(currency, country)))].filter((sign) => sign !== currency);

describe('the sign of a currency', () => {
  it.each(priceCurrencies.filter((currency) => signsOf(currency).length > 0))(
    '%s is one of the engine’s',
    (currency) => {
      const [home] = homesOf(currency);
      const language = home ? new Intl.Locale(`und-${home}`).maximize().language : 'en';
      const known = (['narrowSymbol', 'symbol'] as const).flatMap((currencyDisplay) =>
        ['en', home ? `${language}-${home}` : 'en'].map(
          (locale) =>
            new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
              .formatToParts(1)
              .find(({ type }) => type === 'currency')?.value,
        ),
      );
      expect(known).toContain(signsOf(currency)[0]);
      expect(signsOf(currency)).toHaveLength(1);
    },
  );

  it('is one that stands for no other currency in the same country', () => {
    for (const country of countries) {
      const seen = new Map<string, string>();
      for (const currency of priceCurrencies) {
        const sign = moneySign(currency, country);
        expect(seen.get(sign), `${sign} in ${country}: ${currency}`).toBeUndefined();
        seen.set(sign, currency);
      }
    }
  });

  it.each([
    ['USD', 'US', '$'],
    ['USD', 'CA', 'USD'],
    ['USD', 'PR', '$'],
    ['GBP', 'FR', '£'],
    ['CNY', 'CN', '¥'],
    ['CNY', 'JP', 'CNY'],
    ['XOF', 'SN', 'XOF'],
  ])('%s in %s is %s', (currency, country, sign) => {
    expect(moneySign(currency, country)).toBe(sign);
  });
});
