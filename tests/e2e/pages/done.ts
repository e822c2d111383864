import type { Locator, Page } from '@playwright/test';
import { onScreen } from './screen.ts';

export type Done = {
  screen: Locator;
  /** The reservation code without its gap. */
  code: () => Promise<string>;
  finish: () => Promise<void>;
};

export async function doneOn(page: Page): Promise<Done> {
  const screen = await onScreen(page, 'done');
  return {
    screen,
    async code() {
      const text = await screen.getByText(/^[2-9A-Z]{4}\s?[2-9A-Z]{4}$/).first().innerText();
      return text.replace(/\s/g, '');
    },
    async finish() {
      await screen.getByRole('button', { name: 'Done' }).click();
      await onScreen(page, 'attract');
    },
  };
}
