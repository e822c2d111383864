import { countries, noCountry } from '../../domain/country-formats';
import { zonesOf } from '../../domain/country-zones';
import { priceCurrencies } from '../../domain/currencies';

/** An IANA time zone that this machine knows. Bare offsets are refused: they do not change their clocks. */
export function isKnownTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A currency that a cinema can choose. */
export function isKnownCurrency(currency: string): boolean {
  return priceCurrencies.includes(currency);
}

/** Asked first: they share their currency, and asking all the world takes a third of a second. */
const euroCountries = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');

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
  const likely = [currency.slice(0, 2), ...euroCountries].filter((code) => countries.includes(code));
  return likely.find(isThere) ?? countries.find(isThere) ?? noCountry;
}

/** A zone may have several names, old and new. */
function firstName(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}

/** The keys whose values this machine cannot work with. */
export function unknownToIntl(settings: {
  timeZone?: string | undefined;
  currency?: string | undefined;
}): ('timeZone' | 'currency')[] {
  const { timeZone, currency } = settings;
  return [
    ...(timeZone === undefined || isKnownTimeZone(timeZone) ? [] : ['timeZone' as const]),
    ...(currency === undefined || isKnownCurrency(currency) ? [] : ['currency' as const]),
  ];
}

type Some = Readonly<Record<string, unknown>>;

/** The keys that somebody else changed since they were seen, to something other than what is wanted now. */
export function changedMeanwhile(current: Some, wanted: Some, seen: Some): string[] {
  return Object.keys(wanted).filter(
    (key) => seen[key] !== undefined && current[key] !== seen[key] && current[key] !== wanted[key],
  );
}
