import type { Locator, Page } from '@playwright/test';
import { type Done, doneOn } from './done.ts';
import { onScreen } from './screen.ts';

export type Who = {
  screen: Locator;
  givePhone: (number: string) => Promise<void>;
  giveEmail: (email: string) => Promise<void>;
  reserve: () => Promise<Done>;
  reserveAs: (contact: { phone: string } | { email: string }) => Promise<Done>;
  signIn: () => Promise<void>;
  signUp: () => Promise<void>;
};

export async function whoOn(page: Page): Promise<Who> {
  const screen = await onScreen(page, 'who');
  const reserve = screen.getByRole('button', { name: 'Reserve', exact: true });
  const who: Who = {
    screen,
    async givePhone(number) {
      await screen.getByRole('button', { name: 'Phone number' }).click();
      await screen.getByRole('textbox', { name: 'Phone number' }).fill(number);
    },
    async giveEmail(email) {
      await screen.getByRole('button', { name: 'E-mail' }).click();
      await screen.getByRole('textbox', { name: 'E-mail' }).fill(email);
    },
    async reserve() {
      await reserve.click();
      return doneOn(page);
    },
    async reserveAs(contact) {
      await ('phone' in contact ? who.givePhone(contact.phone) : who.giveEmail(contact.email));
      return who.reserve();
    },
    signIn: () => screen.getByRole('button', { name: 'Sign in' }).click(),
    signUp: () => screen.getByRole('button', { name: 'Sign up' }).click(),
  };
  return who;
}
