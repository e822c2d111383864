import type { ReadDatabase, Transaction } from '../../database/database';
import type { AccountTable } from '../../database/schema';

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
