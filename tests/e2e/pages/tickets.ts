import type { Locator, Page } from '@playwright/test';
import { onScreen } from './screen.ts';
import { type Who, whoOn } from './who.ts';

export type Tickets = {
  screen: Locator;
  /** One more of a ticket type, by its name. */
  more: (type: string) => Promise<void>;
  fewer: (type: string) => Promise<void>;
  continue: () => Promise<Who>;
  back: () => Promise<void>;
};

export async function ticketsOn(page: Page): Promise<Tickets> {
  const screen = await onScreen(page, 'tickets');
  await screen.getByRole('button', { name: 'Continue' }).waitFor();
  return {
    screen,
    more: (type) => screen.getByRole('button', { name: `More: ${type}` }).click(),
    fewer: (type) => screen.getByRole('button', { name: `Fewer: ${type}` }).click(),
    async continue() {
      await screen.getByRole('button', { name: 'Continue' }).click();
      return whoOn(page);
    },
    back: () => screen.getByRole('button', { name: 'Seats' }).click(),
  };
}
