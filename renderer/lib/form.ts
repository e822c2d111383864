import { useState } from 'react';
import { isFoyerError } from '../../electron/contract/errors';
import type { Procedure } from '../../electron/contract/procedure';
import { type Act, isUnreadable, useAct } from './act';

export type Form = Act & {
  /** How often sending was tried in vain: from the first time on what is wrong is told, and goes as it is mended. */
  tries: number;
  /** Nothing of it is wrong as far as the page can tell. */
  isReady: boolean;
  /** What is there cannot be read: the page says so once sending was tried, or main did. `path` as in `wrong`. */
  isWrong(path: string): boolean;
};

/**
 * What in an input the contract does not take, as dotted paths. Only what `typed` names is judged: a request id, for
 * instance, is added when it is sent.
 */
export function wrongPaths(schema: Procedure['input'], typed: object): string[] {
  const issues = schema.safeParse(typed).error?.issues ?? [];
  return issues.filter(({ path: [first = ''] }) => first in typed).map(({ path }) => path.join('.'));
}

/**
 * A form: nothing is sent while something in it is wrong, which is told from the first try on. `wrong` are the paths of
 * it, as in the procedure's input: what the contract does not take (`wrongPaths`), and what the form itself knows better.
 */
export function useForm<T>(
  wrong: readonly string[],
  send: () => Promise<T | undefined>,
  onDone: (value: T) => void,
): Form {
  return useTries(wrong, useAct(send, onDone));
}

/** As `useForm`, of an act that there is already. */
export function useTries(wrong: readonly string[], act: Act): Form {
  const [tries, setTries] = useState(0);
  const isReady = wrong.length === 0;
  async function attempt(): Promise<boolean> {
    setTries((before) => before + 1);
    if (!isReady) {
      // That somebody else was quicker stays to be answered, whatever else is wrong.
      if (!isFoyerError(act.error, 'EDIT_CONFLICT')) act.clearError();
      return false;
    }
    const isDone = await act.attempt();
    if (isDone) setTries(0);
    return isDone;
  }
  const isOwn = (path: string) => wrong.some((each) => each === path || each.startsWith(`${path}.`));
  return {
    ...act,
    run: () => void attempt(),
    attempt,
    tries,
    isReady,
    isWrong: (path) => (tries > 0 && isOwn(path)) || isUnreadable(act.error, path),
  };
}
