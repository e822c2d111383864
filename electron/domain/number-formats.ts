import { decimalText } from './amounts';
import type { CountryFormat } from './country-formats';
import { digitsOf } from './currencies';
import { decimalAsTyped } from './typed-values';

type Amount = { amount: number; currency: string };
type Words = { minutes: string; thousands: readonly string[] };

export type NumberFormats = {
  /** A plain decimal number (`1234.50`) as it is read: `1,234.50`. */
  decimal: (text: string) => string;
  /** As it is typed into a field: without groups, `1234,50`. */
  plainDecimal: (text: string) => string;
  /** `1,204`; with so many decimals at most. */
  number: (value: number, decimals?: number) => string;
  /** `+1.5`, `-2` */
  signed: (value: number, decimals?: number) => string;
  /** A share of 1: `42%`. */
  share: (share: number, decimals?: number) => string;
  /** The change of a share: `+12%`. */
  change: (share: number, decimals?: number) => string;
  /** Minor units with their currency: `£12.50`. Exact: nothing is divided. */
  money: (money: Amount) => string;
  /** The amount alone: `12.50`. */
  amount: (money: Amount) => string;
  /** Short, for an axis: `£1.25K`. */
  moneyTick: (money: Amount) => string;
  /** `153 min` */
  minutes: (minutes: number) => string;
};

/** `signOf` names a currency. */
export function createNumberFormats(
  country: CountryFormat,
  words: Words,
  signOf: (currency: string) => string,
): NumberFormats {
  function grouped(whole: string): string {
    // The last three digits are a group everywhere; what is before them is in groups of three, or of two.
    const gaps = country.hasLakhs ? /\B(?=(\d\d)*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
    return whole.replace(gaps, country.group);
  }
  function decimal(text: string): string {
    const [, sign = '', whole = '', , part] = /^(-?)(\d+)(\.(\d+))?$/.exec(text) ?? [];
    return sign + grouped(whole) + (part ? country.decimal + part : '');
  }
  const number = (value: number, decimals = 1) => decimal(rounded(value, decimals));
  const percent = (text: string) => {
    if (country.percent === 'before') return text.replace(/^[+-]?/, (sign) => `${sign}%`);
    return country.percent === 'after' ? `${text}%` : `${text}\u00a0%`;
  };
  const withSign = (text: string, value: number) => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

  /** A code is set off from its number; a sign only where the country does so. */
  function marked(text: string, currency: string): string {
    const sign = signOf(currency);
    if (country.money === 'after') return `${text}\u00a0${sign}`;
    const isApart = country.money === 'beforeSpaced' || /^[A-Za-z]{2,}$/.test(sign);
    return text.replace(/^-?/, (minus) => minus + sign + (isApart ? '\u00a0' : ''));
  }
  const amount = (money: Amount) => decimal(decimalText(money.amount, digitsOf(money.currency)));
  return {
    decimal,
    plainDecimal: (text) => decimalAsTyped(text, country),
    number,
    signed: (value, decimals = 1) => withSign(number(value, decimals), value),
    share: (share, decimals = 0) => percent(number(share * 100, decimals)),
    change: (share, decimals = 0) => percent(withSign(number(share * 100, decimals), share)),
    money: (money) => marked(amount(money), money.currency),
    amount,
    moneyTick: ({ amount: minor, currency }) => {
      const value = minor / 10 ** digitsOf(currency);
      const power = Math.min(powerOfThousand(value), words.thousands.length - 1);
      return marked(number(value / 1000 ** power, 2) + (words.thousands[power] ?? ''), currency);
    },
    minutes: (minutes) => words.minutes.replace('{count}', number(minutes)),
  };
}

/** A plain decimal number with so many decimals at most; what rounds to nothing has no sign. */
function rounded(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** How many times a thousand goes into it; 999,999 counts as a million, as it is rounded to one. */
function powerOfThousand(value: number): number {
  const size = Math.abs(value) * 1.000005;
  return size < 1000 ? 0 : Math.floor(Math.log10(size) / 3);
}
