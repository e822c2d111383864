import { plainNumber } from '../../../domain/fold-text';
import { wantedWords } from '../../../domain/name-words';
import { codeAlphabet, codeLength, leadingCode, plainCode, scannedCode } from '../../../domain/code-text';
import { emailKey } from '../../../domain/email-key';

/** What a search may mean: a code, a phone number, an e-mail or a name's words, each by its beginning, the first two by their end. */
export type SearchMeanings = {
  code: string | null;
  codeEnding: string | null;
  phone: string | null;
  phoneEnding: string | null;
  email: string | null;
  /** The longest first: it leaves the fewest to look through. */
  words: string[];
};

const wordsAtMost = 5;

/** Fewer say nothing. */
const phoneDigitsAtLeast = 3;
/** Three signs end the codes of thirty strangers in a million, and begin many a name. */
const codeEndingAtLeast = 4;

/** What was scanned or pasted whole is only its code; without its line breaks it may be a name as well. */
export function readSearch(text: string): SearchMeanings {
  const scanned = scannedCode(text);
  const plain = plainNumber(scanned ?? text);
  const code = plainCode(plain);
  const isCode =
    code.length > 0 && code.length <= codeLength && [...code].every((c) => codeAlphabet.includes(c));
  const digits = plain.replace(/[\s().\-/+]/g, '');
  const isPhone = /^\d+$/.test(digits) && digits.length >= phoneDigitsAtLeast;
  const email = emailKey(plain);
  const isEmail = email.length > 0 && !/\s/.test(email) && !isPhone;
  const words = scanned !== null || email.includes('@') ? [] : wantedWords(text);
  return {
    code: isCode ? code : leadingCode(plain),
    codeEnding: isCode && code.length >= codeEndingAtLeast && code.length < codeLength ? code : null,
    phone: isPhone ? digits : null,
    phoneEnding: isPhone && !plain.startsWith('+') ? digits : null,
    email: isEmail && scanned === null ? email : null,
    words: words.toSorted((a, b) => b.length - a.length).slice(0, wordsAtMost),
  };
}
