import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../tests/support/page';
import { openTestFoyer } from '../../../tests/support/test-foyer';
import { SignUpScreen } from './sign-up-screen';

async function openSignUp() {
  const test = await openTestFoyer();
  await test.admin();
  const page = await openPage(test);
  const onSignedIn = vi.fn();
  render(<SignUpScreen onBack={() => undefined} onSignedIn={onSignedIn} />);
  const field = (label: string) => screen.getByLabelText(label);
  const send = () => page.user.click(screen.getByRole('button', { name: 'Make my account' }));
  return { ...page, test, onSignedIn, field, send };
}

it('says beside each field what is missing, asks main nothing, and lets go as it is mended', async () => {
  const { user, field, send, calls, onSignedIn } = await openSignUp();
  expect(field('Name').getAttribute('aria-invalid')).toBe('false');
  await send();
  expect(screen.getAllByRole('alert').map((note) => note.textContent)).toEqual([
    'Type your name.',
    'Type your e-mail address.',
    'Type your password.',
  ]);
  await user.type(field('Name'), 'Ada');
  expect(field('Name').getAttribute('aria-invalid')).toBe('false');
  await user.type(field('E-mail'), 'ada@palace');
  expect(screen.getByText('This is not a whole e-mail address yet.')).toBeTruthy();
  expect(calls).toEqual([]);
  expect(onSignedIn).not.toHaveBeenCalled();
});

it('keeps what was typed when main refuses it, and signs in when it is mended', async () => {
  const { user, field, send, onSignedIn, calls } = await openSignUp();
  await user.type(field('Name'), 'Ada');
  await user.type(field('E-mail'), 'manager@palace.example');
  await user.type(field('Password'), 'short');
  await send();
  expect(await screen.findByText('Please use at least 8 characters.')).toBeTruthy();
  await user.type(field('Password'), ' but longer now{Enter}');
  expect(await screen.findByText(/There is an account with this e-mail/)).toBeTruthy();
  await user.clear(field('E-mail'));
  await user.type(field('E-mail'), 'ada@palace.example');
  await send();
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  expect(onSignedIn.mock.calls[0]?.[0]).toMatchObject({ account: { name: 'Ada', role: 'patron' } });
  expect(calls).toEqual(['auth.signUp', 'auth.signUp', 'auth.signUp']);
});
