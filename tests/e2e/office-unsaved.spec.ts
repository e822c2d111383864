import type { Page } from '@playwright/test';
import { desk, type FoyerApp } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';
import { onScreen, pressToEnd } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' });
const windows = (app: FoyerApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const closeWindow = (app: FoyerApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());

async function typeSetting(page: Page, text: string) {
  await openSection(page, 'Settings');
  await page.getByLabel('Name of the cinema').fill(text);
}

test('what is typed stays while other sections are looked at, and is asked about before a sign-out', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await typeSetting(page, 'The Half Typed');
  await openSection(page, 'Films');
  const settings = page.getByRole('link', { name: /^Settings/ });
  await expect(settings).toHaveAccessibleName('Settings Not saved yet');
  await page.getByRole('row', { name: /Metropolis/ }).click();
  const inspector = page.getByRole('complementary');
  await inspector.getByLabel('Director').fill('Somebody Else');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(question(page)).toContainText('Something in Films and Settings has not been saved.');
  await expectAccessible(page, 'the question about unsaved work');
  await question(page).getByRole('button', { name: 'Stay' }).click();
  await expect(inspector.getByLabel('Director')).toHaveValue('Somebody Else');
  await settings.click();
  await expect(page.getByLabel('Name of the cinema')).toHaveValue('The Half Typed');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await question(page).getByRole('button', { name: 'Leave without saving' }).click();
  await signInToOffice(page);
  await openSection(page, 'Settings');
  await expect(page.getByLabel('Name of the cinema')).toHaveValue('Electric Palace');
});

test('another film is opened after a question that can save first', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Films');
  await page.getByRole('row', { name: /Metropolis/ }).click();
  const inspector = page.getByRole('complementary');
  await inspector.getByLabel('Director').fill('Fritz Lang, saved');
  await page.getByRole('row', { name: /Nosferatu/ }).click();
  await question(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(inspector.getByRole('heading', { name: /Nosferatu/ })).toBeVisible();
  await page.getByRole('row', { name: /Metropolis/ }).click();
  await expect(inspector.getByLabel('Director')).toHaveValue('Fritz Lang, saved');
});

test('the window asks in the page’s own words before it closes over unsaved work', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  await typeSetting(page, 'The Half Typed');
  await closeWindow(app);
  await expect(question(page)).toContainText('Something in Settings has not been saved.');
  await question(page).getByRole('button', { name: 'Stay' }).click();
  expect(await windows(app)).toBe(1);
  await expect(page.getByLabel('Name of the cinema')).toHaveValue('The Half Typed');
  await closeWindow(app);
  await pressToEnd(
    question(page).getByRole('button', { name: 'Leave without saving' }),
    page.waitForEvent('close'),
  );
});

test('what main’s idle time-out took is there for the same admin, and never for another', async ({
  start,
}) => {
  const { page, advance, elsewhere } = await start(backOffice);
  await signInToOffice(page);
  const other = {
    name: 'Second Admin',
    email: 'second@electric-palace.example',
    password: 'a long second password',
  };
  await elsewhere('auth.signUp', { requestId: crypto.randomUUID() as never, ...other });
  await openSection(page, 'Users');
  await page.getByRole('searchbox', { name: 'Name or e-mail' }).fill(other.name);
  await page.getByRole('row').filter({ hasText: other.name }).first().click();
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /Make .*admin/i })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Make .*admin/i })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await openSection(page, 'Auditoriums');
  await page.getByRole('row', { name: /Hall 4/ }).click();
  await page
    .getByRole('button', { name: /^Row A|Add row|Add a row/ })
    .first()
    .click();
  await typeSetting(page, 'The Half Typed');
  await advance(3 * 3_600_000);
  await onScreen(page, 'officeSignIn');
  await signInToOffice(page, other);
  await openSection(page, 'Settings');
  await expect(page.getByLabel('Name of the cinema')).toHaveValue('Electric Palace');
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signInToOffice(page, demoAdmin);
  await expect(page.getByText('What you had not saved is still here.')).toBeVisible();
  await openSection(page, 'Settings');
  await expect(page.getByLabel('Name of the cinema')).toHaveValue('The Half Typed');
});
