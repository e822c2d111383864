import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatCount } from './format';

type Catalogue = Record<string, unknown>;

/** `resources/locales/<language>/<namespace>.json`, all of them, in the bundle. */
const files = import.meta.glob<Catalogue>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
});

function gatherCatalogues(): Record<string, Record<string, Catalogue>> {
  const catalogues: Record<string, Record<string, Catalogue>> = {};
  for (const [path, catalogue] of Object.entries(files)) {
    const [language = '', file = ''] = path.split('/').slice(-2);
    (catalogues[language] ??= {})[file.replace('.json', '')] = catalogue;
  }
  return catalogues;
}

/** Numbers in sentences are written as all others: `1,204 films`. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? formatCount(value) : (value as string)),
};

/** Readies every catalogue; afterwards `useTranslation('seats')` answers at once, without Suspense. */
export function startI18n(): void {
  void i18next
    .use(numbers)
    .use(initReactI18next)
    .init({
      resources: gatherCatalogues(),
      lng: 'en',
      fallbackLng: 'en',
      defaultNS: 'ui',
      initAsync: false,
      // React escapes what it draws.
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
}

/** Changes the language of the whole page, and the direction it is read in. */
export function setLanguage(language: string): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
