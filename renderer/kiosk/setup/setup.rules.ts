import type { ParseKeys } from 'i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { longest, shortestPassword } from '../../../electron/domain/bounds';
import { isUnreadable } from '../../lib/act';

export type SetupTyped = {
  cinemaName: string;
  currency: string;
  /** Empty until one is chosen, where the machine has none. */
  timeZone: string;
  name: string;
  email: string;
  password: string;
  repeat: string;
};
export type SetupStep = 'cinema' | 'zone' | 'admin';
export const setupSteps: readonly SetupStep[] = ['cinema', 'zone', 'admin'];

export type SetupField = keyof SetupTyped;
/** A key of the `setup` catalogue, and the numbers that its sentence names. */
export type SetupProblem = { key: ParseKeys<'setup'>; values?: Record<string, number> };
export type SetupProblems = Partial<Record<SetupField, SetupProblem>>;

/** What keeps a step from being left, beside the field that it is about; empty when nothing does. */
export function problemsOf(step: SetupStep, typed: SetupTyped): SetupProblems {
  switch (step) {
    case 'cinema':
      return cinemaProblems(typed);
    case 'zone':
      return typed.timeZone === '' ? { timeZone: { key: 'zone.missing' } } : {};
    case 'admin':
      return adminProblems(typed);
  }
}

function cinemaProblems({ cinemaName }: SetupTyped): SetupProblems {
  const length = [...cinemaName.trim()].length;
  if (length === 0) return { cinemaName: { key: 'cinema.nameMissing' } };
  return length > longest.cinemaName
    ? { cinemaName: { key: 'cinema.nameTooLong', values: { most: longest.cinemaName } } }
    : {};
}

function adminProblems({ name, email, password, repeat }: SetupTyped): SetupProblems {
  const problems: SetupProblems = {};
  if (name.trim() === '') problems.name = { key: 'admin.nameMissing' };
  if (email.trim() === '') problems.email = { key: 'admin.emailMissing' };
  // As main counts: characters of the normalised text, not UTF-16 units.
  const count = [...password.normalize('NFC')].length;
  if (count === 0) problems.password = { key: 'admin.passwordMissing' };
  else if (count < shortestPassword.admin)
    problems.password = { key: 'admin.passwordTooShort', values: { minimum: shortestPassword.admin, count } };
  else if (repeat === '') problems.repeat = { key: 'admin.repeatMissing' };
  else if (repeat.normalize('NFC') !== password.normalize('NFC'))
    problems.repeat = { key: 'admin.repeatDiffers' };
  return problems;
}

/** What main refused, beside its field; `count` is how long the password is. */
export function refusedFields(error: unknown, count: number): SetupProblems {
  const problems: SetupProblems = {};
  if (isUnreadable(error, 'cinemaName'))
    problems.cinemaName = { key: 'cinema.nameTooLong', values: { most: longest.cinemaName } };
  if (isUnreadable(error, 'currency')) problems.currency = { key: 'cinema.currencyUnknown' };
  if (isUnreadable(error, 'timeZone')) problems.timeZone = { key: 'zone.unknown' };
  if (isUnreadable(error, 'admin.name')) problems.name = { key: 'admin.nameUnreadable' };
  if (isUnreadable(error, 'admin.email')) problems.email = { key: 'admin.emailUnreadable' };
  if (isUnreadable(error, 'admin.password')) problems.password = { key: 'admin.passwordTooLong' };
  if (isFoyerError(error, 'PASSWORD_TOO_SHORT'))
    problems.password = { key: 'admin.passwordTooShort', values: { minimum: error.details.minimum, count } };
  if (isFoyerError(error, 'PASSWORD_TOO_LONG')) problems.password = { key: 'admin.passwordTooLong' };
  if (isFoyerError(error, 'PASSWORD_TOO_COMMON')) problems.password = { key: 'admin.passwordTooCommon' };
  return problems;
}

/** The step on which a refused field is, so that the wizard goes back to it. */
export function stepOf(problems: SetupProblems): SetupStep {
  if (problems.cinemaName || problems.currency) return 'cinema';
  return problems.timeZone ? 'zone' : 'admin';
}
