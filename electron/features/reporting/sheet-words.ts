import en from '../../../resources/locales/en/report-files.json';
import type { Settings } from '../../contract/settings.contract';

export type SheetWords = typeof en;

const catalogues: Record<Settings['language'], SheetWords> = { en };
/** English as it is written where the demo cinema stands: the day before the month. */
const localeOf: Record<Settings['language'], string> = { en: 'en-GB' };

export function wordsIn(language: Settings['language']): SheetWords {
  return catalogues[language];
}

/** `Sun, 22 Nov 2026`; the year can be left out. */
export function dayInWords(day: string, language: Settings['language'], withYear = true): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.parse(day));
}

/** ISO 8601: 1 is Monday. */
export function weekdayInWords(weekday: number, language: Settings['language']): string {
  const format = new Intl.DateTimeFormat(localeOf[language], { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, weekday));
}

export function localeFor(language: Settings['language']): string {
  return localeOf[language];
}
