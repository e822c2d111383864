import { useEffect, useRef } from 'react';
import { create, type StoreApi } from 'zustand';
import { createVisitStore } from './create-visit-store';

/**
 * What is typed and not saved, in the whole back office. A key is `section.what`. One rule for all of it: it stays where
 * it is while its owner looks elsewhere, is asked about before a sign-out or a closing ends it, waits for the same admin
 * alone when main ends the session, and is never seen by another.
 */
type Source = {
  keys: () => readonly string[];
  /** Its part of what waits for its owner; absent where nothing of it may. */
  park?: () => () => void;
};
const sources = new Set<Source>();
const savers = new Map<string, () => Promise<boolean>>();
type Question = { keys: readonly string[]; go: () => void };

export const useUnsavedQuestion = createVisitStore<{ question: Question | null }>(() => ({ question: null }));
/** Changes whenever a source may have. */
export const useUnsavedTurn = create<{ turn: number }>(() => ({ turn: 0 }));
const turned = () => useUnsavedTurn.setState(({ turn }) => ({ turn: turn + 1 }));

/** A section's own store of something that is being written; `take` is what waits for its owner. */
export function registerUnsaved<S>(
  store: Pick<StoreApi<S>, 'getState' | 'setState' | 'subscribe'>,
  keys: (state: S) => readonly string[],
  take: (state: S) => Partial<S>,
): void {
  sources.add({
    keys: () => keys(store.getState()),
    park: () => {
      const kept = take(store.getState());
      return () => store.setState(kept);
    },
  });
  store.subscribe(turned);
}

export function unsavedKeys(): string[] {
  return [...sources].flatMap(({ keys }) => keys());
}

/** Sections in which something waits to be saved. */
export function useUnsavedSections(): ReadonlySet<string> {
  useUnsavedTurn();
  return new Set(unsavedKeys().map((key) => key.split('.')[0]!));
}

/** Something that lasts no longer than it is shown, a dialog for instance. */
export function useUnsaved(key: string, isChanged: () => boolean): void {
  const newest = useRef(isChanged);
  useEffect(() => {
    newest.current = isChanged;
  });
  useEffect(() => {
    const source = { keys: () => (newest.current() ? [key] : []) };
    sources.add(source);
    return () => void sources.delete(source);
  }, [key]);
}

/** How something unsaved is saved while its form is shown; resolves with whether it was. */
export function useSaver(key: string, save: () => Promise<boolean>): void {
  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  });
  useEffect(() => {
    const call = () => newest.current();
    savers.set(key, call);
    return () => {
      if (savers.get(key) === call) savers.delete(key);
    };
  }, [key]);
}

/** Does it at once, or asks first where something would be lost by it: everything unsaved, or what has these keys. */
export function askBefore(go: () => void, onlyKeys?: readonly string[]): void {
  const keys = unsavedKeys().filter((key) => !onlyKeys || onlyKeys.includes(key));
  if (keys.length === 0) go();
  else useUnsavedQuestion.setState({ question: { keys, go } });
}

/** Undefined where not all of it can be saved from here. */
export function saverOf(keys: readonly string[]): (() => Promise<boolean>) | undefined {
  const all = keys.map((key) => savers.get(key));
  if (all.some((save) => !save)) return undefined;
  return async () => {
    for (const save of all) if (!(await save!())) return false;
    return true;
  };
}

const parked = new Map<string, (() => void)[]>();

/** Main ended the session: what this account had not saved waits in the page's memory, for nobody else. */
export function parkUnsaved(accountId: string): void {
  const waiting = [...sources].flatMap(({ keys, park }) => (park && keys().length > 0 ? [park()] : []));
  if (waiting.length > 0) parked.set(accountId, waiting);
}

/** Puts back what waits for this account; false when nothing does. */
export function unparkUnsaved(accountId: string): boolean {
  const waiting = parked.get(accountId);
  parked.delete(accountId);
  for (const putBack of waiting ?? []) putBack();
  return waiting !== undefined;
}

/** Before the window closes the page asks in its own words; the answer closes it. */
export function guardWindow(): void {
  let isMeant = false;
  addEventListener('beforeunload', (event) => {
    if (isMeant || unsavedKeys().length === 0) return;
    event.preventDefault();
    askBefore(() => {
      isMeant = true;
      window.close();
    });
  });
}
