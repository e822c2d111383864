import type { StoreApi, UseBoundStore } from 'zustand';
import { foyer } from './foyer-client';
import { createVisitStore } from './create-visit-store';

/** By key; null until they are read. */
type Preferences = { values: Record<string, unknown> | null };

const usePreferencesStore = createVisitStore<Preferences>(() => ({ values: null }));

/** To be awaited at the sign-in. Never rejects: without them everything looks as it does the first time. */
export async function loadPreferences(): Promise<void> {
  const values = await foyer.preferences.readPreferences().then(
    ({ preferences }) =>
      Object.fromEntries(Object.entries(preferences).map(([key, value]) => [key, JSON.parse(value)])),
    () => ({}),
  );
  usePreferencesStore.setState({ values });
}

export function usePreference(key: string | undefined): unknown {
  return usePreferencesStore(({ values }) => (key === undefined ? undefined : values?.[key]));
}

/** Kept by main for this admin on every terminal; until then, and should it fail, by the page. */
export function savePreference(key: string, value: unknown): void {
  const { values } = usePreferencesStore.getState();
  const text = JSON.stringify(value);
  if (!values || JSON.stringify(values[key]) === text) return;
  usePreferencesStore.setState({ values: { ...values, [key]: value } });
  foyer.preferences.savePreference({ key, value: text }).catch(() => undefined);
}

/** What is kept of a store: how it is taken out, and how it is put back. */
type Kept<S, K> = { take: (state: S) => K; put: (kept: K, state: S) => Partial<S> };

/**
 * Puts back into a section's store what was kept of it, and keeps it from then on. Leave out what is typed to find
 * somebody: a patron's name is not for keeping. A field of another type than it has at first is not put back.
 */
export function keepOf<S, K extends object>(
  store: UseBoundStore<StoreApi<S>>,
  key: string,
  { take, put }: Kept<S, K>,
): void {
  const first = take(store.getInitialState());
  const restore = ({ values }: Preferences) => {
    const known = values?.[key];
    if (typeof known !== 'object' || known === null) return;
    const fields = Object.entries(known).filter(([name, value]) => isAlike(first[name as keyof K], value));
    const state = store.getState();
    store.setState(put({ ...take(state), ...Object.fromEntries(fields) }, state));
  };
  restore(usePreferencesStore.getState());
  usePreferencesStore.subscribe((now, before) => {
    if (before.values === null) restore(now);
  });
  // At a sign-out this module's store is put back before the sections': so that is not taken for a choice.
  store.subscribe((state) => savePreference(key, take(state)));
}

function isAlike(first: unknown, kept: unknown): boolean {
  if (first === undefined) return false;
  return first === null || kept === null || typeof first === typeof kept;
}
