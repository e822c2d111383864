import { expect, type Locator, type Page } from '@playwright/test';

/** Waits for the screen of that name, until it takes presses, and gives it. */
export async function onScreen(page: Page, name: string): Promise<Locator> {
  const screen = page.locator(`[data-screen="${name}"]`);
  await screen.waitFor();
  await settled(page);
  return screen;
}

/** Waits until everything that has come into sight takes presses. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-arriving]')).toHaveCount(0);
}

/** Enter as a person presses it: for what is in sight by now, and not in one gesture with an Enter before it. */
export async function pressEnter(page: Page): Promise<void> {
  await settled(page);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Enter');
}

/** Presses a button whose window goes by it: it may be gone before the click is told to have been done. */
export async function pressToEnd(button: Locator, end: Promise<unknown>): Promise<void> {
  await Promise.all([end, button.click().catch(() => {})]);
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
