import { useSyncExternalStore } from 'react';
import { sections, type Section } from './sections';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The section that the address names; the first where it names none. */
export function useSection(): Section {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const id = hash.replace(/^#\//, '').split('/')[0];
  return sections.find((section) => section.id === id) ?? sections[0]!;
}
