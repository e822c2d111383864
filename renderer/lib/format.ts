import i18next from 'i18next';
import type { PublicSettings } from '../../electron/contract/settings.contract';
import type { BusinessDay, Money } from '../../electron/contract/values';
import { whichOfTwo } from '../../electron/domain/doubled-time';
import { type CalendarWords, createFormats, type Formats } from '../../electron/domain/formats';
import { localOf, weekdayOf } from '../../electron/domain/wall-clock';
import en from '../../resources/locales/en/calendar.json';
import { useSettingsStore } from './settings.store';

const catalogues: Record<PublicSettings['language'], CalendarWords> = { en };

let made: { key: string; formats: Formats } | null = null;

/** How the cinema writes: its country's dates, hours and numbers, in the words of the screen's language. */
export function formats(place = useSettingsStore.getState().settings): Formats {
  const { country, currency, clockFormat, language } = place;
  const key = [country, currency, clockFormat, language].join(' ');
  if (made?.key !== key)
    made = { key, formats: createFormats({ country, currency, clockFormat }, catalogues[language]) };
  return made.formats;
}

/** What the cinema's clock shows: `2026-11-22T17:45`. */
function here(instant: number): string {
  return localOf(instant, useSettingsStore.getState().settings.timeZone);
}

/** An instant on the cinema's clock: `17:45`; in the night in which it is put back `02:30 (first)`. */
export function formatTime(instant: number): string {
  return toldApart(formats().time(here(instant).slice(11)), instant);
}

/** A time that the clock shows twice says which it is. */
function toldApart(time: string, instant: number): string {
  const which = whichOfTwo(instant, useSettingsStore.getState().settings.timeZone);
  return which === null ? time : i18next.t(`ui:doubledTime.${which}`, { time });
}

/** An instant's day on the cinema's clock: `22 Nov 2026`. */
export function formatDate(instant: number): string {
  return formats().day(here(instant).slice(0, 10), { hasYear: true });
}

/** `22 Nov 2026, 17:45` */
export function formatDateTime(instant: number): string {
  return toldApart(formats().moment(here(instant)), instant);
}

/** `Sun 22 Nov 2026, 17:45` */
export function formatDayTime(instant: number): string {
  return toldApart(formats().moment(here(instant), { weekday: 'short' }), instant);
}

/** `Sun 22 Nov` */
export function formatDayShort(businessDay: BusinessDay): string {
  return formats().day(businessDay, { weekday: 'short' });
}

/** `Sunday 22 November` */
export function formatDayLong(businessDay: BusinessDay): string {
  return formats().day(businessDay, { weekday: 'long', month: 'long' });
}

/** For a strip of days: `{ weekday: 'Sun', day: '22' }`. */
export function formatDayParts(businessDay: BusinessDay): { weekday: string; day: string } {
  return {
    weekday: formats().weekday(weekdayOf(businessDay), 'short'),
    day: String(Number(businessDay.slice(-2))),
  };
}

/** Minor units with their currency: `£12.50`. The digits are ours, and exact: no engine is asked, nothing is divided. */
export function formatMoney(money: Money): string {
  return formats().money(money);
}

/** `153 min` */
export function formatMinutes(minutes: number): string {
  return formats().minutes(minutes);
}

const namesOfLanguages = new Map<string, Intl.DisplayNames>();
function languageNames(locale: string): Intl.DisplayNames {
  const known = namesOfLanguages.get(locale);
  if (known) return known;
  const made = new Intl.DisplayNames(locale, { type: 'language' });
  namesOfLanguages.set(locale, made);
  return made;
}

/** What a language is called in the language of the screen; `zxx` is a film in which nobody speaks. */
export function languageName(code: string): string {
  if (code === 'zxx') return i18next.t('ui:silent');
  return languageNames(i18next.language || useSettingsStore.getState().settings.language).of(code) ?? code;
}

/** `16 – 22 Nov 2026`, or the one day. */
export function formatPeriod(from: BusinessDay, until: BusinessDay): string {
  return formats().period(from, until);
}

/** For an axis: `22 Nov`; with `isLong`, over years, `Nov 2026`. */
export function formatDayTick(businessDay: BusinessDay, isLong = false): string {
  return isLong ? formats().month(businessDay) : formats().day(businessDay);
}

/** 1 is Monday: `Monday`, `Mon`. */
export function formatWeekday(weekday: number, style: 'long' | 'short' = 'long'): string {
  return formats().weekday(weekday, style);
}

/** A full hour of the clock: `18:00`, `6 PM`. */
export function formatHour(hour: number): string {
  const { clock, time, hour: short } = formats();
  return clock === 12 ? short(hour) : time(`${String(hour).padStart(2, '0')}:00`);
}

/** `1,204` */
export function formatCount(count: number): string {
  return formats().number(count);
}

/** A share of 1 as `42%`, below a tenth as `4.2%`. */
export function formatShare(share: number): string {
  return formats().share(share, share < 0.1 ? 1 : 0);
}

/** How much of something is done, of 1: always whole, as it counts up before people's eyes. */
export function formatDone(part: number): string {
  return formats().share(part, 0);
}

/** A change against what was, with its sign: `+12%`, `-3.4%`. */
export function formatChange(change: number): string {
  return formats().change(change, Math.abs(change) < 0.1 ? 1 : 0);
}

/** `+1.5`, `-2` */
export function formatSigned(value: number): string {
  return formats().signed(value);
}

/** For an axis: `£1.25K`. */
export function formatMoneyTick(money: Money): string {
  return formats().moneyTick(money);
}
