export type Option = { id: string; name: string; detail: string };

/** ICU keeps a zone's first name for good (CLDR's stable ids); people look for today's (tzdata, file `backward`). */
const todaysNames: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Every time zone that this machine knows, by its city; `detail` is the rest of its name and its offset today. */
export function timeZoneOptions(locale: string, at: number): Option[] {
  return Intl.supportedValuesOf('timeZone')
    .map((id) => {
      const parts = (todaysNames[id] ?? id).replaceAll('_', ' ').split('/');
      const region = parts.slice(0, -1).reverse().join(', ');
      return {
        id,
        name: parts.at(-1) ?? id,
        detail: [region, offsetOf(id, locale, at)].filter(Boolean).join(' · '),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

function offsetOf(timeZone: string, locale: string, at: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** Every currency by its name in the locale; funds, metals and test codes (`X..`) are nobody's prices, shared ones are. */
export function currencyOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const shared = ['XAF', 'XCD', 'XOF', 'XPF', 'XCG'];
  return Intl.supportedValuesOf('currency')
    .filter((id) => !id.startsWith('X') || shared.includes(id))
    .map((id) => ({ id, name: names.of(id) ?? id, detail: id }))
    .filter(({ name }) => !/\d{4}/.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** Without case, accents and what is between words, so that `sao paulo` finds São Paulo. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Options that hold every word typed; those whose name begins with it come first. */
export function findOptions(options: readonly Option[], typed: string): Option[] {
  const wanted = plain(typed);
  if (wanted === '') return [...options];
  const words = wanted.split(' ');
  const found = options.filter((option) => {
    const all = plain(`${option.name} ${option.detail} ${option.id}`);
    return words.every((word) => all.includes(word));
  });
  const begins = (option: Option) => plain(option.name).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}
