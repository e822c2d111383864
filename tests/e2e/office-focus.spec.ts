import type { Page } from '@playwright/test';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { openSection, signInToOffice } from './pages/office';

/** The focus is somewhere that a keyboard can go on from. */
async function expectFocusKept(page: Page, after: string) {
  const focused = () =>
    page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
  await expect.poll(focused, { message: after }).toBe(true);
}

test('the focus never falls to the page when a dialog, a form or a button goes', async ({ start }) => {
  test.slow();
  const { page } = await start({ args: ['--back-office'], size: desk });
  await signInToOffice(page);
  const inspector = page.getByRole('complementary');
  const dialog = page.getByRole('dialog');
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

  await openSection(page, 'Films');
  await page.getByRole('row', { name: /Metropolis/ }).click();
  await inspector.getByLabel('Director').fill('Somebody Else');
  await inspector.getByRole('button', { name: 'Close' }).click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(inspector).toHaveCount(0);
  await expectFocusKept(page, 'Leave');

  for (const opener of ['Genres', 'Import', 'Change my password']) {
    await press(opener);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectFocusKept(page, opener);
  }

  await openSection(page, 'Schedule');
  await press('The day after');
  await page
    .getByRole('button', { name: /Metropolis/ })
    .first()
    .click();
  await inspector.getByRole('button', { name: 'Cancel showtime' }).click();
  await dialog.getByLabel('Reason').fill('No heating.');
  await dialog.getByRole('button', { name: /^Cancel showtime/ }).click();
  await expect(dialog).toHaveCount(0);
  await inspector.getByRole('button', { name: 'Restore the showtime' }).waitFor();
  await expectFocusKept(page, 'Cancel showtime');
  await inspector.getByRole('button', { name: 'Restore the showtime' }).click();
  await dialog.getByRole('button', { name: 'Restore the showtime' }).click();
  await inspector.getByRole('button', { name: 'Cancel showtime' }).waitFor();
  await expectFocusKept(page, 'Restore');

  await openSection(page, 'Settings');
  await page.getByLabel('Name of the cinema').fill('The Palace');
  await press('Save');
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await expectFocusKept(page, 'Save');
});
