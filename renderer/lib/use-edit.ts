import { useEffect } from 'react';
import { isFoyerError } from '../../electron/contract/errors';
import { type Act, useAct } from './act';
import type { EditSlice, Theirs } from './edit-slice';
import { type Form, useTries } from './form';

/** Somebody else saved first: what is typed stays as it is until the person says which of the two shall. */
export type Conflict = {
  /** What main refused the saving with; undefined where a reading told of it before. */
  refusal: unknown;
  isBusy: boolean;
  /** Why theirs could not be read for either way out. */
  readError: unknown;
  /** Shows what they saved; what was typed here goes. */
  takeTheirs: () => void;
  /** Saves what was typed over what they saved. */
  keepMine: () => void;
};

type Ways<T> = {
  /** Asks main now, for a live reading may be late; undefined: something else is open by then. */
  read: () => Promise<T | undefined>;
  onTheirs: (theirs: T) => void;
  /** What is typed is to be saved as a change of that. */
  onMine: (theirs: T) => void;
};

/** Null while nobody else was quicker. `isTold`: by a reading; `refusal`: what main refused the saving with because of it. */
export function useConflict<T>(
  { isTold, refusal }: Pick<Conflict, 'refusal'> & { isTold: boolean },
  { read, onTheirs, onMine }: Ways<T>,
): Conflict | null {
  const taking = useAct(read, onTheirs);
  const keeping = useAct(read, onMine);
  if (!isTold && refusal === undefined) return null;
  return {
    refusal,
    isBusy: taking.isBusy || keeping.isBusy,
    readError: taking.error ?? keeping.error,
    takeTheirs: taking.run,
    keepMine: keeping.run,
  };
}

type Versions = {
  saving: Pick<Act, 'isBusy' | 'error' | 'clearError'>;
  /** The version that is pinned, and the one of a live reading, where there is one. */
  seenVersion: number;
  newestVersion: number | undefined;
  isChanged: boolean;
};

/** Of what has versions. Forms have `useEdit`; this is for what keeps its draft in its own way. */
export function useVersionConflict<T extends { version: number }>(
  { saving, seenVersion, newestVersion = seenVersion, isChanged }: Versions,
  ways: Ways<T>,
): Conflict | null {
  const { error, isBusy, clearError } = saving;
  const isRefused = isFoyerError(error, 'EDIT_CONFLICT');
  // What is no longer changed is refused by nobody, nor is what is typed into it afterwards.
  useEffect(() => {
    if (isRefused && !isChanged) clearError();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is another with each drawing
  }, [isRefused, isChanged]);
  // While it is being saved, what a reading tells of may be just that.
  const isTold = isChanged && newestVersion > seenVersion && !isBusy;
  return useConflict({ isTold, refusal: isRefused && isChanged ? error : undefined }, ways);
}

/** A section's store with an `editSlice` in it. */
type EditStore<D> = { (): EditSlice<D>; getState: () => EditSlice<D> };

/** `named`: what main calls what was just made, as its draft has it. */
export type SavedAs<D> = { version: number; named?: Partial<D> };

export type EditOptions<D, R> = {
  /** What is wrong in the draft, as in `useForm`: nothing is sent while something is, over somebody else's neither. */
  wrong: readonly string[];
  /** Writes the draft as a change of the version that was seen; undefined: there was nothing to write yet. */
  save: (draft: D, seenVersion: number) => Promise<R | undefined>;
  /** `isAll`: nothing was typed since it was sent, and nothing else opened; only then may the draft be closed or replaced. */
  onSaved: (saved: R, isAll: boolean) => void;
  /** Reads it as main has it now; only asked of what is there already. */
  read: () => Promise<Theirs<D>>;
  /** The newest live reading of it, where there is one: what is not changed follows it, what is changed hears of it. */
  newest: Theirs<D> | undefined;
};

export type Editing = { saving: Form; conflict: Conflict | null };

/**
 * Editing what others may edit too. Its section's store has an `editSlice` (registered by `registerEdit`, so that what is
 * typed is asked about before it is lost) and opens it with the version that was read; the form calls this, draws `draft` and
 * writes with `change` of that store, saves with `saving.run`, and shows `<EditRefusal {...edit} />` beside its button.
 * `save` gets the version that was seen: no form passes on the one of a reading. A form with fields of its own begins them
 * with `opened`, and again whenever that is another object, and hands them to `change` as they are typed.
 */
export function useEdit<D, R extends SavedAs<D>>(
  useStore: EditStore<D>,
  { wrong, save, onSaved, read, newest }: EditOptions<D, R>,
): Editing {
  const { seenVersion, isChanged, open, rebase } = useStore();
  const act = useAct(
    async () => {
      // As they are by now: the draft may have been rebased since this was drawn.
      const { draft, opened, seenVersion: seen } = useStore.getState();
      const saved = draft ? await save(draft, seen) : undefined;
      return saved && draft ? { saved, draft, opened } : undefined;
    },
    ({ saved, draft, opened }) => {
      onSaved(saved, settleSaved(useStore, { draft, opened }, saved));
    },
  );
  const saving = useTries(wrong, act);
  const versions = { saving, seenVersion, newestVersion: newest?.version, isChanged };
  const conflict = useVersionConflict(versions, {
    read: async () => {
      const { opened } = useStore.getState();
      const theirs = await read();
      return useStore.getState().opened === opened ? theirs : undefined;
    },
    onTheirs: (theirs) => {
      saving.clearError();
      open(theirs.draft, theirs.version);
    },
    onMine: ({ version }) => {
      rebase(version);
      saving.run();
    },
  });
  useFollowing(useStore, newest);
  // What is wrong is told of first, as with any try; the conflict stays until it is right.
  if (conflict && !saving.isReady) return { saving, conflict: { ...conflict, keepMine: saving.run } };
  return { saving, conflict };
}

/** What was sent is as main has it, what was typed since is a change of that; true where nothing was, and nothing else opened. */
export function settleSaved<D>(
  store: Pick<EditStore<D>, 'getState'>,
  sent: { draft: D; opened: D | null },
  { version, named = {} }: SavedAs<D>,
): boolean {
  const { opened, settle, change } = store.getState();
  if (opened !== sent.opened) return false;
  settle({ ...sent.draft, ...named }, version);
  change(named);
  return !store.getState().isChanged;
}

/** What is not being changed follows what others do to it. */
export function useFollowing<D>(useStore: EditStore<D>, newest: Theirs<D> | undefined): void {
  const { isChanged } = useStore();
  const news = JSON.stringify(newest);
  useEffect(() => {
    if (newest && !isChanged) useStore.getState().follow(newest);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `news` is all that `newest` says
  }, [useStore, news, isChanged]);
}
