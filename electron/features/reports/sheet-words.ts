import en from '../../../resources/locales/en/report-files.json';
import type { Settings } from '../../contract/settings.contract';

export type SheetWords = typeof en;

const catalogues: Record<Settings['language'], SheetWords> = { en };

export function wordsIn(language: Settings['language']): SheetWords {
  return catalogues[language];
}
