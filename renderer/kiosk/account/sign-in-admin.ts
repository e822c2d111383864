import type { SessionView } from '../../../electron/contract/auth.contract';
import { FoyerError } from '../../../electron/contract/errors';
import { foyer } from '../../lib/foyer-client';

/** Signs in an admin, or who is one once they have chosen a longer password. Anybody else is signed out and refused. */
export async function signInAdmin(input: { email: string; password: string }): Promise<SessionView> {
  const session = await foyer.auth.signIn(input);
  const { account } = session;
  if (account?.role === 'admin' || account?.mustChoosePassword) return session;
  if (account) await foyer.auth.endVisit();
  throw new FoyerError('NOT_ALLOWED', {});
}
