import { useEffect } from 'react';
import type { Section } from './sections';

const shortcutsAtMost = 9;

/** The digit that opens a section together with Control, as it stands in the sidebar; none from the tenth on. */
export function shortcutOf(index: number): string | undefined {
  return index < shortcutsAtMost ? String(index + 1) : undefined;
}

/** Control and a digit open the section that stands in that place; nothing does so above a dialog. */
export function useShortcuts(offered: readonly Section[]): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const section = offered.find((_, index) => event.code === `Digit${shortcutOf(index)}`);
      if (!section || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      location.hash = `#/${section.id}`;
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [offered]);
}
