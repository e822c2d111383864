import { desk, launchFoyer } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { expectAccessible, openSection, signInToOffice } from './pages/office';
import { pressEnter } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;

test('a table is found again as it was left, after a restart too', async ({ start }) => {
  const first = await start(backOffice);
  await signInToOffice(first.page);
  await openSection(first.page, 'Users');
  const table = first.page.getByRole('table', { name: 'Users' });
  await first.page.getByRole('button', { name: 'Columns' }).focus();
  await pressEnter(first.page);
  const menu = first.page.getByRole('group', { name: 'Columns' });
  await expectAccessible(first.page, 'the columns');
  await menu.getByRole('checkbox', { name: 'E-mail' }).press('Space');
  await expect(table.getByRole('columnheader', { name: 'E-mail' })).toHaveCount(0);
  await first.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(first.page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await first.page.getByLabel('Role').selectOption({ label: 'Admins' });
  await first.page.getByRole('searchbox').fill('demo');
  await table.getByRole('button', { name: 'Name' }).click();
  await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await first.close();

  const second = await launchFoyer({ ...backOffice, folder: first.folder });
  await signInToOffice(second.page);
  await openSection(second.page, 'Users');
  const again = second.page.getByRole('table', { name: 'Users' });
  await expect(again.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(again.getByRole('columnheader', { name: 'E-mail' })).toHaveCount(0);
  await expect(second.page.getByLabel('Role')).toHaveValue('admin');
  // What was typed may be a patron's name.
  await expect(second.page.getByRole('searchbox')).toHaveValue('');
  await second.close();
});

test('the last column stays', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Auditoriums');
  await page.getByRole('button', { name: 'Columns' }).click();
  const boxes = page.getByRole('group', { name: 'Columns' }).getByRole('checkbox');
  const count = await boxes.count();
  for (let index = count - 1; index > 0; index -= 1) await boxes.nth(index).uncheck();
  await expect(boxes.first()).toBeDisabled();
  await expect(page.getByRole('columnheader')).toHaveCount(1);
});

test('a table is gone through by keyboard', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Journal');
  const rows = page.getByRole('table', { name: 'Journal' }).locator('tbody tr');
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await pressEnter(page);
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
});

test('dates are typed as in the cinema’s country, whatever the machine is set to', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Journal');
  const from = page.getByLabel('From');
  await from.focus();
  await page.keyboard.type('04122026');
  await page.keyboard.press('Tab');
  await expect(from).toHaveValue('04/12/2026');
});
