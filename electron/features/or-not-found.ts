import { FoyerError, type MissingThing } from '../contract/errors';

/** What was looked for, or NOT_FOUND with what it is. */
export function orNotFound<T>(what: MissingThing, value: T | undefined): T {
  if (value === undefined) throw new FoyerError('NOT_FOUND', { what });
  return value;
}
