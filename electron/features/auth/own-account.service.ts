import type { authContract, SessionView } from '../../contract/auth.contract';
import { FoyerError } from '../../contract/errors';
import type { Output } from '../../contract/procedure';
import type { CommandContext, QueryContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { passwordOf, prepareAccount } from './account.service';
import {
  countFailedSignIns,
  deleteResetCode,
  selectAccountById,
  selectSignIns,
  updatePassword,
} from './auth.queries';
import { type AuthDeps, signInTo } from './auth.service';

/**
 * Another password, by the rule of the account's role as it stands in the database: of somebody just made an admin, the
 * admins'. A code that was given out for it no longer works.
 */
export async function choosePassword(
  { hasher }: AuthDeps,
  ctx: CommandContext,
  password: string,
): Promise<SessionView> {
  const visit = ctx.caller.sessionId;
  const { id } = ctx.caller.account!;
  const account = await ctx.transaction((tx) => selectAccountById(tx, id));
  if (!account) throw new FoyerError('SIGN_IN_REQUIRED', {});
  const { role, name, email } = account;
  const { cinemaName } = ctx.settings();
  const isDemo = account.is_demo === 1;
  const chosen = passwordOf(
    await prepareAccount(hasher, { role, name, email, password, isDemo, cinemaName }),
  );
  const row = await ctx.transaction(async (tx) => {
    const now = await selectAccountById(tx, id);
    // Another one was chosen meanwhile, or the session ended: what let this person in no longer does.
    if (!now || now.password_hash !== account.password_hash || ctx.caller.sessionId !== visit)
      throw new FoyerError('SIGN_IN_REQUIRED', {});
    await deleteResetCode(tx, id);
    await updatePassword(tx, id, chosen);
    const subject = `${name} (${email})`;
    await writeJournal(ctx, tx, { action: 'account.passwordChanged', by: now, subjectId: id, subject });
    return { ...now, ...chosen };
  });
  await ctx.refreshSessions(id, null, visit);
  return signInTo(ctx, visit, row);
}

/** The last sign-in of the journal is the one that goes on. */
export async function readLastSignIn(ctx: QueryContext): Promise<Output<typeof authContract.readLastSignIn>> {
  const { account, terminalId } = ctx.caller;
  const [, before] = await selectSignIns(ctx.db, account!.id, 2);
  if (!before) return { last: null };
  const isHere = before.terminal_id === terminalId;
  const failuresSince = await countFailedSignIns(ctx.db, account!.id, before.at);
  return { last: { at: before.at, terminalId: before.terminal_id, isHere, failuresSince } };
}
