import { plainNumber } from './fold-text';

/** Crockford-like: digits and capital letters without 0, 1, I, L, O, U. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 8;
/** Of the code with which a new password is chosen. */
export const resetCodeLength = 12;

const wholeCode = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`);

/** A code as it is kept, of what was typed, pasted or scanned: in capitals, without spaces and dashes. */
export function plainCode(text: string): string {
  return plainNumber(text).toUpperCase().replace(/[\s-]/g, '');
}

export function isWholeCode(code: string): boolean {
  return wholeCode.test(code);
}

/** The code in all that a ticket's QR code says: it stands alone in the first of several lines. Null in any other text. */
export function scannedCode(text: string): string | null {
  const [first, ...others] = text.trim().split(/[\r\n]+/);
  const code = plainCode(first!);
  return others.length > 0 && isWholeCode(code) ? code : null;
}

/** The code that a text begins with, whatever follows: a ticket's text whose line breaks were lost. Null in any other. */
export function leadingCode(text: string): string | null {
  const code = plainCode(text).slice(0, codeLength);
  return isWholeCode(code) ? code : null;
}
