import { useEffect, useRef, useState } from 'react';
import { isFoyerError } from '../../electron/contract/errors';

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

export type Act<A extends unknown[]> = {
  isBusy: boolean;
  /** What the last try was refused with, until the next one. */
  error: unknown;
  /** Does nothing while the last try is under way, so that a double tap is one act. */
  run(...args: A): void;
  clearError(): void;
};

/** Something that a person does with one tap: busy while it runs, its error kept for the screen. */
export function useAct<A extends unknown[]>(act: (...args: A) => Promise<unknown>): Act<A> {
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
  async function run(...args: A) {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ isBusy: true, error: undefined });
    try {
      await act(...args);
      setState({ isBusy: false, error: undefined });
    } catch (error) {
      setState({ isBusy: false, error });
    } finally {
      isRunning.current = false;
    }
  }
  return {
    ...state,
    run: (...args) => void run(...args),
    clearError: () => setState((old) => ({ ...old, error: undefined })),
  };
}
