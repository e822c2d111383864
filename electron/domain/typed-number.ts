import { plainNumber } from './fold-text';

/**
 * A number as somebody typed or pasted it: in the digits of any script, with a comma or a point. NaN for what is none:
 * `1e3` and `0x10` are numbers to a computer and slips of the hand to a person.
 */
export function typedNumber(text: string): number {
  const plain = plainNumber(text).replace(',', '.');
  return /^-?\d{1,9}(\.\d{1,9})?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** As `typedNumber`, of digits alone: `90.0` is no count. */
export function typedWhole(text: string): number {
  const plain = plainNumber(text);
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}
