/**
 * How the countries of the world write dates, hours and numbers: a table of our own, because an engine knows only so many pairs
 * of language and country (it has no English of Poland and writes American dates there), and its idea of them changes from
 * release to release. Taken from CLDR 48, each country in the language that it is run in; where we chose otherwise, the test
 * beside this file says why. Whoever does not like their country's clock chooses another (`clockFormat`).
 */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type CountryFormat = {
  /** Of a date in digits, `22/11/2026`. */
  dateOrder: DateOrder;
  dateSeparator: '/' | '.' | '-';
  /** Of a date whose month is a word: Canada writes `2026-11-22`, and `November 22, 2026`. */
  wordsOrder: DateOrder;
  clock: 12 | 24;
  timeSeparator: ':' | '.';
  /** ISO 8601: 1 is Monday. */
  firstWeekday: number;
  decimal: '.' | ',';
  group: ',' | '.' | '\u00a0' | "'";
  /** `12,34,567`: thousands, then hundreds of thousands. */
  hasLakhs: boolean;
  /** Where a currency's sign stands: `£12`, `R$ 12`, `12 zł`. */
  money: 'before' | 'beforeSpaced' | 'after';
  percent: 'after' | 'afterSpaced' | 'before';
};

/** ISO 3166-1, and besides it Kosovo, Ascension and Tristan da Cunha, whose phone numbers have a prefix of their own. */
export const countries: readonly string[] = (
  'AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF ' +
  'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI ' +
  'GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ ' +
  'LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO ' +
  'NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST ' +
  'SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

/** No country: what a cinema has whose time zone is in none (CLDR). */
export const noCountry = 'ZZ';

/** Which countries have which form of something; the others have `common`. */
function table<V>(
  common: V,
  rows: readonly (readonly [form: V, countries: string])[],
): (country: string) => V {
  const forms = new Map(rows.flatMap(([form, codes]) => codes.split(' ').map((code) => [code, form])));
  return (country) => forms.get(country) ?? common;
}

const dateOrder = table<DateOrder>('dmy', [
  ['mdy', 'AS GU MH MP PA PH PR UM US VI'],
  ['ymd', 'AF BT CA CN GL HU IR JP KP KR LK LT MG MN NP SE TW ZA'],
]);
/** Where it differs from the order of digits. */
const wordsOrder = table<DateOrder | null>(null, [
  ['dmy', 'IR MG PA SE ZA'],
  ['mdy', 'CA'],
]);
const dateSeparator = table<CountryFormat['dateSeparator']>('/', [
  [
    '.',
    'AL AM AT AX AZ BA BG BV BY CH CZ DE DK EE FI FO GE HR HU IL IS KG KP KR KZ LI LV MD ME MK MN NO PL RO RS RU SI SJ SK TM TR ' +
      'UA XK',
  ],
  ['-', 'AW BQ BT CA CL CW GL LK LT MG MV NL SE SR'],
]);
const clock = table<12 | 24>(24, [
  [
    12,
    'AE AG AL AR AS AU BB BD BH BM BN BO BS BT CA CC CL CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT GU GY HK HM ' +
      'HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ OM PA PE PG PH PK PR PS PW PY QA SA SB ' +
      'SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US UY VC VE VG VI VU WS YE ZM',
  ],
]);
const timeSeparator = table<':' | '.'>(':', [['.', 'DK FI GL ID LK']]);
const firstWeekday = table(1, [
  [5, 'MV'],
  [6, 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'],
  [
    7,
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT ' +
      'PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  ],
]);
type Numbers = Pick<CountryFormat, 'decimal' | 'group' | 'hasLakhs'>;
const numbers = table<Numbers>({ decimal: '.', group: ',', hasLakhs: false }, [
  [
    { decimal: ',', group: '.', hasLakhs: false },
    'AD AR AW AZ BA BE BN BO BQ BR CL CO CW CY DE DK DZ EC ES FO GL GQ GR HR ID IS IT LA LB LU LY MA MD ME MK MR NL PY RO RS SI ' +
      'SM SR TN TR UY VA VE VN',
  ],
  [
    { decimal: ',', group: '\u00a0', hasLakhs: false },
    'AL AM AO AT AX BF BG BI BJ BL BV BY CD CF CG CI CM CR CV CZ DJ EE FI FR GA GE GF GN GP GW HT HU KG KZ LT LV MC MF ML MQ MU ' +
      'MZ NC NE NO PF PL PM PT RE RU SC SE SJ SK SN ST TF TG TJ TL TM UA UZ WF XK YT ZA',
  ],
  [{ decimal: '.', group: ',', hasLakhs: true }, 'BD BT IN NP'],
  [{ decimal: '.', group: "'", hasLakhs: false }, 'CH LI'],
]);
const money = table<CountryFormat['money']>('before', [
  ['beforeSpaced', 'AR AT AW BE BN BQ BR CH CO CW KE LI MG MN MV NL NP PE PY SR TZ UY'],
  [
    'after',
    'AD AL AM AO AX AZ BA BF BG BI BJ BL BV BY CD CF CG CI CM CV CY CZ DE DJ DK DZ EE ES FI FO FR GA GE GF GN GP GR GW HR HT HU ' +
      'IS IT KG KZ LB LT LU LV LY MA MC MD ME MF MK ML MM MQ MR MU MZ NC NE NO PF PL PM PT RE RO RS RU SC SE SI SJ SK SM SN ST ' +
      'TF TG TJ TL TM TN UA UZ VA VN WF XK YT',
  ],
]);
const percent = table<CountryFormat['percent']>('after', [
  ['before', 'TR'],
  [
    'afterSpaced',
    'AD AT AX BF BI BJ BL BT BV BY CD CF CG CI CM CZ DE DJ DK ES FI FO FR GA GF GL GN GP GQ HR HT KG KZ LT LU MC MD MF MK ML MQ ' +
      'MU NC NE NO PF PM RE RO RU SC SE SI SJ SK SN TF TG TM WF YT',
  ],
]);

/**
 * The country whose forms a cinema has that is in none: the one its currency is of, whose code a currency's begins with (ISO
 * 4217). The euro has none, and so the forms that most countries have.
 */
export function homeCountry(country: string, currency: string): string {
  return country === noCountry ? currency.slice(0, 2) : country;
}

/** What stands between the columns of a CSV file, where a comma is in the numbers: what spreadsheets of that country expect. */
export function listSeparator({ decimal }: CountryFormat): ';' | ',' {
  return decimal === ',' ? ';' : ',';
}

export function formatOfCountry(country: string): CountryFormat {
  return {
    dateOrder: dateOrder(country),
    dateSeparator: dateSeparator(country),
    wordsOrder: wordsOrder(country) ?? dateOrder(country),
    clock: clock(country),
    timeSeparator: timeSeparator(country),
    firstWeekday: firstWeekday(country),
    ...numbers(country),
    money: money(country),
    percent: percent(country),
  };
}
