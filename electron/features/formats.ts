import en from '../../resources/locales/en/calendar.json' with { type: 'json' };
import type { Settings } from '../contract/settings.contract';
import { type CalendarWords, createFormats, type Formats } from '../domain/formats';

const catalogues: Record<Settings['language'], CalendarWords> = { en };

export type FormatSettings = Pick<Settings, 'language' | 'country' | 'currency' | 'clockFormat'>;

/** How the cinema writes what is printed and saved, as its screens do. */
export function formatsOf({ language, ...place }: FormatSettings): Formats {
  return createFormats(place, catalogues[language]);
}
