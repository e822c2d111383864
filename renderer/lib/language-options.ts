import { movieLanguages } from '../../electron/domain/movie-languages';
import { languageName } from './format';

export type LanguageOption = { value: string; label: string };

/** Every language, by name, after the `first` in their own order; `zxx` is a film in which nobody speaks. */
export function languageOptions(first: readonly string[], withSilent: boolean): LanguageOption[] {
  const named = (code: string) => ({ value: code, label: languageName(code) });
  const own = [...new Set(first.filter(Boolean))];
  const others = [...movieLanguages, ...(withSilent ? ['zxx'] : [])].filter((code) => !own.includes(code));
  return [...own.map(named), ...others.map(named).toSorted((a, b) => order.compare(a.label, b.label))];
}

const order = new Intl.Collator();
