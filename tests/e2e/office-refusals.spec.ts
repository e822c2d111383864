import type { Locator, Page } from '@playwright/test';
import { movieFieldsSchema } from '../../electron/contract/movies.contract';
import { laptop, type FoyerApp } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { demoAdmin, openSection, signInToOffice } from './pages/office';

const inspector = (page: Page) => page.getByRole('complementary');

/** The whole of it is in sight, and the focus is in it or in the field that it is about. */
async function expectSeen(refusal: Locator): Promise<void> {
  await expect(refusal.first()).toBeInViewport({ ratio: 1 });
  await expect(async () => {
    const isThere = await refusal.first().evaluate((note) => {
      const { activeElement: focused } = document;
      return focused?.getAttribute('aria-invalid') === 'true' || focused?.contains(note) === true;
    });
    expect(isThere).toBe(true);
  }).toPass();
}

/** Another admin gives every film another year. */
async function changeMovies({ elsewhere }: FoyerApp): Promise<void> {
  const { movies } = await elsewhere('movies.listMovies', {});
  for (const { id: movieId } of movies) {
    const known = await elsewhere('movies.readMovie', { movieId });
    const fields = Object.entries(known).filter(([name]) => name in movieFieldsSchema.shape);
    const movie = movieFieldsSchema.parse({ ...Object.fromEntries(fields), year: known.year + 1 });
    await elsewhere('movies.changeMovie', { movieId, movie, seenVersion: known.version });
  }
}

async function renameCards({ elsewhere }: FoyerApp): Promise<void> {
  const { priceCards } = await elsewhere('prices.listPrices', {});
  for (const { id, version, state: _state, ...known } of priceCards) {
    const { name, prices, surcharges, weekdays, fromMinute, untilMinute } = known;
    const card = { name: `${name}, new`, prices, surcharges, weekdays, fromMinute, untilMinute };
    await elsewhere('prices.changePriceCard', { priceCardId: id, seenVersion: version, card });
  }
}

test('a refusal is where the person is, in every kind of form, on a laptop', async ({ start }) => {
  test.setTimeout(120_000);
  const app = await start({ args: ['--back-office'], size: laptop });
  const { page, elsewhere } = app;
  await signInToOffice(page);
  await elsewhere('auth.signIn', demoAdmin);
  const alert = inspector(page).getByRole('alert');

  await test.step('a film that another admin has saved', async () => {
    await openSection(page, 'Films');
    await page.getByRole('row').filter({ hasText: 'Metropolis' }).click();
    await inspector(page).getByLabel('Title', { exact: true }).fill('Metropolis, restored');
    await changeMovies(app);
    await inspector(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expectSeen(alert);
    await inspector(page).getByRole('button', { name: 'Take theirs instead' }).click();
  });

  await test.step('a film without its title', async () => {
    await page.getByRole('button', { name: 'Add film' }).click();
    await inspector(page).getByLabel('Year').fill('1927');
    await inspector(page).getByRole('button', { name: 'Add', exact: true }).click();
    await expectSeen(inspector(page).locator('[aria-invalid="true"]'));
    await inspector(page).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave without saving' }).click();
  });

  await test.step('a price card that another admin has saved', async () => {
    await openSection(page, 'Prices');
    await page.getByRole('table').first().locator('tbody tr').first().click();
    await inspector(page).getByLabel('Adult').fill('13.50');
    await renameCards(app);
    await inspector(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expectSeen(alert);
    await inspector(page).getByRole('button', { name: 'Take theirs instead' }).click();
  });

  await test.step('a genre of a name that there is, in a dialog', async () => {
    await openSection(page, 'Films');
    await page.getByRole('button', { name: 'Genres' }).click();
    const dialog = page.getByRole('dialog', { name: 'Genres' });
    await dialog.getByLabel('New genre').fill('drama');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expectSeen(dialog.getByRole('alert'));
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('settings that another admin has saved', async () => {
    await openSection(page, 'Settings');
    await page.getByLabel('Name of the cinema').fill('The Half Typed');
    await elsewhere('settings.changeSettings', { cinemaName: 'The Quicker' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expectSeen(page.getByRole('main').getByRole('alert'));
    await page.getByLabel('Name of the cinema').fill('The Quicker');
  });
});
