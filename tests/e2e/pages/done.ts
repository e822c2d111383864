import type { Locator, Page } from '@playwright/test';
import { onScreen } from './screen.ts';

export type Done = {
  screen: Locator;
  /** The reservation code as it is kept: eight letters and digits. */
  code: () => Promise<string>;
  finish: () => Promise<void>;
};

export async function doneOn(page: Page): Promise<Done> {
  const screen = await onScreen(page, 'done');
  return {
    screen,
    code: async () => (await screen.locator('[data-code]').first().getAttribute('data-code')) ?? '',
    async finish() {
      await screen.getByRole('button', { name: 'I have my code' }).click();
      // Asked where it is pressed soon after it came.
      const question = page.getByRole('dialog', { name: 'Have you got your code?' });
      await question.or(page.locator('[data-screen="attract"]')).waitFor();
      if (await question.isVisible()) await question.getByRole('button', { name: 'Yes, I have it' }).click();
      await onScreen(page, 'attract');
    },
  };
}
