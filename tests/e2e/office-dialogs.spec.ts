import type { Page } from '@playwright/test';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { expectAccessible, openSection, signInToOffice } from './pages/office';
import { pressEnter } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;
const dialogOf = (page: Page) => page.getByRole('dialog');

async function askToCancel(page: Page): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'Cancel reservation' }).click();
  await expect(dialogOf(page).getByLabel('Reason')).toBeVisible();
}

test('what was typed into a dialog is not dropped by Escape unasked', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Reservations');
  await page.locator('tbody tr').first().click();
  const dialog = dialogOf(page);
  const reason = dialog.getByLabel('Reason');
  const question = dialog.getByRole('group', { name: 'Throw away what you typed?' });

  await test.step('an untouched one closes at once', async () => {
    await askToCancel(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('so does one that is as it was found', async () => {
    await askToCancel(page);
    await reason.pressSequentially('A');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await askToCancel(page);
  await reason.pressSequentially('Asked for it by telephone.');
  await page.keyboard.press('Escape');
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Cancel reservation' })).toBeHidden();
  await expectAccessible(page, 'the question what is to become of it');

  await test.step('kept, it is typed on where it was left', async () => {
    await pressEnter(page);
    await expect(question).toHaveCount(0);
    await expect(reason).toBeFocused();
    await page.keyboard.type(' Twice');
    await expect(reason).toHaveValue('Asked for it by telephone. Twice');
  });

  await test.step('Escape again and again keeps it', async () => {
    await page.keyboard.press('Escape');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(reason).toHaveValue('Asked for it by telephone. Twice');
  });

  await test.step('thrown away, it is gone', async () => {
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Throw away' }).click();
    await expect(dialog).toHaveCount(0);
    await askToCancel(page);
    await expect(reason).toHaveValue('');
  });

  await test.step('a button means what it says', async () => {
    await reason.fill('Never mind.');
    await dialog.getByRole('button').first().click();
    await expect(dialog).toHaveCount(0);
  });
});

test('what a dialog has saved is not asked about', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Films');
  await page.getByRole('button', { name: 'Genres' }).click();
  const dialog = dialogOf(page);
  const first = dialog.getByRole('list').getByRole('textbox').first();
  await first.fill('Kammerspiel');
  await pressEnter(page);
  await expect(dialog.getByRole('button', { name: /Kammerspiel/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Genres' }).click();
  await dialog.getByRole('textbox').first().fill('Half a na');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Throw away what you typed?')).toBeVisible();
});
