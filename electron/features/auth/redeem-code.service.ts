import type { SessionView } from '../../contract/auth.contract';
import { FoyerError } from '../../contract/errors';
import type { AccountTable } from '../../database/schema';
import type { CommandContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { passwordOf, prepareAccount } from './account.service';
import { deleteResetCode, selectAccountByEmailKey, selectResetCode, updatePassword } from './auth.queries';
import { emailKey } from '../../domain/email-key';
import { type AuthDeps, signInTo, writeSignIn } from './auth.service';
import { accountPolicy, terminalPolicy } from './throttle.rules';
import { forgiveAttempt, reserveAttempt } from './throttle.service';

type Redemption = { email: string; code: string; password: string };
type Redeemable = { account: AccountTable; codeHash: string };

/** The code is used up with the new password, in one; a password that is refused leaves it as it was. */
export async function redeemResetCode(
  deps: AuthDeps,
  ctx: CommandContext,
  input: Redemption,
): Promise<SessionView> {
  const visit = ctx.caller.sessionId;
  const { account, codeHash } = await checkCode(deps, ctx, input);
  const prepared = await prepareAccount(deps.hasher, {
    role: account.role,
    name: account.name,
    email: account.email,
    password: input.password,
    isDemo: account.is_demo === 1,
    cinemaName: ctx.settings().cinemaName,
  });
  const row = { ...account, ...passwordOf(prepared) };
  await ctx.transaction(async (tx) => {
    const current = await selectAccountByEmailKey(tx, account.email_key);
    const code = await selectResetCode(tx, account.id);
    const isUnchanged = current?.state === 'active' && current.role === account.role;
    if (!isUnchanged || code?.code_hash !== codeHash) throw new FoyerError('RESET_CODE_WRONG', {});
    await deleteResetCode(tx, account.id);
    await updatePassword(tx, account.id, passwordOf(prepared));
    await writeJournal(ctx, tx, {
      action: 'account.passwordReset',
      by: account,
      subjectId: account.id,
      subject: `${account.name} (${account.email})`,
    });
    await writeSignIn(ctx, tx, account);
  });
  await ctx.refreshSessions(account.id, null);
  return signInTo(ctx, visit, row);
}

/** An unknown e-mail and one that no code was given out for cost the same as a wrong code, and are told alike. */
async function checkCode(
  { hasher, dummyHash }: AuthDeps,
  ctx: CommandContext,
  input: Redemption,
): Promise<Redeemable> {
  const key = emailKey(input.email);
  const { attempt, account, code } = await ctx.transaction(async (tx) => {
    const subjects = [
      { key: `reset account ${key}`, policy: accountPolicy },
      { key: `reset terminal ${ctx.caller.terminalId}`, policy: terminalPolicy },
    ];
    const attempt = await reserveAttempt(tx, subjects, ctx.clock.now());
    const account = await selectAccountByEmailKey(tx, key);
    return { attempt, account, code: account && (await selectResetCode(tx, account.id)) };
  });
  const isSame = await hasher.compare(input.code, code?.code_hash ?? (await dummyHash()));
  if (!account || !code || !isSame || code.expires_at <= ctx.clock.now()) {
    await ctx.transaction((tx) =>
      writeJournal(ctx, tx, {
        action: 'account.resetFailed',
        subjectId: account?.id ?? null,
        subject: account ? `${account.name} (${account.email})` : '',
      }),
    );
    throw new FoyerError('RESET_CODE_WRONG', {});
  }
  await ctx.transaction((tx) => forgiveAttempt(tx, attempt));
  if (account.state === 'disabled') throw new FoyerError('ACCOUNT_DISABLED', {});
  return { account, codeHash: code.code_hash };
}
