import { describe, expect, it } from 'vitest';
import { FoyerError } from '../../../electron/contract/errors';
import catalogue from '../../../resources/locales/en/account.json';
import { type AccountField, refusedField, wrongField } from './account.rules';

const sentenceOf = (key: string) =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], catalogue);

describe('wrongField', () => {
  it.each<[AccountField, string, string]>([
    ['name', ' ', 'Type your name.'],
    ['email', ' ', 'Type your e-mail address.'],
    ['code', ' ', 'Type the code from the staff.'],
    ['password', '', 'Type your password.'],
    ['email', 'ada', 'This is not a whole e-mail address yet.'],
    ['password', '        ', 'This is too long to be kept safely. Please use a shorter one.'],
  ])('says of %s with %j: %s', (field, text, sentence) => {
    expect(sentenceOf(wrongField(field, text).key)).toBe(sentence);
  });
});

describe('refusedField', () => {
  it.each([
    [new FoyerError('EMAIL_TAKEN', {}), 'email'],
    [new FoyerError('PASSWORD_TOO_SHORT', { minimum: 8 }), 'password'],
    [new FoyerError('PASSWORD_TOO_LONG', { maximumBytes: 72 }), 'password'],
    [new FoyerError('PASSWORD_TOO_COMMON', {}), 'password'],
    [new FoyerError('RESET_CODE_WRONG', {}), 'code'],
  ])('%s stands beside %s', (error, field) => {
    const problems = refusedField(error);
    expect(Object.keys(problems)).toEqual([field]);
    expect(sentenceOf(Object.values(problems)[0]!.key)).toBeTypeOf('string');
  });
  it('leaves what is about no field to the screen', () => {
    expect(refusedField(new FoyerError('WRONG_CREDENTIALS', {}))).toEqual({});
    expect(refusedField(new TypeError('lost'))).toEqual({});
  });
});
