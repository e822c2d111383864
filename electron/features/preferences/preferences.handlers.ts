import { FoyerError } from '../../contract/errors';
import type { preferencesContract } from '../../contract/preferences.contract';
import { most } from '../../domain/bounds';
import type { AccountId } from '../../contract/values';
import type { Caller, Handlers } from '../context';
import { deletePreferencesBeyond, selectPreferences, upsertPreference } from './preferences.queries';

export function createPreferencesHandlers(): Handlers<typeof preferencesContract> {
  return {
    readPreferences: async (ctx) => {
      const rows = await selectPreferences(ctx.db, accountOf(ctx.caller));
      return { preferences: Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
    },
    savePreference: async (ctx, { key, value }) => {
      const account_id = accountOf(ctx.caller);
      await ctx.transaction(async (tx) => {
        await upsertPreference(tx, { account_id, key, value, updated_at: ctx.clock.now() });
        await deletePreferencesBeyond(tx, account_id, most.preferences);
      });
      return {};
    },
  };
}

function accountOf({ account }: Pick<Caller, 'account'>): AccountId {
  if (!account) throw new FoyerError('SIGN_IN_REQUIRED', {});
  return account.id;
}
