import { describe, expect, it } from 'vitest';
import { isFoyerError } from '../contract/errors';
import { checkAccess, type Visitor } from './access';

const nobody: Visitor = { role: null, isSetUp: true };
const patron: Visitor = { role: 'patron', isSetUp: true };
const admin: Visitor = { role: 'admin', isSetUp: true };

function answer(access: string, visitor: Visitor): string {
  try {
    checkAccess(access as never, visitor);
    return 'allowed';
  } catch (error) {
    return isFoyerError(error) ? error.code : 'broken';
  }
}

describe('checkAccess', () => {
  it.each([
    ['anyone', nobody, 'allowed'],
    ['anyone', patron, 'allowed'],
    ['patron', nobody, 'SIGN_IN_REQUIRED'],
    ['patron', patron, 'allowed'],
    ['patron', admin, 'allowed'],
    ['admin', nobody, 'SIGN_IN_REQUIRED'],
    ['admin', patron, 'NOT_ALLOWED'],
    ['admin', admin, 'allowed'],
    ['setup', { role: null, isSetUp: false }, 'allowed'],
    ['setup', nobody, 'ALREADY_SET_UP'],
    ['setup', admin, 'ALREADY_SET_UP'],
    ['no such access', admin, 'NOT_ALLOWED'],
    ['toString', admin, 'NOT_ALLOWED'],
  ] as const)('%s for %o: %s', (access, visitor, expected) => {
    expect(answer(access, visitor)).toBe(expected);
  });
});
