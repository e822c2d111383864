import { describe, expect, it } from 'vitest';
import { isFoyerError } from '../contract/errors';
import { checkAccess, type Visitor } from './access';

const nobody: Visitor = { role: null, isSetUp: true, hasSteppedUp: false };
const patron: Visitor = { role: 'patron', isSetUp: true, hasSteppedUp: true };
const admin: Visitor = { role: 'admin', isSetUp: true, hasSteppedUp: false };
const steppedUp: Visitor = { ...admin, hasSteppedUp: true };

function answer(access: string, visitor: Visitor, needsStepUp?: unknown): string {
  try {
    checkAccess({ access, needsStepUp } as never, visitor);
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
    ['setup', { ...nobody, isSetUp: false }, 'allowed'],
    ['setup', nobody, 'ALREADY_SET_UP'],
    ['setup', admin, 'ALREADY_SET_UP'],
    ['no such access', admin, 'NOT_ALLOWED'],
    ['toString', admin, 'NOT_ALLOWED'],
  ] as const)('%s for %o: %s', (access, visitor, expected) => {
    expect(answer(access, visitor)).toBe(expected);
  });

  it.each([
    ['a stepped-up admin', 'admin', steppedUp, 'allowed'],
    ['an admin whose password is old', 'admin', admin, 'STEP_UP_REQUIRED'],
    ['a stepped-up patron: the role comes first', 'admin', patron, 'NOT_ALLOWED'],
    ['nobody', 'admin', nobody, 'SIGN_IN_REQUIRED'],
    ['one of whom nothing is known', 'admin', { ...admin, hasSteppedUp: 'yes' as never }, 'STEP_UP_REQUIRED'],
  ] as const)('asks for the password again of %s', (_who, access, visitor, expected) => {
    expect(answer(access, visitor, true)).toBe(expected);
  });

  it('asks for it whatever stands where `true` should stand', () => {
    expect(answer('admin', admin, false)).toBe('STEP_UP_REQUIRED');
    expect(answer('admin', admin, undefined)).toBe('allowed');
  });
});
