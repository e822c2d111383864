/** An IANA time zone that this machine knows. Bare offsets are refused: they do not change their clocks. */
export function isKnownTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A currency of ISO 4217 that this machine can write. */
export function isKnownCurrency(currency: string): boolean {
  return Intl.supportedValuesOf('currency').includes(currency);
}

/** A country that this machine can name. */
function isKnownCountry(country: string): boolean {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country) !== undefined;
}

export const noCountry = 'ZZ';
/** Asked first: they share their currency, and asking all the world takes a third of a second. */
const euroCountries = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const found = new Map<string, string>();

/** The country that a time zone is in (CLDR knows), or `noCountry` for one that is in none, as UTC. */
export function countryOfZone(timeZone: string, currency: string): string {
  const key = `${timeZone} ${currency}`;
  const country = found.get(key) ?? findCountry(timeZone, currency);
  found.set(key, country);
  return country;
}

function findCountry(timeZone: string, currency: string): string {
  const zone = firstName(timeZone);
  const isThere = (country: string) => zonesOf(country).some((each) => firstName(each) === zone);
  // A currency's first two letters are its country's (ISO 4217).
  const likely = [currency.slice(0, 2), ...euroCountries].find(isThere);
  if (likely) return likely;
  for (const first of letters) {
    const other = letters.map((second) => first + second).find(isThere);
    if (other) return other;
  }
  return noCountry;
}

type ZoneLocale = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] };

/** A getter in older engines, a function in newer ones. */
function zonesOf(country: string): readonly string[] {
  const locale: ZoneLocale = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** A zone may have several names, old and new. */
function firstName(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}

/** The keys whose values this machine cannot work with. */
export function unknownToIntl(settings: {
  timeZone?: string | undefined;
  currency?: string | undefined;
  country?: string | undefined;
}): ('timeZone' | 'currency' | 'country')[] {
  const { timeZone, currency, country } = settings;
  return [
    ...(timeZone === undefined || isKnownTimeZone(timeZone) ? [] : ['timeZone' as const]),
    ...(currency === undefined || isKnownCurrency(currency) ? [] : ['currency' as const]),
    ...(country === undefined || isKnownCountry(country) ? [] : ['country' as const]),
  ];
}

type Some = Readonly<Record<string, unknown>>;

/** The keys that somebody else changed since they were seen, to something other than what is wanted now. */
export function changedMeanwhile(current: Some, wanted: Some, seen: Some): string[] {
  return Object.keys(wanted).filter(
    (key) => seen[key] !== undefined && current[key] !== seen[key] && current[key] !== wanted[key],
  );
}
