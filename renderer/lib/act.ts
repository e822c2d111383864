import { useEffect, useRef, useState } from 'react';
import { isFoyerError } from '../../electron/contract/errors';
import { createVisitStore } from './create-visit-store';

/**
 * True when main said no, so that nothing was done and the next try is a new act with a new request id. After anything
 * else it may have been done all the same: the next try carries the same id and gets what was done.
 */
export function isRefusal(error: unknown): boolean {
  return isFoyerError(error) && !isFoyerError(error, 'INTERNAL');
}

/** True when main could not read that part of the input; `path` as in the input, `admin.email`. */
export function isUnreadable(error: unknown, path: string): boolean {
  return (
    isFoyerError(error, 'INVALID_INPUT') &&
    error.details.fields.some((field) => field === path || field.startsWith(`${path}.`))
  );
}

const useVisitMark = createVisitStore<{ mark: object | null }>(() => ({ mark: null }));

/** Tells, whenever it is asked, whether the visit in which it was made still lasts. */
export function markVisit(): () => boolean {
  const mark = useVisitMark.getState().mark ?? {};
  useVisitMark.setState({ mark });
  return () => useVisitMark.getState().mark === mark;
}

export type Act = {
  isBusy: boolean;
  /** What the last try was refused with, until the next one. */
  error: unknown;
  /** Does nothing while the last try is under way, so that a double tap is one act. */
  run(): void;
  /** As `run`; resolves with whether it was done. */
  attempt(): Promise<boolean>;
  clearError(): void;
};

/**
 * Something that a person does with one tap: busy while it runs, its error kept for the screen. `onDone` gets what it
 * resolves with, unless that is undefined (there was nothing to do yet) or the visit has ended in the meantime: an
 * answer that comes late is not for the next patron to see. It is called even when the screen has gone.
 */
export function useAct<T>(act: () => Promise<T | undefined>, onDone: (value: T) => void): Act {
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({
    isBusy: false,
    error: undefined,
  });
  // A second tap may come before React has drawn the first one's busy button.
  const isRunning = useRef(false);
  // What is said about an error may push the field that is being typed into under the keyboard.
  useEffect(() => {
    if (state.error !== undefined)
      document.activeElement?.closest('[data-field]')?.scrollIntoView({ block: 'nearest' });
  }, [state.error]);
  async function attempt(): Promise<boolean> {
    if (isRunning.current) return false;
    isRunning.current = true;
    setState({ isBusy: true, error: undefined });
    const isSameVisit = markVisit();
    try {
      const value = await act();
      setState({ isBusy: false, error: undefined });
      if (value !== undefined && isSameVisit()) onDone(value);
      return value !== undefined;
    } catch (error) {
      setState({ isBusy: false, error });
      return false;
    } finally {
      isRunning.current = false;
    }
  }
  return {
    ...state,
    run: () => void attempt(),
    attempt,
    clearError: () => setState((old) => ({ ...old, error: undefined })),
  };
}
