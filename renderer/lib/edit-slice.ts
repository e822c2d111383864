import type { StoreApi } from 'zustand';
import { registerUnsaved } from './unsaved';

/**
 * What a section's store keeps of something that is being edited, or made. The version that was seen when it was opened
 * is pinned here, out of a form's reach: a live reading behind it may know a newer one, and what is typed is no change of
 * that one. Drafts themselves say nothing of versions.
 */
export type EditSlice<D> = {
  /** As it is typed; null while nothing is open. */
  draft: D | null;
  /** The draft as it was opened. */
  opened: D | null;
  /** Of which version it is a change. */
  seenVersion: number;
  /** It differs from what was opened. */
  isChanged: boolean;
  /** Begins anew; what is being made has no version yet. */
  open: (draft: D | null, version?: number) => void;
  change: (change: Partial<D>) => void;
  /** From now on it is a change of this version, which the person knows of. */
  rebase: (version: number) => void;
  /** Main has this as that version now; what was typed since is a change of it. */
  settle: (saved: D, version: number) => void;
  /** A reading of it: taken where nothing is changed, unless it is older than what was just saved. */
  follow: (theirs: Theirs<D>) => void;
};

/** What main has, as a draft of it. */
export type Theirs<D> = { draft: D; version: number };

type SetSlice<D> = (change: (state: EditSlice<D>) => Partial<EditSlice<D>>) => void;
type IsSame<D> = (a: D, b: D) => boolean;

const isSameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A part of a section's store. `isSame` for drafts whose text says too much or too little. */
export function editSlice<D extends object>(set: SetSlice<D>, isSame: IsSame<D> = isSameText): EditSlice<D> {
  return {
    draft: null,
    opened: null,
    seenVersion: 0,
    isChanged: false,
    open: (draft, version = 0) =>
      set(() => ({ draft, opened: draft, seenVersion: version, isChanged: false })),
    change: (change) =>
      set((state) => {
        const { draft, opened } = state;
        if (!draft || !opened) return state;
        const next = { ...draft, ...change };
        return { draft: next, isChanged: !isSame(next, opened) };
      }),
    rebase: (seenVersion) => set(() => ({ seenVersion })),
    settle: (saved, seenVersion) =>
      set(({ draft }) => ({
        opened: saved,
        seenVersion,
        isChanged: draft !== null && !isSame(draft, saved),
      })),
    follow: ({ draft, version }) =>
      set((state) => {
        const { opened, seenVersion, isChanged } = state;
        if (!opened || isChanged || version < seenVersion) return state;
        const isNews = version > seenVersion || !isSame(draft, opened);
        return isNews ? { draft, opened: draft, seenVersion: version } : state;
      }),
  };
}

type KeptStore<S> = Pick<StoreApi<S>, 'getState' | 'setState' | 'subscribe'>;

/** It is unsaved work while it is changed. `also`: what else waits for its owner with it. */
export function registerEdit<
  S extends Pick<EditSlice<unknown>, 'draft' | 'opened' | 'seenVersion' | 'isChanged'>,
>(store: KeptStore<S>, key: string, also: (state: S) => Partial<S> = () => ({})): void {
  registerUnsaved(
    store,
    ({ isChanged }) => (isChanged ? [key] : []),
    (state) => {
      const { draft, opened, seenVersion, isChanged } = state;
      return { ...also(state), ...({ draft, opened, seenVersion, isChanged } as Partial<S>) };
    },
  );
}
