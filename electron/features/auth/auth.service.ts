import type { SessionView } from '../../contract/auth.contract';
import { FoyerError, isFoyerError } from '../../contract/errors';
import type { AccountId, RequestId } from '../../contract/values';
import type { Transaction } from '../../database/database';
import type { AccountTable } from '../../database/schema';
import type { CommandContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { createAccount, type PreparedAccount, prepareAccount, viewOf } from './account.service';
import { selectAccountByEmailKey, selectAccountById } from './auth.queries';
import { emailKey } from '../../domain/email-key';
import { fitsBcrypt, roleInForce } from './auth.rules';
import type { PasswordHasher } from './password-hasher';
import { accountPolicy, terminalPolicy, type ThrottleSubject } from './throttle.rules';
import { type Attempt, forgiveAttempt, lockedUntil, reserveAttempt } from './throttle.service';

export type SignUps = Map<RequestId, { sessionId: string; accountId: AccountId }>;
export type AuthDeps = {
  hasher: PasswordHasher;
  signUps: SignUps;
  /** A hash that nobody's password made, for e-mails without an account. */
  dummyHash: () => Promise<string>;
};
type SignUpInput = { requestId: RequestId; name: string; email: string; password: string };

const signUpsAtMost = 100;

/**
 * Counts the attempt, compares (an unknown e-mail costs the same), and takes the count back when it was right. That an
 * account is disabled is told only to whoever knows its password.
 */
export async function signIn(
  { hasher, dummyHash }: AuthDeps,
  ctx: CommandContext,
  input: { email: string; password: string },
): Promise<SessionView> {
  const visit = ctx.caller.sessionId;
  const key = emailKey(input.email);
  const { attempt, account } = await ctx.transaction(async (tx) => ({
    attempt: await reserveAttempt(tx, signInSubjects(ctx, key), ctx.clock.now()),
    account: await selectAccountByEmailKey(tx, key),
  }));
  // Asked for at every sign-in: were it made at the first unknown e-mail only, that one would take longer.
  const dummy = await dummyHash();
  const isSame = await hasher.compare(input.password, account?.password_hash ?? dummy);
  if (!account || !isSame || !fitsBcrypt(input.password)) {
    await ctx.transaction((tx) => writeFailedSignIn(ctx, tx, account, attempt));
    throw new FoyerError('WRONG_CREDENTIALS', {});
  }
  const current = await ctx.transaction(async (tx) => {
    await forgiveAttempt(tx, attempt);
    // Meanwhile somebody may have changed it: what the password was right for is the hash that was compared.
    const now = await selectAccountByEmailKey(tx, key);
    const isSame = now?.password_hash === account.password_hash;
    if (isSame && now.state === 'active') await writeSignIn(ctx, tx, now);
    else await writeFailedSignIn(ctx, tx, account, attempt);
    return isSame ? now : undefined;
  });
  if (!current) throw new FoyerError('WRONG_CREDENTIALS', {});
  if (current.state === 'disabled') throw new FoyerError('ACCOUNT_DISABLED', {});
  return signInTo(ctx, visit, current);
}

/** The password of whoever is signed in, again; wrong ones count as those of a sign-in do. */
export async function stepUp({ hasher }: AuthDeps, ctx: CommandContext, password: string): Promise<void> {
  const visit = ctx.caller.sessionId;
  const { account } = ctx.caller;
  if (!account) throw new FoyerError('SIGN_IN_REQUIRED', {});
  const key = emailKey(account.email);
  const { attempt, row } = await ctx.transaction(async (tx) => ({
    attempt: await reserveAttempt(tx, signInSubjects(ctx, key), ctx.clock.now()),
    row: await selectAccountByEmailKey(tx, key),
  }));
  const isSame = row !== undefined && (await hasher.compare(password, row.password_hash));
  if (!isSame || !fitsBcrypt(password) || row.state === 'disabled') {
    await ctx.transaction((tx) => writeFailedSignIn(ctx, tx, row, attempt));
    throw new FoyerError('WRONG_CREDENTIALS', {});
  }
  await ctx.transaction((tx) => forgiveAttempt(tx, attempt));
  if (ctx.caller.sessionId === visit) ctx.caller.stepUp();
}

/** As the account that signs in: the session has none yet. */
export async function writeSignIn(ctx: CommandContext, tx: Transaction, row: AccountTable): Promise<void> {
  const subject = `${row.name} (${row.email})`;
  await writeJournal(ctx, tx, { action: 'session.signedIn', by: row, subjectId: row.id, subject });
}

/** What was typed for an e-mail that nobody has may be anything of theirs, a password even: it is not kept. */
async function writeFailedSignIn(
  ctx: CommandContext,
  tx: Transaction,
  row: AccountTable | undefined,
  attempt: Attempt,
): Promise<void> {
  const subject = row ? `${row.name} (${row.email})` : '';
  const until = lockedUntil(attempt);
  await writeJournal(ctx, tx, {
    action: 'session.signInFailed',
    subjectId: row?.id ?? null,
    subject,
    ...(until === null ? {} : { after: { lockedUntil: until } }),
  });
}

function signInSubjects(ctx: CommandContext, key: string): ThrottleSubject[] {
  return [
    { key: `sign-in account ${key}`, policy: accountPolicy },
    { key: `sign-in terminal ${ctx.caller.terminalId}`, policy: terminalPolicy },
  ];
}

/**
 * Makes a patron's account and signs in; the repeat of a request that went through signs in again. Being told that an
 * e-mail is taken counts against the terminal: it says who is a patron here.
 */
export async function signUp(deps: AuthDeps, ctx: CommandContext, input: SignUpInput): Promise<SessionView> {
  const subjects = [{ key: `sign-up terminal ${ctx.caller.terminalId}`, policy: terminalPolicy }];
  const attempt = await ctx.transaction((tx) => reserveAttempt(tx, subjects, ctx.clock.now()));
  let isTaken = false;
  try {
    return await makePatron(deps, ctx, input);
  } catch (error) {
    isTaken = isFoyerError(error, 'EMAIL_TAKEN');
    throw error;
  } finally {
    if (!isTaken) await ctx.transaction((tx) => forgiveAttempt(tx, attempt));
  }
}

async function makePatron(deps: AuthDeps, ctx: CommandContext, input: SignUpInput): Promise<SessionView> {
  const visit = ctx.caller.sessionId;
  const prepared = await prepareAccount(deps.hasher, {
    role: 'patron',
    name: input.name,
    email: input.email,
    password: input.password,
    isDemo: false,
    cinemaName: ctx.settings().cinemaName,
  });
  if (ctx.caller.sessionId !== visit) return { account: ctx.caller.account };
  try {
    const account = await insertPatron(deps, ctx, input.requestId, prepared);
    return signInTo(ctx, visit, account);
  } catch (error) {
    if (!isFoyerError(error, 'EMAIL_TAKEN')) throw error;
    const account = await findOwnSignUp(deps, ctx, input, visit);
    if (!account) throw error;
    return signInTo(ctx, visit, account);
  }
}

async function insertPatron(
  { signUps }: AuthDeps,
  ctx: CommandContext,
  requestId: RequestId,
  prepared: PreparedAccount,
): Promise<AccountTable> {
  const id = ctx.newId<AccountId>();
  return ctx.transaction(async (tx) => {
    const account = await createAccount(tx, prepared, { id, now: ctx.clock.now() });
    await writeSignIn(ctx, tx, account);
    // Before the commit, so that a second tap that is waiting for it finds this; a rollback leaves no account to find.
    signUps.set(requestId, { sessionId: ctx.caller.sessionId, accountId: id });
    if (signUps.size > signUpsAtMost) signUps.delete(signUps.keys().next().value!);
    return account;
  });
}

/** The account that this very request made in this visit; the password has to be right all the same. */
async function findOwnSignUp(
  { hasher, signUps }: AuthDeps,
  ctx: CommandContext,
  input: SignUpInput,
  visit: string,
): Promise<AccountTable | null> {
  const made = signUps.get(input.requestId);
  if (made?.sessionId !== visit) return null;
  const account = await ctx.transaction((tx) => selectAccountByEmailKey(tx, emailKey(input.email)));
  if (account?.id !== made.accountId || account.state === 'disabled') return null;
  return (await hasher.compare(input.password, account.password_hash)) ? account : null;
}

/**
 * While the password was hashed the patron may have left: the next one must not find themselves signed in. Whoever
 * changed the account since it was read looked for its open sessions before this was one: so it is looked at again.
 */
export async function signInTo(ctx: CommandContext, visit: string, row: AccountTable): Promise<SessionView> {
  if (ctx.caller.sessionId !== visit) return { account: ctx.caller.account };
  ctx.caller.signIn(viewOf(row));
  const now = await ctx.transaction((tx) => selectAccountById(tx, row.id));
  if (now?.state !== 'active') await ctx.refreshSessions(row.id, null);
  else if (roleInForce(now) !== roleInForce(row)) await ctx.refreshSessions(row.id, viewOf(now));
  return { account: ctx.caller.account };
}
