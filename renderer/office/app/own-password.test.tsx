import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { adminPassword, openTestFoyer } from '../../../tests/support/test-foyer';
import { openPage } from '../../../tests/support/page';
import { OwnPassword } from './own-password';
import { StepUpDialog } from './step-up-dialog';

async function openDialog() {
  const test = await openTestFoyer();
  const page = await openPage(test, await test.admin());
  render(
    <>
      <OwnPassword />
      <StepUpDialog />
    </>,
  );
  await page.user.click(screen.getByRole('button', { name: 'Change my password' }));
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  return { ...page, test, field };
}

it('asks for the same password twice before anything is sent', async () => {
  const { user, field, calls } = await openDialog();
  expect(document.activeElement).toBe(field('New password'));
  await user.type(field('New password'), 'a quite long new password');
  await user.type(field('The same again'), 'a quite long new passwort{Enter}');
  expect(screen.getByText('The two are not the same.')).toBeTruthy();
  expect(document.activeElement).toBe(field('The same again'));
  expect(calls).toEqual([]);
  await user.type(field('The same again'), '{Backspace}d');
  expect(screen.queryByText('The two are not the same.')).toBeNull();
});

it('closes once it is done, and asks for the password in force where that was given too long ago', async () => {
  const { user, field, test } = await openDialog();
  test.clock.advance(10 * 60_000);
  await user.type(field('New password'), 'a quite long new password');
  await user.type(field('The same again'), 'a quite long new password{Enter}');
  await user.type(await screen.findByLabelText('Password'), `${adminPassword}{Enter}`);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('asks before what was typed is thrown away', async () => {
  const { user, field } = await openDialog();
  await user.type(field('New password'), 'something');
  await user.keyboard('{Escape}');
  const question = screen.getByRole('group', { name: /.+/ });
  expect(question.contains(document.activeElement)).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  expect(field('New password').value).toBe('something');
  expect(document.activeElement).toBe(field('New password'));
});
