import type { Locator, Page } from '@playwright/test';
import { onScreen } from './screen.ts';

export type Reservations = {
  screen: Locator;
  find: (code: string, contact: { phone: string } | { email: string }) => Promise<void>;
  /** Cancels the reservation that is shown: asks once, then confirms. */
  cancel: () => Promise<void>;
};

export async function reservationsOn(page: Page): Promise<Reservations> {
  const screen = await onScreen(page, 'reservations');
  return {
    screen,
    async find(code, contact) {
      await screen.getByRole('textbox', { name: 'Reservation code' }).fill(code);
      const kind = 'phone' in contact ? 'Phone number' : 'E-mail';
      await screen.getByRole('button', { name: kind }).click();
      const field = screen.getByRole('textbox', { name: kind });
      await field.fill('phone' in contact ? contact.phone : contact.email);
      await screen.getByRole('button', { name: 'Find reservation' }).click();
    },
    async cancel() {
      await screen.getByRole('button', { name: 'Cancel reservation' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Yes, cancel it' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
