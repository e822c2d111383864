import i18next from 'i18next';
import type { BusinessDay, Money } from '../../electron/contract/values';
import { useSettingsStore } from './settings.store';

/**
 * The locale for times and money. A language without a region takes it from the cinema's currency, whose first two letters are
 * the country's (ISO 4217): English with pounds reads 14:30, with dollars 2:30 PM. The euro's is Europe (UN M.49 150).
 */
export function localeFor(language: string, currency: string): string {
  const locale = new Intl.Locale(language);
  if (locale.region || currency.startsWith('X')) return language;
  return new Intl.Locale(language, { region: currency === 'EUR' ? '150' : currency.slice(0, 2) }).toString();
}

function here(): { locale: string; timeZone: string } {
  const { language, currency, timeZone } = useSettingsStore.getState().settings;
  return { locale: localeFor(i18next.language || language, currency), timeZone };
}

// Making a formatter costs more than a hundred uses of it.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, made);
  return made;
}

/** An instant on the cinema's clock: `17:45`. */
export function formatTime(instant: number): string {
  const { locale, timeZone } = here();
  return dateFormat(locale, { timeStyle: 'short', timeZone }).format(instant);
}

/** An instant's day on the cinema's clock: `22 Nov 2026`. */
export function formatDate(instant: number): string {
  const { locale, timeZone } = here();
  return dateFormat(locale, { dateStyle: 'medium', timeZone }).format(instant);
}

/** `22 Nov 2026, 17:45` */
export function formatDateTime(instant: number): string {
  const { locale, timeZone } = here();
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant);
}

// A business day is a calendar day, not an instant: noon of it in UTC, told in UTC.
function formatDay(businessDay: BusinessDay, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(here().locale, { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${businessDay}T12:00Z`),
  );
}

/** `Sun 22 Nov` */
export function formatDayShort(businessDay: BusinessDay): string {
  return formatDay(businessDay, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `Sunday 22 November` */
export function formatDayLong(businessDay: BusinessDay): string {
  return formatDay(businessDay, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** For a strip of days: `{ weekday: 'Sun', day: '22' }`. */
export function formatDayParts(businessDay: BusinessDay): { weekday: string; day: string } {
  return {
    weekday: formatDay(businessDay, { weekday: 'short' }),
    day: formatDay(businessDay, { day: 'numeric' }),
  };
}

/** Minor units with their currency: `£12.50`. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat(here().locale, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** `153 min` */
export function formatMinutes(minutes: number): string {
  return new Intl.NumberFormat(here().locale, { style: 'unit', unit: 'minute' }).format(minutes);
}

/** What a language is called in the language of the screen; `zxx` is a film in which nobody speaks. */
export function languageName(code: string): string {
  if (code === 'zxx') return i18next.t('ui:silent');
  return new Intl.DisplayNames(here().locale, { type: 'language' }).of(code) ?? code;
}
