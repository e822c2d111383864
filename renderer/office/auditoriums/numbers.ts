import { readDecimal } from '../../../electron/domain/typed-values';
import { isWithin, type Range } from '../../../electron/domain/bounds';
import { formats } from '../../lib/format';

/** A number as typed; null for what is none or out of bounds. */
export function readNumber(text: string, range: Range): number | null {
  const plain = readDecimal(text, formats().country);
  const value = plain === null ? Number.NaN : Number(plain);
  return isWithin(value, range) ? value : null;
}

/** As it is typed. */
export function numberText(value: number): string {
  return formats().plainDecimal(String(value));
}
