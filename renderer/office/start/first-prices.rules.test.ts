import { expect, it } from 'vitest';
import { firstAmount, firstTypes, premiumTwentieths } from './first-prices.rules';

const amounts = (currency: string, digits: number) =>
  [...firstTypes.map((type) => type.twentieths), premiumTwentieths].map((part) =>
    firstAmount(currency, digits, part),
  );

it.each([
  ['GBP', 2, [1000, 700, 800, 800, 200]],
  ['JPY', 0, [1800, 1260, 1440, 1440, 360]],
  ['USD', 2, [1200, 840, 960, 960, 240]],
])('has whole sums to begin with in %s', (currency, digits, expected) => {
  expect(amounts(currency, digits)).toEqual(expected);
});

it('makes no price up for a currency that it does not know', () => {
  expect(amounts('KWD', 3)).toEqual([null, null, null, null, null]);
});
