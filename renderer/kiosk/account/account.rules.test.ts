import { describe, expect, it } from 'vitest';
import { FoyerError } from '../../../electron/contract/errors';
import catalogue from '../../../resources/locales/en/account.json';
import { hasProblems, missingFields, refusedFields } from './account.rules';

describe('missingFields', () => {
  it('finds each empty field and no other', () => {
    expect(missingFields({ name: ' ', email: ' ', code: ' ', password: '' })).toEqual({
      name: { key: 'nameMissing' },
      email: { key: 'emailMissing' },
      code: { key: 'redeem.codeMissing' },
      password: { key: 'passwordMissing' },
    });
    expect(missingFields({ name: 'Ada', email: 'a@b.example', password: '        ' })).toEqual({});
  });
  it('does not ask for a name where there is no such field', () => {
    expect(missingFields({ email: 'a@b.example', password: 'x' })).toEqual({});
  });
});

describe('refusedFields', () => {
  it.each([
    [new FoyerError('EMAIL_TAKEN', {}), 'email'],
    [new FoyerError('PASSWORD_TOO_SHORT', { minimum: 8 }), 'password'],
    [new FoyerError('PASSWORD_TOO_LONG', { maximumBytes: 72 }), 'password'],
    [new FoyerError('PASSWORD_TOO_COMMON', {}), 'password'],
    [new FoyerError('INVALID_INPUT', { fields: ['name'] }), 'name'],
    [new FoyerError('INVALID_INPUT', { fields: ['code'] }), 'code'],
    [new FoyerError('RESET_CODE_WRONG', {}), 'code'],
    [new FoyerError('INVALID_INPUT', { fields: ['email'] }), 'email'],
  ])('%s stands beside %s', (error, field) => {
    const problems = refusedFields(error);
    expect(Object.keys(problems)).toEqual([field]);
    const sentence = Object.values(problems)[0]
      ?.key.split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], catalogue);
    expect(sentence).toBeTypeOf('string');
  });
  it('leaves what is about no field to the screen', () => {
    expect(hasProblems(refusedFields(new FoyerError('WRONG_CREDENTIALS', {})))).toBe(false);
    expect(hasProblems(refusedFields(new TypeError('lost')))).toBe(false);
  });
});
