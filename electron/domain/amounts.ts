import { type Marks, readDecimal } from './typed-values';

/** The most that one price may be, in minor units: a hundred million of a currency with three digits. */
export const highestAmount = 100_000_000_000;

/** Minor units as a plain decimal number, digit by digit and exact: `1205` with two digits is `12.05`. */
export function decimalText(amount: number, digits: number): string {
  const sign = amount < 0 ? '-' : '';
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** What was typed with a country's marks, in minor units. Null for what is no sum of that currency: nothing is rounded. */
export function amountIn(text: string, digits: number, marks: Marks): number | null {
  const found = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(readDecimal(text, marks) ?? '');
  if (!found) return null;
  const [, whole = '', part = ''] = found;
  if (part.length > digits) return null;
  const amount = Number(whole + part.padEnd(digits, '0'));
  return amount <= highestAmount ? amount : null;
}
