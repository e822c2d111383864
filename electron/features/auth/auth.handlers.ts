import type { authContract } from '../../contract/auth.contract';
import type { Handlers } from '../context';
import { type AuthDeps, signIn, signUp, stepUp } from './auth.service';
import type { PasswordHasher } from './password-hasher';
import { choosePassword, readLastSignIn } from './own-account.service';
import { redeemResetCode } from './redeem-code.service';

export function createAuthHandlers({ hasher }: { hasher: PasswordHasher }): Handlers<typeof authContract> {
  let dummy: Promise<string> | undefined;
  const forget = (error: unknown) => {
    dummy = undefined;
    throw error;
  };
  const dummyHash = () => (dummy ??= hasher.hash('of no account').catch(forget));
  const deps: AuthDeps = { hasher, signUps: new Map(), dummyHash };
  return {
    readSession: async (ctx) => ({ account: ctx.caller.account }),
    signUp: (ctx, input) => signUp(deps, ctx, input),
    signIn: (ctx, input) => signIn(deps, ctx, input),
    stepUp: async (ctx, { password }) => {
      await stepUp(deps, ctx, password);
      return {};
    },
    choosePassword: (ctx, { password }) => choosePassword(deps, ctx, password),
    readLastSignIn: (ctx) => readLastSignIn(ctx),
    redeemResetCode: (ctx, input) => redeemResetCode(deps, ctx, input),
    endVisit: async (ctx) => {
      await ctx.caller.end();
      return { account: ctx.caller.account };
    },
  };
}
