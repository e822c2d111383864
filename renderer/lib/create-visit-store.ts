import { create, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand';

const resets = new Set<() => void>();

/**
 * A store that holds anything of a patron: `resetVisitStores` puts it back to how it began, so that nothing is left for
 * the next one.
 */
export function createVisitStore<S>(initialise: StateCreator<S>): UseBoundStore<StoreApi<S>> {
  const store = create(initialise);
  resets.add(() => store.setState(store.getInitialState(), true));
  return store;
}

export function resetVisitStores(): void {
  for (const reset of resets) reset();
}
