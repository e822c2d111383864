import type { AccountId } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import type { PreferenceTable } from '../../database/schema';

export async function selectPreferences(db: ReadDatabase, accountId: AccountId): Promise<PreferenceTable[]> {
  return db.selectFrom('preference').selectAll().where('account_id', '=', accountId).execute();
}

export async function upsertPreference(tx: Transaction, preference: PreferenceTable): Promise<void> {
  const { value, updated_at } = preference;
  await tx
    .insertInto('preference')
    .values(preference)
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doUpdateSet({ value, updated_at }))
    .execute();
}

/** Keeps the newest ones of an account. */
export async function deletePreferencesBeyond(
  tx: Transaction,
  accountId: AccountId,
  kept: number,
): Promise<void> {
  const newest = tx
    .selectFrom('preference')
    .select('key')
    .where('account_id', '=', accountId)
    .orderBy('updated_at', 'desc')
    .orderBy('key')
    .limit(kept);
  await tx
    .deleteFrom('preference')
    .where('account_id', '=', accountId)
    .where('key', 'not in', newest)
    .execute();
}
