import { join } from 'node:path';
import { buildBigHouse } from '../support/big-house';
import { desk, newDataFolder } from '../support/foyer-app';
import { adminEmail, adminPassword, openTestFoyer } from '../support/test-foyer';
import { expect, test } from '../support/test';
import { choose, openSection, signInToOffice } from './pages/office';

test('five thousand films are searched and scrolled through, and only what is in sight is there or laid out', async ({
  start,
}) => {
  const folder = newDataFolder('empty');
  const { foyer, database, admin } = await openTestFoyer({ file: join(folder, 'foyer.sqlite') });
  await admin();
  await buildBigHouse(database, { days: 1 });
  await foyer.close();
  const { page } = await start({ data: 'empty', folder, size: desk, args: ['--back-office'] });
  await signInToOffice(page, { email: adminEmail, password: adminPassword });
  await expect(page.getByRole('table', { name: 'Showtimes of the day' }).getByRole('row')).toHaveCount(166);
  expect(await page.locator('*').count()).toBeLessThan(3600);

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Schedule' }).click();
  const timeline = page.getByRole('group', { name: 'Timeline' });
  await expect(timeline.getByRole('group')).toHaveCount(40);
  // All can be reached; laid out are those in sight and a few around them.
  const bars = timeline.getByRole('button');
  await expect(bars).toHaveCount(165);
  const countLaidOut = () =>
    bars.evaluateAll(
      (all) => all.filter((bar) => bar.checkVisibility({ contentVisibilityAuto: true })).length,
    );
  expect(await countLaidOut()).toBeLessThan(100);
  await bars.last().focus();
  await expect(bars.last()).toBeInViewport();
  expect(await countLaidOut()).toBeLessThan(100);
  const films = page.getByRole('list', { name: 'Films' });
  await expect(films.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '5000');
  expect(await films.getByRole('listitem').count()).toBeLessThan(40);
  expect(await page.locator('*').count()).toBeLessThan(2000);

  // The keyboard reaches the last of them, and stays on it.
  await films.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[aria-posinset="5000"] button')).toBeFocused();
  expect(await films.getByRole('listitem').count()).toBeLessThan(40);

  await page.getByRole('button', { name: 'Add showtime' }).click();
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('combobox', { name: 'Film' }).fill('river');
  await expect(page.getByRole('option')).toHaveCount(100);
  await choose(inspector, 'Film', 'Golden River 4002');
  await expect(inspector.getByRole('combobox', { name: 'Film' })).toHaveValue('Golden River 4002');
  await inspector.getByRole('button', { name: 'Discard' }).click();
  await openSection(page, 'Reports');
  await expect(page.getByRole('combobox', { name: 'Film' })).toHaveValue('All films');
  expect(await page.locator('*').count()).toBeLessThan(2000);
});
