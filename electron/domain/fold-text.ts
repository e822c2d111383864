import { anyOf, invisible, spaces } from './unseen-signs';

/**
 * The one folding of text that every search applies, on both sides, to what is looked through and to what is typed.
 * Nobody has to know how a name is written: marks, case, quotes, dashes, invisible signs and the forms of letters and
 * digits make no difference. It says what looks alike, never who somebody is: an e-mail's key keeps its marks.
 *
 * The same under every engine: but for `normalize` and the two changes of case, which Unicode keeps stable for every
 * letter once given, all that it knows stands in this file. What is folded twice is folded once.
 */
export function foldText(text: string): string {
  const letters = isAscii.test(text) ? text.toLowerCase() : foldLetters(text);
  return letters.replace(quotes, '').replace(gaps, ' ').trim();
}

/** The words of a text, folded: what stands between spaces and dashes. */
export function foldedWords(text: string): string[] {
  return foldText(text).split(' ').filter(Boolean);
}

/** Whether a text that is folded already holds every word of `words`, in any order. */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/**
 * A number as somebody typed or pasted it (a phone, a code, a price, a year), in plain signs: digits of any script and
 * full-width forms in ASCII, every dash a hyphen, every space a space, and nothing invisible. Letters stay as they are.
 */
export function plainNumber(text: string): string {
  if (isAscii.test(text)) return text.trim();
  return plainDigits(text.normalize('NFKC').replace(invisible, ''))
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, ',')
    .replace(dashes, '-')
    .replace(spaces, ' ')
    .trim();
}

const isAscii = /^[\x20-\x7E]*$/;

/**
 * What stands on Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac letters, and may be left out when typing. Not the
 * vowel signs of India and Thailand, nor the voicing of kana: without them it is another word. And not the breve of й:
 * it is a letter of its own that has its key on every keyboard (CLDR's root collation tells it from и, but not ё from е).
 */
const marks = anyOf(
  `
  300-305 307-36F 483-489 591-5BD 5BF 5C1 5C2 5C4 5C5 5C7 610-61A 640 64B-65F 670
  6D6-6DC 6DF-6E4 6E7 6E8 6EA-6ED 711 730-74A 8D3-8E1 8E3-8FF 1AB0-1AFF 1DC0-1DFF 20D0-20FF 2DE0-2DFF
  A66F-A672 A674-A67D FE20-FE2F
`,
  '(?<![Ии])\\u0306|',
);

/** Letters that no decomposition takes apart, as people type them who have no key for them: the letter, then what is typed. */
const plainLetters = new Map(
  // The two sigmas are one letter; so are the forms in which Arabic and Persian keyboards write kaf, yeh and teh.
  `
    æae ǽae œoe øo łl đd ðd þth ßss ħh ŋn ŧt ıi ȷj ĸk ƀb ȼc ɇe ǥg ɨi ɉj ƚl
    ɍr ʉu ɏy ƶz ⱥa ⱦt ƒf ɓb ɗd ƙk ƴy ɲn ɛe ɔo ςσ کك یي ىي ةه
  `
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const specialLetters = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'g');

/** Apostrophes, quotation marks and primes, high, low and pointed; also those of Hebrew and Hawaiian. */
const quotes = anyOf(`
  22 27 60 AB B4 BB 2B9-2BF 2C8 2CA 2CB 2EE 5F3 5F4 2018-201F 2032-2037 2039 203A 2057 275B-2760 276E 276F
  2E42 300C-300F 301D-301F A78B A78C
`);
const dashes = anyOf(`
  2D 58A 5BE 1400 1806 2010-2015 2043 207B 208B 2212 2E17 2E1A 2E3A 2E3B 2E40 2E5D 301C 3030 30A0 FE31 FE32
  FE58 FE63 FF0D 10D6E 10EAD
`);
const gaps = new RegExp(`(?:${dashes.source}|${spaces.source})+`, 'gu');

/** Where the ten digits of a script begin; each has them in a row (The Unicode Standard, section 4.6). */
const zeros = `
  660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80
  1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 10d40 11066 110f0
  11136 111d0 112f0 11450 114d0 11650 116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 11da0
  11de0 11f50 16130 16a60 16ac0 16b50 16d70 1ccf0 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 1e2f0 1e4f0
  1e5f1 1e950 1fbf0
`;
const digitValues = new Map(
  (zeros.match(/\w+/g) ?? []).flatMap((zero) =>
    Array.from(
      { length: 10 },
      (_, value) => [String.fromCodePoint(Number.parseInt(zero, 16) + value), String(value)] as const,
    ),
  ),
);
const otherDigits = new RegExp(`[${[...digitValues.keys()].join('')}]`, 'gu');

/** Digits of any script, and in full-width and other forms, as 0 to 9; all else stays. */
export function plainDigits(text: string): string {
  return text.replace(otherDigits, (digit) => digitValues.get(digit)!);
}

/** Upper case first: only so do ß, the ligatures and old forms of letters fold fully (Unicode's own full case folding). */
function foldLetters(text: string): string {
  const bare = text.normalize('NFKD').replace(invisible, '').replace(marks, '');
  const folded = bare.toUpperCase().toLowerCase().replace(marks, '');
  return plainDigits(folded.replace(specialLetters, (letter) => plainLetters.get(letter)!));
}
