import { isFoyerError } from '../../../electron/contract/errors';
import { isUnreadable } from '../../lib/act';

/** What is wrong with a password that somebody chooses: told beside its field. */
export function isOfPassword(error: unknown): boolean {
  return isUnreadable(error, 'password') || (isFoyerError(error) && error.code.startsWith('PASSWORD_'));
}
