import type { AccountId } from '../../contract/values';
import { comparedOnly } from '../../database/compared-only';
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

export async function updatePassword(
  tx: Transaction,
  accountId: AccountId,
  password: Pick<AccountTable, 'password_hash' | 'has_long_password'>,
): Promise<void> {
  await tx.updateTable('account').set(password).where('id', '=', accountId).execute();
}

export async function selectAccountById(db: ReadDatabase, id: AccountId): Promise<AccountTable | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The latest first. */
export async function selectSignIns(db: ReadDatabase, id: AccountId, atMost: number) {
  return (
    db
      .selectFrom('journal')
      .select(['at', 'terminal_id'])
      .where('account_id', '=', id)
      .where('action', '=', 'session.signedIn')
      // By no more than the index of an account's actions does: by another, everybody's sign-ins were walked.
      .orderBy('at', 'desc')
      .limit(atMost)
      .execute()
  );
}

export async function countFailedSignIns(db: ReadDatabase, id: AccountId, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('journal')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('subject_id', '=', id)
    .where('at', '>=', since)
    .where((eb) => eb(comparedOnly(eb.ref('action')), '=', 'session.signInFailed'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
