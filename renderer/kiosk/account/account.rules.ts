import type { ParseKeys } from 'i18next';
import { isFoyerError } from '../../../electron/contract/errors';

export type AccountField = 'name' | 'email' | 'code' | 'password';
/** What is typed into the fields that a form has. */
export type AccountTyped = Partial<Record<AccountField, string>>;
/** A key of the `account` catalogue, and the numbers that its sentence names. */
export type FieldProblem = { key: ParseKeys<'account'>; values?: Record<string, number> };

const missing = {
  name: 'nameMissing',
  email: 'emailMissing',
  code: 'redeem.codeMissing',
  password: 'passwordMissing',
} as const;
const unreadable = {
  name: 'nameUnreadable',
  email: 'emailUnreadable',
  code: 'redeem.codeUnreadable',
  password: 'passwordTooLong',
} as const;

/** What to say of a field that the contract does not take. A password may be spaces; nobody's name is. */
export function wrongField(field: AccountField, text: string): FieldProblem {
  const isEmpty = (field === 'password' ? text : text.trim()) === '';
  return { key: (isEmpty ? missing : unreadable)[field] };
}

/** What main refused a whole field with, told beside it. */
export function refusedField(error: unknown): Partial<Record<AccountField, FieldProblem>> {
  if (!isFoyerError(error)) return {};
  if (isFoyerError(error, 'EMAIL_TAKEN')) return { email: { key: 'signUp.taken' } };
  if (isFoyerError(error, 'RESET_CODE_WRONG')) return { code: { key: 'redeem.codeWrong' } };
  if (isFoyerError(error, 'PASSWORD_TOO_SHORT'))
    return { password: { key: 'passwordTooShort', values: { minimum: error.details.minimum } } };
  if (isFoyerError(error, 'PASSWORD_TOO_LONG')) return { password: { key: 'passwordTooLong' } };
  return isFoyerError(error, 'PASSWORD_TOO_COMMON') ? { password: { key: 'passwordTooCommon' } } : {};
}
