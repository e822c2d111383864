import { languageName } from '../../lib/format';

/** Spoken in most of the films that cinemas show; `zxx` is a film in which nobody speaks. */
const usual =
  'en ar bg bn ca cs cy da de el es et fa fi fr ga he hi hr hu id is it ja ko lt lv nl no pa pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi yue zh';

/** By name; `own` are there even when nobody else speaks them. */
export function languageOptions(own: readonly string[], withSilent: boolean) {
  const codes = new Set([...usual.split(' '), ...(withSilent ? ['zxx'] : []), ...own.filter(Boolean)]);
  return [...codes]
    .map((value) => ({ value, label: languageName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
