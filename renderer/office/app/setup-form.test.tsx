import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../tests/support/page';
import { openTestFoyer } from '../../../tests/support/test-foyer';
import { SetupForm } from './setup-form';

async function openSetup() {
  const page = await openPage(await openTestFoyer());
  const onDone = vi.fn();
  render(<SetupForm onDone={onDone} />);
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  return { ...page, field, onDone };
}

it('takes the focus to the first field that is wrong, and says beside each what', async () => {
  const { user, fill, field, calls } = await openSetup();
  await fill(field('Your e-mail'), 'ada@palace');
  await fill(field('Your name'), 'Ada');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(field('Name of the cinema'));
  expect(field('Name of the cinema').getAttribute('aria-invalid')).toBe('true');
  expect(field('Your name').getAttribute('aria-invalid')).toBe('false');
  expect(screen.getByText('Something there cannot be right. Please have another look.')).toBeTruthy();
  expect(calls).toEqual([]);
});

it('tells of a password that is too short beside it, with the focus there, and goes in once it is longer', async () => {
  const { user, fill, field, onDone } = await openSetup();
  await fill(field('Name of the cinema'), 'Palace');
  await user.selectOptions(field('Time zone'), 'Europe/London');
  await fill(field('Your name'), 'Ada');
  await fill(field('Your e-mail'), 'ada@palace.example');
  await fill(field('Your password'), 'too short');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/at least 15/i, { selector: '[id$=error]' })).toBeTruthy();
  expect(document.activeElement).toBe(field('Your password'));
  expect(field('Your name').value).toBe('Ada');
  await fill(field('Your password'), 'now it is not any more');
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});
