import type { SessionView } from '../../../electron/contract/auth.contract';
import { FoyerError } from '../../../electron/contract/errors';
import { foyer } from '../../lib/foyer-client';

/** Signs an admin in. Anybody else is signed out again before they are refused. */
export async function signInAdmin(input: { email: string; password: string }): Promise<SessionView> {
  const session = await foyer.auth.signIn(input);
  if (session.account?.role === 'admin') return session;
  if (session.account) await foyer.auth.endVisit();
  throw new FoyerError('NOT_ALLOWED', {});
}
