import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

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

/** Readies every catalogue; afterwards `useTranslation('seats')` answers at once, without Suspense. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    resources: gatherCatalogues(),
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'ui',
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Changes the language of the whole page, and the direction it is read in. */
export function setLanguage(language: string): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
