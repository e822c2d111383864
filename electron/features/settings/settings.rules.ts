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
