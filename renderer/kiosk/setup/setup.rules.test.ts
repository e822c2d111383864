import { describe, expect, it } from 'vitest';
import { FoyerError } from '../../../electron/contract/errors';
import { contract } from '../../../electron/contract/contract';
import { problemsOf, refusedFields, stepOf, type SetupTyped } from './setup.rules';

const good: SetupTyped = {
  cinemaName: 'Electric Palace',
  currency: 'GBP',
  timeZone: 'Europe/London',
  name: 'Ada',
  email: 'ada@example.org',
  password: 'four words in a row',
  repeat: 'four words in a row',
};
const keysOf = (problems: object) => Object.values(problems).map((problem) => problem.key);

describe('problemsOf', () => {
  it('lets good answers pass every step', () => {
    expect(['cinema', 'zone', 'admin'].map((step) => problemsOf(step as 'cinema', good))).toEqual([
      {},
      {},
      {},
    ]);
  });
  it.each([
    ['cinema', { cinemaName: '  ' }, ['cinema.nameMissing']],
    ['cinema', { cinemaName: 'x'.repeat(61) }, ['cinema.nameTooLong']],
    ['cinema', { cinemaName: '🎬'.repeat(30) }, []],
    ['zone', { timeZone: '' }, ['zone.missing']],
    ['admin', { name: '', email: ' ' }, ['admin.nameMissing', 'admin.emailMissing']],
    ['admin', { password: '', repeat: '' }, ['admin.passwordMissing']],
    ['admin', { password: 'x'.repeat(14), repeat: 'x'.repeat(14) }, ['admin.passwordTooShort']],
    ['admin', { password: '🎬'.repeat(14), repeat: '🎬'.repeat(14) }, ['admin.passwordTooShort']],
    ['admin', { repeat: '' }, ['admin.repeatMissing']],
    ['admin', { repeat: 'four words in a Row' }, ['admin.repeatDiffers']],
    ['admin', { password: 'caf\u00e9 '.repeat(4), repeat: 'cafe\u0301 '.repeat(4) }, []],
  ] as const)('%s with %j', (step, change, keys) => {
    expect(keysOf(problemsOf(step, { ...good, ...change }))).toEqual(keys);
  });
  it('never holds back a name that the contract takes', () => {
    const schema = contract.settings.finishSetup.input.shape.cinemaName;
    for (const cinemaName of ['x', 'x'.repeat(60), 'x'.repeat(61), ' ', ' Ritzy '])
      expect(keysOf(problemsOf('cinema', { ...good, cinemaName })).length === 0).toBe(
        schema.safeParse(cinemaName).success,
      );
  });
});

describe('refusedFields', () => {
  it.each([
    [new FoyerError('PASSWORD_TOO_COMMON', {}), 'admin', 'password'],
    [new FoyerError('PASSWORD_TOO_LONG', { maximumBytes: 72 }), 'admin', 'password'],
    [new FoyerError('INVALID_INPUT', { fields: ['admin.email'] }), 'admin', 'email'],
    [new FoyerError('INVALID_INPUT', { fields: ['cinemaName', 'admin.email'] }), 'cinema', 'cinemaName'],
    [new FoyerError('INVALID_INPUT', { fields: ['timeZone'] }), 'zone', 'timeZone'],
    [new FoyerError('INVALID_INPUT', { fields: ['currency'] }), 'cinema', 'currency'],
  ])('%s leads to step %s and field %s', (error, step, field) => {
    const problems = refusedFields(error, 16);
    expect(problems).toHaveProperty(field);
    expect(stepOf(problems)).toBe(step);
  });
  it('is empty for what is about no field', () => {
    expect(refusedFields(new FoyerError('ALREADY_SET_UP', {}), 16)).toEqual({});
  });
});
