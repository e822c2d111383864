import type { ParseKeys } from 'i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { isUnreadable } from '../../lib/act';

/** What a password must have at least; said before anything is typed. */
export const shortestPassword = 8;
export const shortestAdminPassword = 15;

export type AccountField = 'name' | 'email' | 'code' | 'password';
/** A key of the `account` catalogue, and the numbers that its sentence names. */
export type FieldProblem = { key: ParseKeys<'account'>; values?: Record<string, number> };
export type FieldProblems = Partial<Record<AccountField, FieldProblem>>;

/** Fields that nothing was typed into, so that nothing need be asked of main. A password may be spaces; nobody's name is. */
export function missingFields(typed: Partial<Record<AccountField, string>>): FieldProblems {
  const problems: FieldProblems = {};
  if (typed.name?.trim() === '') problems.name = { key: 'nameMissing' };
  if (typed.email?.trim() === '') problems.email = { key: 'emailMissing' };
  if (typed.code?.trim() === '') problems.code = { key: 'redeem.codeMissing' };
  if (typed.password === '') problems.password = { key: 'passwordMissing' };
  return problems;
}

/** What main refused, told beside the field that it is about. */
export function refusedFields(error: unknown): FieldProblems {
  const problems: FieldProblems = {};
  if (isUnreadable(error, 'name')) problems.name = { key: 'nameUnreadable' };
  if (isUnreadable(error, 'email')) problems.email = { key: 'emailUnreadable' };
  if (isUnreadable(error, 'code')) problems.code = { key: 'redeem.codeUnreadable' };
  if (isFoyerError(error, 'RESET_CODE_WRONG')) problems.code = { key: 'redeem.codeWrong' };
  if (isUnreadable(error, 'password')) problems.password = { key: 'passwordTooLong' };
  if (isFoyerError(error, 'EMAIL_TAKEN')) problems.email = { key: 'signUp.taken' };
  if (isFoyerError(error, 'PASSWORD_TOO_SHORT'))
    problems.password = { key: 'passwordTooShort', values: { minimum: error.details.minimum } };
  if (isFoyerError(error, 'PASSWORD_TOO_LONG')) problems.password = { key: 'passwordTooLong' };
  if (isFoyerError(error, 'PASSWORD_TOO_COMMON')) problems.password = { key: 'passwordTooCommon' };
  return problems;
}

export function hasProblems(problems: FieldProblems): boolean {
  return Object.keys(problems).length > 0;
}
