import type { Locator, Page } from '@playwright/test';

/** Waits for the screen of that name and gives it. */
export async function onScreen(page: Page, name: string): Promise<Locator> {
  const screen = page.locator(`[data-screen="${name}"]`);
  await screen.waitFor();
  return screen;
}

export function nameOfScreen(page: Page): Promise<string | null> {
  return page.locator('[data-screen]').first().getAttribute('data-screen');
}
