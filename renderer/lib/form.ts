import { useState } from 'react';
import type { Procedure } from '../../electron/contract/procedure';
import { type Act, isUnreadable, useAct } from './act';

export type FormInput = {
  /** Of the procedure's input. */
  schema: Procedure['input'];
  /** As it stands in the fields. */
  typed: object;
  /** What only the form itself can judge: a password that is repeated differently, for instance. */
  alsoWrong?: readonly string[];
};

export type Form = Act & {
  /** How often sending was tried: from the first time on what is wrong is told, and goes as it is mended. */
  tries: number;
  /** That part of the input cannot be read, by the contract or, the last time, by main; `path` as in the input, `admin.email`. */
  isWrong(path: string): boolean;
  /** Nothing of it is wrong as far as the page can tell. */
  isReady: boolean;
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
 * A form whose fields are judged by the schema of the procedure that they are sent to: here from the first try on, and by
 * main, which has the last word. Nothing is sent while something is wrong.
 */
export function useForm<T>(
  { schema, typed, alsoWrong = [] }: FormInput,
  send: () => Promise<T | undefined>,
  onDone: (value: T) => void,
): Form {
  const [tries, setTries] = useState(0);
  const wrong = [...wrongPaths(schema, typed), ...alsoWrong];
  const act = useAct(async () => {
    setTries((before) => before + 1);
    return wrong.length > 0 ? undefined : send();
  }, onDone);
  const isOwn = (path: string) => wrong.some((each) => each === path || each.startsWith(`${path}.`));
  return {
    ...act,
    tries,
    isReady: wrong.length === 0,
    isWrong: (path) => (tries > 0 && isOwn(path)) || isUnreadable(act.error, path),
  };
}
