import { zonesOf } from '../../../electron/domain/country-zones';
import { priceCurrencies } from '../../../electron/domain/currencies';

import { foldText } from '../../../electron/domain/fold-text';

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

/**
 * Every time zone that this machine knows, by its city, those of `country` first; `detail` is the rest of its name and its offset
 * today.
 */
export function timeZoneOptions(locale: string, at: number, country: string): Option[] {
  const near = new Set(zonesOf(country));
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
    .toSorted(
      (a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || a.name.localeCompare(b.name, locale),
    );
}

function offsetOf(timeZone: string, locale: string, at: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** Every currency by its name in the locale. */
export function currencyOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return priceCurrencies
    .map((id) => ({ id, name: names.of(id) ?? id, detail: id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** Without what is between words, so that `new york usa` finds what has a comma there. */
function plain(text: string): string {
  return foldText(text.replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' '));
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
