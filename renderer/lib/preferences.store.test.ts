import { beforeEach, expect, it, vi } from 'vitest';
import type { FoyerBridge } from '../../electron/contract/bridge';
import { keepOf, loadPreferences, savePreference } from './preferences.store';
import { createVisitStore, resetVisitStores } from './create-visit-store';

type Filter = { text: string; role: string; stage: string | null };
const kept = new Map<string, string>();
const saves = vi.fn();

beforeEach(() => {
  kept.clear();
  saves.mockClear();
  const call: FoyerBridge['call'] = async (name, input) => {
    if (name === 'preferences.readPreferences')
      return { ok: true, value: { preferences: Object.fromEntries(kept) } };
    const { key, value } = input as { key: string; value: string };
    saves(key, value);
    kept.set(key, value);
    return { ok: true, value: {} };
  };
  vi.stubGlobal('window', { foyer: { call, subscribe: () => () => undefined } });
  resetVisitStores();
});

/** Each test's under a key of its own: a store lives as long as its module. */
function aStore(key: string) {
  const store = createVisitStore<Filter>(() => ({ text: '', role: 'all', stage: null }));
  keepOf(store, key, {
    take: ({ role, stage }) => ({ role, stage }),
    put: (choices) => choices,
  });
  return store;
}

it('puts back after the next sign-in what was chosen, and not what was typed', async () => {
  const store = aStore('filter.left');
  await loadPreferences();
  store.setState({ text: 'Ida', role: 'admin', stage: 'open' });
  resetVisitStores();
  expect(store.getState()).toEqual({ text: '', role: 'all', stage: null });
  await loadPreferences();
  expect(store.getState()).toEqual({ text: '', role: 'admin', stage: 'open' });
  expect(JSON.stringify([...kept])).not.toContain('Ida');
});

it('keeps nothing of a sign-out, and nothing twice', async () => {
  const store = aStore('filter.saved');
  await loadPreferences();
  store.setState({ role: 'admin' });
  store.setState({ text: 'I' });
  resetVisitStores();
  expect(saves).toHaveBeenCalledTimes(1);
  savePreference('table.users', { hidden: [] });
  expect(saves).toHaveBeenCalledTimes(1);
});

it('takes a section that opens after the sign-in for the first time', async () => {
  kept.set('filter.late', '{"role":"patron","stage":null,"other":1}');
  await loadPreferences();
  expect(aStore('filter.late').getState()).toEqual({ text: '', role: 'patron', stage: null });
  expect(saves).not.toHaveBeenCalled();
});

it('leaves alone what does not fit', async () => {
  kept.set('filter.odd', '{"role":7}');
  await loadPreferences();
  expect(aStore('filter.odd').getState().role).toBe('all');
  kept.set('filter.odd', '"all"');
  resetVisitStores();
  await loadPreferences();
  expect(aStore('filter.odd').getState().role).toBe('all');
});
