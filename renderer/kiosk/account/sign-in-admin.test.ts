import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AccountView } from '../../../electron/contract/auth.contract';
import type { Envelope } from '../../../electron/contract/errors';
import { signInAdmin } from './sign-in-admin';

const input = { email: 'ida@palace.example', password: 'two words here' };
const account = (role: AccountView['role']) => ({ name: 'Ida', role }) as AccountView;

let answer: Envelope<unknown>;
let called: string[];
beforeEach(() => {
  called = [];
  vi.stubGlobal('window', {
    foyer: {
      call: async (name: string) => {
        called.push(name);
        return name === 'auth.signIn' ? answer : { ok: true, value: { account: null } };
      },
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('lets an admin in', async () => {
  answer = { ok: true, value: { account: account('admin') } };
  await expect(signInAdmin(input)).resolves.toEqual({ account: account('admin') });
  expect(called).toEqual(['auth.signIn']);
});

it('lets in who is to choose an admin’s password first', async () => {
  const waiting = { ...account('patron'), mustChoosePassword: true };
  answer = { ok: true, value: { account: waiting } };
  await expect(signInAdmin(input)).resolves.toEqual({ account: waiting });
  expect(called).toEqual(['auth.signIn']);
});

it('refuses a patron, who does not stay signed in', async () => {
  answer = { ok: true, value: { account: account('patron') } };
  await expect(signInAdmin(input)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(called).toEqual(['auth.signIn', 'auth.endVisit']);
});

it('ends nobody else’s visit when its own ended before the answer came', async () => {
  answer = { ok: true, value: { account: null } };
  await expect(signInAdmin(input)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(called).toEqual(['auth.signIn']);
});

it('passes on why signing in failed', async () => {
  answer = { ok: false, error: { code: 'WRONG_CREDENTIALS', details: {} } };
  await expect(signInAdmin(input)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  expect(called).toEqual(['auth.signIn']);
});
