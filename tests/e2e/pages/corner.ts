import type { Page } from '@playwright/test';

/**
 * Taps in the top start corner, where staff get out. Sent one after the other without waiting for answers: the gesture has
 * its time, and a machine under load takes longer over an answer than a hand over a tap.
 */
export async function tapCorner(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  // Where no window manager makes a locked window as large as the screen, the corner is small.
  const side = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--target')),
  );
  const inside = Math.min(70, side - 6);
  const at = { x: inside, y: inside, button: 'left', clickCount: 1 } as const;
  await Promise.all(
    Array.from({ length: times }, () => [
      devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }),
      devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }),
    ]).flat(),
  );
  await devtools.detach();
}

/** The staff's door, by five taps. */
export async function knock(page: Page): Promise<void> {
  await tapCorner(page, 5);
  await page.locator('[data-screen="staffSignIn"]').waitFor();
}
