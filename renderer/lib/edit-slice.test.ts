import { beforeEach, expect, it } from 'vitest';
import { createVisitStore, resetVisitStores } from './create-visit-store';
import { editSlice, type EditSlice, registerEdit } from './edit-slice';
import { parkUnsaved, unparkUnsaved, unsavedKeys } from './unsaved';

type Card = { name: string; price: string };
type State = EditSlice<Card> & { day: string };
const store = createVisitStore<State>((set) => ({ ...editSlice<Card>(set), day: 'today' }));
registerEdit(store, 'cards.card', ({ day }) => ({ day }));

const evening = { name: 'Evening', price: '10' };
beforeEach(() => {
  resetVisitStores();
  store.getState().open(evening, 3);
});

it('what is typed is unsaved work until it is as it was', () => {
  expect(unsavedKeys()).toEqual([]);
  store.getState().change({ price: '12' });
  expect(store.getState()).toMatchObject({ draft: { name: 'Evening', price: '12' }, isChanged: true });
  expect(unsavedKeys()).toEqual(['cards.card']);
  store.getState().change({ price: '10' });
  expect(unsavedKeys()).toEqual([]);
});

it('what was typed while it was being saved is a change of what was saved', () => {
  store.getState().change({ price: '12' });
  const sent = store.getState().draft!;
  store.getState().change({ price: '13' });
  store.getState().settle(sent, 4);
  expect(store.getState()).toMatchObject({
    draft: { ...evening, price: '13' },
    opened: { ...evening, price: '12' },
    seenVersion: 4,
    isChanged: true,
  });
});

it('waits for its owner with the version that was seen, and what belongs to it', () => {
  store.getState().change({ price: '12' });
  store.setState({ day: 'tomorrow' });
  parkUnsaved('ada');
  resetVisitStores();
  expect(unparkUnsaved('ada')).toBe(true);
  expect(store.getState()).toMatchObject({
    draft: { ...evening, price: '12' },
    opened: evening,
    seenVersion: 3,
    isChanged: true,
    day: 'tomorrow',
  });
});

it('follows a reading while nothing is changed, and never one that is older', () => {
  store.getState().follow({ draft: { ...evening, price: '11' }, version: 4 });
  expect(store.getState()).toMatchObject({ draft: { price: '11' }, opened: { price: '11' }, seenVersion: 4 });
  store.getState().follow({ draft: evening, version: 3 });
  expect(store.getState()).toMatchObject({ draft: { price: '11' }, seenVersion: 4 });
  store.getState().change({ price: '12' });
  store.getState().follow({ draft: { ...evening, price: '13' }, version: 5 });
  expect(store.getState()).toMatchObject({ draft: { price: '12' }, opened: { price: '11' }, seenVersion: 4 });
});

it('nothing is typed into what is not open', () => {
  store.getState().open(null);
  store.getState().change({ price: '12' });
  expect(store.getState()).toMatchObject({ draft: null, isChanged: false });
});
