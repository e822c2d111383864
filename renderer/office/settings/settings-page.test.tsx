import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../tests/support/page';
import { openTestFoyer } from '../../../tests/support/test-foyer';
import { useSettingsStore } from '../../lib/settings.store';
import { SettingsPage } from './settings-page';

/** Ada has typed another name and another largest party; Ben has saved a largest party of his own. */
async function typeBoth() {
  const test = await openTestFoyer();
  const [ada, ben] = [await test.admin(), await test.admin()];
  const page = await openPage(test, ada);
  render(<SettingsPage />);
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const type = async (label: string, text: string) => {
    await page.user.clear(field(label));
    await page.user.paste(text);
  };
  await type('Name of the cinema', 'The Globe');
  await type('Largest party', '6');
  const saved = await test.call(ben, 'settings.changeSettings', { largestParty: 4 });
  const inMain = () => test.call(ben, 'settings.readSettings', {});
  const hear = () => useSettingsStore.getState().setSettings(saved);
  return { ...page, field, inMain, hear };
}

const soon = { timeout: 10_000 };
const told = () => screen.findByText('Largest party. It is now: 4', undefined, soon);
/** By its words: to look through every time zone for roles takes seconds. */
const button = (name: string) => screen.getByText(name);

it('a setting that somebody else saved meanwhile is refused, then saved over when that is said', async () => {
  const { user, inMain } = await typeBoth();
  await user.click(button('Save'));
  expect((await told()).isConnected).toBe(true);
  expect(await inMain()).toMatchObject({ largestParty: 4 });
  await user.click(button('Keep mine and save over it'));
  const both = { largestParty: 6, cinemaName: 'The Globe' };
  await vi.waitFor(async () => expect(await inMain()).toMatchObject(both), soon);
});

it('theirs is taken for that setting alone, and told of before anything is saved', async () => {
  const { user, field, hear, inMain } = await typeBoth();
  hear();
  expect((await told()).isConnected).toBe(true);
  await user.click(button('Take theirs instead'));
  await screen.findByDisplayValue('4', undefined, soon);
  expect(field('Name of the cinema').value).toBe('The Globe');
  await user.click(button('Save'));
  const rest = { largestParty: 4, cinemaName: 'The Globe' };
  await vi.waitFor(async () => expect(await inMain()).toMatchObject(rest), soon);
});

it('what is typed between saving and its answer stays', async () => {
  const test = await openTestFoyer();
  const ada = await test.admin();
  const { user, hold, fill } = await openPage(test, ada);
  render(<SettingsPage />);
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const inMain = () => test.call(ada, 'settings.readSettings', {});
  const answer = hold('settings.changeSettings');
  await fill(field('Name of the cinema'), 'The Rose');
  await user.click(button('Save'));
  await fill(field('Name of the cinema'), 'The Rose and Crown');
  answer();
  await vi.waitFor(async () => expect(await inMain()).toMatchObject({ cinemaName: 'The Rose' }), soon);
  await vi.waitFor(() => expect(useSettingsStore.getState().settings.cinemaName).toBe('The Rose'), soon);
  expect(field('Name of the cinema').value).toBe('The Rose and Crown');
});
