import { useEffect, useRef } from 'react';

/** What an address asks a section to open, by name: ids, days, words. */
export type Asked = Readonly<Record<string, string>>;

/**
 * The address of something in a section, `#/reservations?showtime=…`; what is null is left out. The sections are named
 * here as in the sidebar, so that any may lead to any other without knowing it.
 */
export function addressOf(
  section: string,
  asked: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? `#/${section}` : `#/${section}?${text}`;
}

/** The section that an address names. */
export function sectionIn(hash: string): string {
  return hash.replace(/^#\/?/, '').split(/[/?]/)[0]!;
}

/** What an address asks a section to open; null when it is another section's, or names nothing but the section. */
export function askedOf(hash: string, section: string): Asked | null {
  const query = hash.split('?')[1];
  if (sectionIn(hash) !== section || !query) return null;
  return Object.fromEntries(new URLSearchParams(query));
}

/**
 * Calls `open` with what an address asks of this section, once for each press, as soon as the section `isReady`. What
 * is being written there is its own: `open` asks (`askBefore`) before it puts something else in its place.
 */
export function useAsked(section: string, open: (asked: Asked) => void, isReady = true): void {
  const newest = useRef(open);
  useEffect(() => {
    newest.current = open;
  });
  useEffect(() => {
    if (!isReady) return undefined;
    const follow = () => {
      const asked = askedOf(location.hash, section);
      if (!asked) return;
      // Taken out of the address: pressed again, the same link is news again.
      history.replaceState(null, '', addressOf(section));
      newest.current(asked);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [section, isReady]);
}
