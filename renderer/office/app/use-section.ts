import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { foyer } from '../../lib/foyer-client';
import { sectionIn } from '../../lib/section-link';
import { useLiveCall } from '../../lib/use-live-call';
import { sections, type Section } from './sections';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

const sectionOf = (id: string | undefined) => sections.find((section) => section.id === id);

export type ShownSection = { section: Section; offered: readonly Section[] };

/**
 * The section that the address names and those to choose from; `null` until it is known. The same object until another
 * section is named or main has been asked again, which is once a minute at least. While a cinema has no showtime
 * yet, getting started stands in today's place; once it has, it stays until somebody goes elsewhere.
 */
export function useSection(): ShownSection | null {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const { status, value } = useLiveCall(
    () => foyer.settings.readProgress(),
    [],
    (event) => event.type === 'catalogChanged',
  );
  const isKnown = value !== undefined || status === 'failed';
  const isNew = value?.hasShowtime === false;
  const first = isNew ? 'start' : 'today';
  const named = sectionOf(sectionIn(hash));
  const isAside = named?.id === 'today' && isNew;
  const section = (named && !isAside ? named : sectionOf(first))!;
  useEffect(() => {
    // Else what is shown would change under somebody's hands with the first showtime.
    if (isKnown && section.id === 'start') location.replace('#/start');
  }, [isKnown, section]);
  const left = isNew ? 'today' : section.id === 'start' ? null : 'start';
  return useMemo(
    () => (isKnown ? { section, offered: sections.filter(({ id }) => id !== left) } : null),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `value` is new with every reading
    [isKnown, section, left, value],
  );
}
