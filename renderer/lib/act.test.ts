import { expect, it } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import { isRefusal, isUnreadable, markVisit } from './act';
import { resetVisitStores } from './create-visit-store';

it('knows a refusal from an answer that never came', () => {
  expect(isRefusal(new FoyerError('CONTACT_REQUIRED', {}))).toBe(true);
  expect(isRefusal(new FoyerError('INTERNAL', { id: 'x' }))).toBe(false);
  expect(isRefusal(new TypeError('lost'))).toBe(false);
});

it('finds the field that could not be read, whole or in part', () => {
  const error = new FoyerError('INVALID_INPUT', { fields: ['contact.value', 'code'] });
  expect(isUnreadable(error, 'contact')).toBe(true);
  expect(isUnreadable(error, 'contact.value')).toBe(true);
  expect(isUnreadable(error, 'code')).toBe(true);
  expect(isUnreadable(error, 'cod')).toBe(false);
  expect(isUnreadable(new FoyerError('CONTACT_REQUIRED', {}), 'contact')).toBe(false);
});

it('tells the visit that an act began in from every later one', () => {
  const isFirst = markVisit();
  const isFirstToo = markVisit();
  expect([isFirst(), isFirstToo()]).toEqual([true, true]);
  resetVisitStores();
  expect(isFirst()).toBe(false);
  const isSecond = markVisit();
  expect([isFirst(), isFirstToo(), isSecond()]).toEqual([false, false, true]);
});
