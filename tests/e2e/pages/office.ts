import { AxeBuilder } from '@axe-core/playwright';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { onScreen, settled } from './screen';

export const demoAdmin = { email: 'admin@electric-palace.example', password: 'demo-admin-password' };

export async function signInToOffice(page: Page, { email, password } = demoAdmin): Promise<Locator> {
  const door = await onScreen(page, 'officeSignIn');
  await door.getByLabel('E-mail').fill(email);
  await door.getByLabel('Password').fill(password);
  await door.getByRole('button', { name: 'Sign in' }).click();
  return onScreen(page, 'office');
}

/** The back office in a window of its own beside the kiosk's, as a second start opens it. */
export async function openBackOffice(electron: ElectronApplication): Promise<Page> {
  const opening = electron.waitForEvent('window');
  await electron.evaluate(({ app }) => app.emit('second-instance', {}, ['--back-office'], ''));
  return opening;
}

export async function openSection(page: Page, title: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: title });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Finds a person in Users and shows what can be done. */
export async function openUser(page: Page, name: string): Promise<Locator> {
  await openSection(page, 'Users');
  await page.getByRole('searchbox', { name: 'Name or e-mail' }).fill(name);
  await page.getByRole('row').filter({ hasText: name }).first().click();
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('heading', { name }).waitFor();
  return inspector;
}

/** WCAG 2.2 AA by axe. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, `axe on ${name}`).toEqual([]);
}

/** Chooses from a list that is searched by typing. */
export async function choose(within: Page | Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: true });
  // In sight first: its list closes when what is behind it is scrolled.
  await field.click();
  await field.fill(text);
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: text }).first().click();
}
