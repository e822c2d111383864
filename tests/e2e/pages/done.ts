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
      await screen.getByRole('button', { name: 'Done' }).click();
      await onScreen(page, 'attract');
    },
  };
}
