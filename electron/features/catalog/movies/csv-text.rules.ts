import type { CsvEncoding } from '../../../contract/movies.contract';

/**
 * The encoding in which spreadsheets of a country write CSV when it is not Unicode: the ANSI code page of its Windows.
 * (Microsoft, "Code Page Identifiers" and the locales' LOCALE_IDEFAULTANSICODEPAGE.)
 */
const countriesOf: readonly [CsvEncoding, string][] = [
  ['windows-1250', 'AL BA CZ HR HU ME PL RO RS SI SK'],
  ['windows-1251', 'BG BY KG KZ MK MN RU TJ UA'],
  ['windows-1253', 'CY GR'],
  ['windows-1254', 'AZ TR UZ'],
  ['windows-1255', 'IL'],
  ['windows-1256', 'AE AF BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE'],
  ['windows-1257', 'EE LT LV'],
  ['windows-1258', 'VN'],
  ['windows-874', 'TH'],
  ['shift_jis', 'JP'],
  ['gb18030', 'CN SG'],
  ['big5', 'HK MO TW'],
  ['euc-kr', 'KR'],
];

/** `country` is ISO 3166 alpha-2. */
export function encodingOfCountry(country: string): CsvEncoding {
  return countriesOf.find(([, countries]) => countries.split(' ').includes(country))?.[0] ?? 'windows-1252';
}

/** What the first bytes say: a byte order mark, or the noughts that UTF-16 puts beside Latin letters. */
export function unicodeEncoding(bytes: Uint8Array): CsvEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== 0) return 'utf-16be';
  return first !== 0 && second === 0 ? 'utf-16le' : 'utf-8';
}

/**
 * Whether a text that was read as UTF-8, with U+FFFD for what is none, is UTF-8 with some damage rather than another
 * encoding: nearly all of what is beyond ASCII was right.
 */
export function isDamagedUtf8(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/gu) ?? [];
  const wrong = beyondAscii.filter((letter) => letter === '\ufffd').length;
  return wrong > 0 && wrong * 10 <= beyondAscii.length;
}

/** The line, counted from 1, on which the first letter stands that could not be read. */
export function lineOfDamage(text: string): number {
  return text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\n|\r/).length;
}

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * What stands between the cells. Spreadsheets write semicolons where the comma is the decimal sign: Excel says so in a
 * first line `sep=;` (which a spreadsheet may have put quotes round since), else the header tells.
 */
export function separationOf(text: string): { delimiter: string; body: string; linesBefore: number } {
  const told = /^"?sep=([^\r\n"])"?[;,\t|]*(?:\r\n|\n|\r)/i.exec(text);
  if (told) return { delimiter: told[1]!, body: text.slice(told[0].length), linesBefore: 1 };
  const [header = ''] = text.split(/\r\n|\n|\r/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = delimiters.toSorted((a, b) => count(b) - count(a))[0]!;
  return { delimiter, body: text, linesBefore: 0 };
}
