import { sameText, emailKey } from '../../domain/email-key';
import type { ErrorDetails } from '../../contract/errors';
import type { Role } from '../../contract/values';
import { shortestPassword } from '../../domain/bounds';

/** bcrypt reads no further. */
const maximumBytes = 72;
/** Fewer different ones than this make no password, however long: `aaaaaaab`. */
const fewestCharacters = 4;

/** False for what bcrypt would cut (72 bytes) or end early (a NUL): such a password matches others. */
export function fitsBcrypt(password: string): boolean {
  return Buffer.byteLength(password, 'utf8') <= maximumBytes && !password.includes('\0');
}

export type PasswordFault = {
  [C in 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON' | 'INVALID_INPUT']: {
    code: C;
    details: ErrorDetails<C>;
  };
}['PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON' | 'INVALID_INPUT'];

/** Whether a password that was judged fit for a patron would do for an admin, too. */
export function isLongEnoughForAdmin(password: string): boolean {
  return Array.from(password).length >= shortestPassword.admin;
}

type Account = { role: Role; has_long_password: 0 | 1 };

/** Promoted with a patron's short password: an admin only once there is a longer one. */
export function mustChoosePassword({ role, has_long_password }: Account): boolean {
  return role === 'admin' && has_long_password === 0;
}

/** What an account may do now. */
export function roleInForce(account: Account): Role {
  return mustChoosePassword(account) ? 'patron' : account.role;
}

export type PasswordOwner = { role: Role; name: string; email: string; cinemaName: string };

/** What is wrong with a new password, or null. `common` holds folded texts. */
export function judgePassword(
  password: string,
  owner: PasswordOwner,
  common: ReadonlySet<string>,
): PasswordFault | null {
  const minimum = shortestPassword[owner.role];
  if (password.includes('\0')) return { code: 'INVALID_INPUT', details: { fields: ['password'] } };
  if (!fitsBcrypt(password)) return { code: 'PASSWORD_TOO_LONG', details: { maximumBytes } };
  if (Array.from(password).length < minimum) return { code: 'PASSWORD_TOO_SHORT', details: { minimum } };
  if (isGuessable(sameText(password), owner, common)) return { code: 'PASSWORD_TOO_COMMON', details: {} };
  return null;
}

/** NIST SP 800-63B-4: common, expected, or of the context (the service's name, the person's, what derives from it). */
function isGuessable(folded: string, owner: PasswordOwner, common: ReadonlySet<string>): boolean {
  const key = emailKey(owner.email);
  const context = [
    'foyer',
    sameText(owner.cinemaName),
    sameText(owner.name),
    key,
    key.slice(0, key.lastIndexOf('@')),
  ];
  const isKnown = (text: string) =>
    common.has(text) || context.some((word) => withoutSpaces(word) === withoutSpaces(text));
  const isWeak = (text: string) => isKnown(text) || isSequence(text) || isRepetition(text, isKnown);
  return isWeak(folded) || new Set(folded).size < fewestCharacters || isDecorated(folded, isWeak);
}

/** A text again and again, the last time perhaps cut short: one that is known, or too short for a password itself. */
function isRepetition(text: string, isKnown: (unit: string) => boolean): boolean {
  const period = periodOf(text);
  if (period * 2 > text.length) return false;
  return period < shortestPassword.patron || isKnown(text.slice(0, period));
}

/** What is weak, with digits and signs around that are no longer than it; or a short word and a sequence: `cat12345`. */
function isDecorated(text: string, isWeak: (word: string) => boolean): boolean {
  const word = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  if (word === '' || word === text) return false;
  if (word.length * 2 >= text.length && isWeak(word)) return true;
  const end = text.slice(text.lastIndexOf(word) + word.length);
  return word.length < shortestPassword.patron && end.length >= 3 && isSequence(end);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The smallest distance at which each character is the same as the one before it. */
function periodOf(text: string): number {
  let period = 1;
  while (!text.startsWith(text.slice(period))) period += 1;
  return period;
}

/** Each character the next one, or each the one before: `abcdefgh`, `87654321`; after 9 comes 0. */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const steps = new Set(codes.slice(1).map((code, index) => stepBetween(codes[index]!, code)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

function stepBetween(before: number, after: number): number {
  if (before === 0x39 && after === 0x30) return 1;
  if (before === 0x30 && after === 0x39) return -1;
  return after - before;
}
