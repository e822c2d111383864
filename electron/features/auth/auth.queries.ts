import type { AccountId } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import type { AccountTable, ResetCodeTable } from '../../database/schema';

export async function selectAccountByEmailKey(
  db: ReadDatabase,
  emailKey: string,
): Promise<AccountTable | undefined> {
  return db.selectFrom('account').selectAll().where('email_key', '=', emailKey).executeTakeFirst();
}

/** Of any state: a disabled admin still means that the cinema was set up. */
export async function selectHasAdmin(db: ReadDatabase): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'admin')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAccount(tx: Transaction, account: AccountTable): Promise<void> {
  await tx.insertInto('account').values(account).execute();
}

export async function selectResetCode(
  db: ReadDatabase,
  accountId: AccountId,
): Promise<ResetCodeTable | undefined> {
  return db.selectFrom('reset_code').selectAll().where('account_id', '=', accountId).executeTakeFirst();
}

export async function deleteResetCode(tx: Transaction, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('reset_code').where('account_id', '=', accountId).execute();
}

export async function updatePasswordHash(
  tx: Transaction,
  accountId: AccountId,
  passwordHash: string,
): Promise<void> {
  await tx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute();
}
