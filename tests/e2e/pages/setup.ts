import type { Locator, Page } from '@playwright/test';
import { onScreen } from './screen';

export const firstAdmin = { email: 'agnes@louxor.example', password: 'vagabond sans toit' };

/** Answers the first start's questions at the kiosk; euros, so that the place is Paris. */
export async function setUpCinema(page: Page): Promise<void> {
  const setup = await onScreen(page, 'setup');
  // It leaves a moment after its field has lost the focus, and what stands above it moves.
  const keyboard = page.getByRole('region', { name: 'Keyboard' });
  await setup.getByRole('textbox', { name: 'Name of the cinema' }).fill('Le Louxor');
  await setup.getByRole('textbox', { name: 'Search by name or code' }).fill('EUR');
  await setup.getByRole('radio', { name: /Euro/ }).check();
  await keyboard.waitFor({ state: 'detached' });
  await setup.getByRole('button', { name: 'Continue' }).click();
  await chooseZone(setup, 'Paris');
  await setup.getByRole('button', { name: 'Continue' }).click();
  await answerAdmin(setup);
}

/** Where a machine does not say where it is, as most that run tests do not. */
export async function chooseZone(setup: Locator, city: string): Promise<void> {
  await setup.getByRole('textbox', { name: 'Search by city or region' }).fill(city);
  await setup.getByRole('radio', { name: new RegExp(city) }).check();
  await setup.page().getByRole('region', { name: 'Keyboard' }).waitFor({ state: 'detached' });
}

/** The last of the questions. */
export async function answerAdmin(setup: Locator): Promise<void> {
  await setup.getByRole('textbox', { name: 'Your name' }).fill('Agnès Manager');
  await setup.getByRole('textbox', { name: 'Your e-mail' }).fill(firstAdmin.email);
  await setup.getByRole('textbox', { name: 'Password', exact: true }).fill(firstAdmin.password);
  await setup.getByRole('textbox', { name: 'The same password again' }).fill(firstAdmin.password);
  await setup.getByRole('button', { name: 'Open the cinema' }).click();
}
