import { expect, type Locator, type Page } from '@playwright/test';

/** Waits for the screen of that name and gives it. */
export async function onScreen(page: Page, name: string): Promise<Locator> {
  const screen = page.locator(`[data-screen="${name}"]`);
  await screen.waitFor();
  return screen;
}

export function nameOfScreen(page: Page): Promise<string | null> {
  return page.locator('[data-screen]').first().getAttribute('data-screen');
}

/** Puts main's clock forward until main ends the visit: once more where a touch was still on its way to it. */
export async function endByIdling(page: Page, advance: (ms: number) => Promise<void>, ms = 4 * 60_000) {
  await expect(async () => {
    await advance(ms);
    await expect(page.locator('[data-screen="attract"]')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
}
