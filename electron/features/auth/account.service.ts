import type { AccountView } from '../../contract/auth.contract';
import { FoyerError } from '../../contract/errors';
import type { AccountId, Role } from '../../contract/values';
import { isUniqueViolation, type ReadDatabase, type Transaction } from '../../database/database';
import type { AccountTable } from '../../database/schema';
import { foldText } from '../../domain/fold-text';
import { insertAccount, selectHasAdmin } from './auth.queries';
import { emailKey, isEmailKeyStorable } from '../../domain/email-key';
import { isLongEnoughForAdmin, judgePassword, mustChoosePassword, roleInForce } from './auth.rules';
import { loadCommonPasswords } from './common-passwords';
import type { PasswordHasher } from './password-hasher';

export type { PasswordHasher } from './password-hasher';

export type NewAccount = {
  role: Role;
  /** As the contract parses them: trimmed, NFC. */
  name: string;
  email: string;
  password: string;
  isDemo: boolean;
  cinemaName: string;
};
/** Judged and hashed: all that takes time is done, and a transaction can take it in. */
export type PreparedAccount = Omit<AccountTable, 'id' | 'created_at'>;
/** Of the row: its id, and when it is made. */
export type Birth = { id: AccountId; now: number };

/** Judges the password and hashes it. Throws the password's errors; never call it inside a transaction. */
export async function prepareAccount(hasher: PasswordHasher, account: NewAccount): Promise<PreparedAccount> {
  const key = emailKey(account.email);
  if (!isEmailKeyStorable(key)) throw new FoyerError('INVALID_INPUT', { fields: ['email'] });
  const fault = judgePassword(account.password, account, await loadCommonPasswords());
  if (fault) throw new FoyerError(fault.code, fault.details);
  return {
    role: account.role,
    name: account.name,
    email: account.email,
    email_key: key,
    search_key: foldText(`${account.name} ${account.email}`),
    password_hash: await hasher.hash(account.password),
    has_long_password: isLongEnoughForAdmin(account.password) ? 1 : 0,
    state: 'active',
    is_demo: account.isDemo ? 1 : 0,
  };
}

/** What a new password changes of an account. */
export function passwordOf({ password_hash, has_long_password }: PreparedAccount) {
  return { password_hash, has_long_password };
}

/** Throws EMAIL_TAKEN. */
export async function createAccount(
  tx: Transaction,
  prepared: PreparedAccount,
  birth: Birth,
): Promise<AccountTable> {
  const row = { ...prepared, id: birth.id, created_at: birth.now };
  try {
    await insertAccount(tx, row);
  } catch (error) {
    if (isUniqueViolation(error)) throw new FoyerError('EMAIL_TAKEN', {});
    throw error;
  }
  return row;
}

/** The cinema's first admin. Throws ALREADY_SET_UP when there is one, in the same transaction that would make another. */
export async function createFirstAdmin(
  tx: Transaction,
  prepared: PreparedAccount,
  birth: Birth,
): Promise<AccountTable> {
  if (await selectHasAdmin(tx)) throw new FoyerError('ALREADY_SET_UP', {});
  return createAccount(tx, { ...prepared, role: 'admin' }, birth);
}

/** Whether the cinema has been set up: from its first admin on. */
export async function hasAdmin(db: ReadDatabase): Promise<boolean> {
  return selectHasAdmin(db);
}

/** What may be known of an account: never its hash. */
export function viewOf(row: AccountTable): AccountView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleInForce(row),
    mustChoosePassword: mustChoosePassword(row),
    isDemo: row.is_demo === 1,
  };
}
