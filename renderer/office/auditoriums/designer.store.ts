import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Design, Key, Keys } from './design.rules';
import { begin, type History, redo, step, undo } from './history.rules';

export type DesignerState = {
  history: History<Design>;
  /** As it was last saved or opened. */
  saved: Design;
  selection: Keys;
  /** Where the keyboard stands. */
  cursor: Key | null;
};
export type DesignerStore = UseBoundStore<StoreApi<DesignerState>> & {
  design: () => Design;
  /** One step of the history; with `keys` they are selected afterwards. */
  change: (next: Design | { design: Design; keys: Keys }) => void;
  undo: () => void;
  redo: () => void;
  select: (keys: Iterable<Key>, cursor?: Key | null) => void;
  isChanged: () => boolean;
  /** Main has that one: what was drawn since is still a change. */
  markSaved: (design: Design) => void;
};

export const nothing: Keys = new Set();

export function createDesigner(design: Design): DesignerStore {
  const store = create<DesignerState>(() => ({
    history: begin(design),
    saved: design,
    selection: nothing,
    cursor: null,
  }));
  const present = () => store.getState().history.present;
  const show = (history: History<Design>, wanted = store.getState().selection) => {
    const known = new Set([...history.present.seats, ...history.present.entrances].map((thing) => thing.key));
    const selection = new Set([...wanted].filter((key) => known.has(key)));
    const { cursor } = store.getState();
    store.setState({ history, selection, cursor: cursor !== null && known.has(cursor) ? cursor : null });
  };
  return Object.assign(store, {
    design: present,
    change: (next: Design | { design: Design; keys: Keys }) =>
      'keys' in next
        ? show(step(store.getState().history, next.design), next.keys)
        : show(step(store.getState().history, next)),
    undo: () => show(undo(store.getState().history)),
    redo: () => show(redo(store.getState().history)),
    select: (keys: Iterable<Key>, cursor: Key | null = null) =>
      store.setState({ selection: new Set(keys), cursor }),
    isChanged: () => present() !== store.getState().saved,
    markSaved: (saved: Design) => store.setState({ saved }),
  });
}
