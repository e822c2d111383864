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

/** `16 – 22 Nov 2026`, or the one day. */
export function formatPeriod(from: BusinessDay, until: BusinessDay): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const at = (day: BusinessDay) => Date.parse(`${day}T12:00Z`);
  return dateFormat(here().locale, options).formatRange(at(from), at(until));
}

/** For an axis: `22 Nov`; with `isLong`, over years, `Nov 2026`. */
export function formatDayTick(businessDay: BusinessDay, isLong = false): string {
  return formatDay(
    businessDay,
    isLong ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' },
  );
}

/** 1 is Monday: `Monday`, `Mon`. */
export function formatWeekday(weekday: number, style: 'long' | 'short' = 'long'): string {
  // The first of June 2026 is a Monday.
  return formatDay(`2026-06-0${weekday}` as BusinessDay, { weekday: style });
}

/** A full hour of the clock: `18:00`, `6 PM`. */
export function formatHour(hour: number): string {
  const { locale } = here();
  const format = dateFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(Date.UTC(2026, 0, 1, hour));
}

const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { locale } = here();
  const key = locale + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  numberFormats.set(key, made);
  return made;
}

/** `1,204` */
export function formatCount(count: number): string {
  return numberFormat({ maximumFractionDigits: 1 }).format(count);
}

/** A share of 1 as `42%`, below a tenth as `4.2%`. */
export function formatShare(share: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
}

/** A change against what was, with its sign: `+12%`, `−3.4%`. */
export function formatChange(change: number): string {
  return numberFormat({
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(change) < 0.1 ? 1 : 0,
  }).format(change);
}

/** `+1.5`, `-2` */
export function formatSigned(value: number): string {
  return numberFormat({ signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(value);
}

/** For an axis: `£1.25K`. */
export function formatMoneyTick({ amount, currency }: Money): string {
  const format = numberFormat({
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return format.format(amount / 10 ** maximumFractionDigits);
}
