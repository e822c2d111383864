import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import { createVisitStore } from './create-visit-store';
import { editSlice, type EditSlice, type Theirs } from './edit-slice';
import { type SavedAs, useEdit } from './use-edit';

type Card = { id?: number; name: string };
const useStore = createVisitStore<EditSlice<Card>>((set) => editSlice<Card>(set));

/** What main would answer, when the test lets it. */
let saving: PromiseWithResolvers<SavedAs<Card>>;
let reading: PromiseWithResolvers<Theirs<Card>>;
let seen: number[];
/** What the form was told of each saving: whether it was all that is there. */
let told: boolean[];

beforeEach(() => {
  saving = Promise.withResolvers();
  reading = Promise.withResolvers();
  seen = [];
  told = [];
});

function Form({ newest }: { newest?: Theirs<Card> }) {
  const name = useStore((now) => now.draft?.name);
  const edit = useEdit(useStore, {
    save: (_draft, seenVersion) => {
      seen.push(seenVersion);
      return saving.promise;
    },
    wrong: name === '' ? ['name'] : [],
    onSaved: (_saved, isAll) => told.push(isAll),
    read: () => reading.promise,
    newest,
  });
  return (
    <>
      <button onClick={edit.saving.run}>Save</button>
      {edit.saving.isWrong('name') ? <p>Something is wrong</p> : null}
      {edit.conflict ? (
        <p role="alert">
          <button onClick={edit.conflict.takeTheirs}>Theirs</button>
          <button onClick={edit.conflict.keepMine}>Mine</button>
        </p>
      ) : null}
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const type = (name: string) => act(() => useStore.getState().change({ name }));
const open = (name: string, version: number) => act(() => useStore.getState().open({ name }, version));
const state = () => useStore.getState();

it('a reading behind the form moves no version: what is saved is a change of what was opened', async () => {
  open('Evening', 3);
  const { rerender } = render(<Form newest={{ draft: { name: 'Evening' }, version: 3 }} />);
  type('Mine');
  rerender(<Form newest={{ draft: { name: 'Theirs' }, version: 4 }} />);
  await press('Save');
  expect(seen).toEqual([3]);
  expect(state()).toMatchObject({ draft: { name: 'Mine' }, seenVersion: 3 });
});

it('a reading of what is just being saved is no conflict', async () => {
  open('Evening', 3);
  const { rerender } = render(<Form />);
  type('Mine');
  await press('Save');
  rerender(<Form newest={{ draft: { name: 'Mine' }, version: 4 }} />);
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => saving.resolve({ version: 4 }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(state()).toMatchObject({ seenVersion: 4, isChanged: false });
});

it('an answer that comes when something else is open is not for that', async () => {
  open('Evening', 3);
  render(<Form />);
  type('Mine');
  await press('Save');
  open('Matinee', 7);
  await act(async () => saving.resolve({ version: 4 }));
  expect(state()).toMatchObject({ draft: { name: 'Matinee' }, seenVersion: 7, isChanged: false });
});

it('theirs that are read when something else is open are not shown', async () => {
  open('Evening', 3);
  type('Mine');
  render(<Form newest={{ draft: { name: 'Theirs' }, version: 4 }} />);
  await press('Theirs');
  open('Matinee', 7);
  await act(async () => reading.resolve({ draft: { name: 'Theirs' }, version: 4 }));
  expect(state()).toMatchObject({ draft: { name: 'Matinee' }, seenVersion: 7 });
});

it('mine is saved over what main has by then, and over nothing newer', async () => {
  open('Evening', 3);
  type('Mine');
  render(<Form newest={{ draft: { name: 'Theirs' }, version: 4 }} />);
  await press('Mine');
  await act(async () => reading.resolve({ draft: { name: 'Theirs again' }, version: 5 }));
  expect(seen).toEqual([5]);
  await act(async () => saving.reject(new FoyerError('EDIT_CONFLICT', { last: { by: 'Ben', at: 0 } })));
  expect(screen.getByRole('alert').isConnected).toBe(true);
  expect(state()).toMatchObject({ draft: { name: 'Mine' }, isChanged: true });
});

const wrongNow = () => screen.queryByText('Something is wrong');

it('what is wrong is not saved over anybody: it is told of, and the conflict stays', async () => {
  open('Evening', 3);
  type('Mine');
  render(<Form newest={{ draft: { name: 'Evening' }, version: 3 }} />);
  await press('Save');
  await act(async () => saving.reject(new FoyerError('EDIT_CONFLICT', { last: { by: 'Ben', at: 0 } })));
  type('');
  await press('Mine');
  await act(async () => reading.resolve({ draft: { name: 'Theirs' }, version: 4 }));
  expect(seen).toEqual([3]);
  expect(wrongNow()?.isConnected).toBe(true);
  expect(screen.getByRole('alert').isConnected).toBe(true);
  expect(state()).toMatchObject({ seenVersion: 3 });
});

it('a refusal ends with what it refused, and tells of nothing that is typed afterwards', async () => {
  open('Evening', 3);
  render(<Form />);
  type('Mine');
  await press('Save');
  await act(async () => saving.reject(new FoyerError('EDIT_CONFLICT', { last: { by: 'Ben', at: 0 } })));
  expect(screen.getByRole('alert').isConnected).toBe(true);
  type('Evening');
  expect(screen.queryByRole('alert')).toBeNull();
  type('Mine again');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('what is typed while it is being saved stays, as a change of what was made', async () => {
  act(() => useStore.getState().open({ name: '' }));
  render(<Form />);
  type('Mine');
  await press('Save');
  type('Mine, and more');
  await act(async () => saving.resolve({ version: 0, named: { id: 7 } }));
  expect(told).toEqual([false]);
  expect(state()).toMatchObject({ draft: { id: 7, name: 'Mine, and more' }, isChanged: true });
});

it('tells where all that is there was saved, and where something else is open by then', async () => {
  open('Evening', 3);
  render(<Form />);
  type('Mine');
  await press('Save');
  await act(async () => saving.resolve({ version: 4 }));
  saving = Promise.withResolvers();
  type('Mine again');
  await press('Save');
  open('Matinee', 7);
  await act(async () => saving.resolve({ version: 5 }));
  expect(told).toEqual([true, false]);
});
