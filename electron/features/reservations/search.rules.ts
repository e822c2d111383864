import { codeAlphabet, codeLength } from '../../contract/booking.contract';
import { foldText } from '../auth/auth.rules';
import { nameWords } from '../booking/reservation-name.rules';

/** What a search may mean: the beginning of a code, of a phone number, of an e-mail, of a name's words. */
export type SearchMeanings = {
  code: string | null;
  phone: string | null;
  email: string | null;
  /** The longest first: it leaves the fewest to look through. */
  words: string[];
};

const wordsAtMost = 5;

/** Fewer digits than this say nothing. */
const phoneDigitsAtLeast = 3;

export function readSearch(text: string): SearchMeanings {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  const isCode =
    code.length > 0 && code.length <= codeLength && [...code].every((c) => codeAlphabet.includes(c));
  const digits = text.replace(/[\s().\-/+]/g, '');
  const isPhone = /^\d+$/.test(digits) && digits.length >= phoneDigitsAtLeast;
  const folded = foldText(text);
  const isEmail = folded.length > 0 && !/\s/.test(folded) && !isPhone;
  return {
    code: isCode ? code : null,
    phone: isPhone ? digits : null,
    email: isEmail ? folded : null,
    words: folded.includes('@')
      ? []
      : nameWords(text)
          .toSorted((a, b) => b.length - a.length)
          .slice(0, wordsAtMost),
  };
}
