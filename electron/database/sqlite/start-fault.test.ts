import { expect, it } from 'vitest';
import { DatabaseRefused, UpdateFailed } from '../database';
import { describeStartFault } from './start-fault';

const withCode = (code: string) => Object.assign(new Error('It did not work'), { code });

it.each([
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_IOERR_WRITE', 'storage'],
  ['SQLITE_READONLY_DIRECTORY', 'storage'],
  ['EACCES', 'storage'],
  ['SQLITE_CONSTRAINT_CHECK', 'unexpected'],
  ['SQLITE_ERROR', 'unexpected'],
])('tells %s as %s, of an update and without', (code, cause) => {
  expect(describeStartFault(withCode(code), 'a1', null)).toEqual({
    cause,
    isUpdate: false,
    copy: null,
    id: 'a1',
  });
  const update = new UpdateFailed(withCode(code));
  expect(describeStartFault(update, 'a1', null)).toEqual({ cause, isUpdate: true, copy: null, id: 'a1' });
});

it('names the copy without its folder, of an update that failed and of what failed after one', () => {
  const path = '/home/ada/foyer.sqlite.before-schema-3';
  const copy = 'foyer.sqlite.before-schema-3';
  const error = withCode('SQLITE_FULL');
  expect(describeStartFault(error, 'a1', path)).toMatchObject({ isUpdate: false, copy });
  expect(describeStartFault(new UpdateFailed(error), 'a1', path)).toMatchObject({ isUpdate: true, copy });
});

it('tells why a file was refused, and nothing of what nobody expected', () => {
  expect(describeStartFault(new DatabaseRefused('newer', 'It is newer'), 'a1', null).cause).toBe('newer');
  for (const error of [undefined, null, 'words', new TypeError('undefined is not a function')])
    expect(describeStartFault(error, 'a1', null).cause).toBe('unexpected');
});
