type ZoneLocale = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] };

/** The time zones of a country, as the engine knows them; none for what is no country. */
export function zonesOf(country: string): readonly string[] {
  const locale: ZoneLocale = new Intl.Locale(`und-${country}`);
  // A getter in older engines, a function in newer ones.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
