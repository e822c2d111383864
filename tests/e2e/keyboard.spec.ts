import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';
import { doneOn } from './pages/done';
import { onScreen, settled } from './pages/screen';

/** Presses Tab until the focus is on what is wanted, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await settled(page);
  await page.keyboard.press('Enter');
}

test('the whole visit by keyboard alone, seats by arrow keys', async ({ start }) => {
  const { page } = await start();
  await onScreen(page, 'attract');
  await page.keyboard.press('Enter');
  const home = await onScreen(page, 'home');
  await home
    .getByRole('button', { name: /^About / })
    .first()
    .waitFor();
  await press(page, /^11:30|^13:00|^12:30|^13:15/);
  const seats = await onScreen(page, 'seats');
  await seats.locator('[data-seat], [data-part]').first().waitFor();
  // A large house shows its parts first: Enter brings one up, and the focus goes on to a seat of it.
  if (await seats.locator('[data-part]').first().isVisible()) await press(page, /, (\d+ free|full)$/i);
  await seats.locator('[data-seat]').first().waitFor();
  await tabTo(page, /row .* seat \d+/i);
  const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('ArrowRight');
  const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(after).not.toBe(before);
  await press(page, /^Best seats? for/);
  await seats.getByText('Held for you').waitFor();
  await press(page, /^Choose tickets$/);
  await onScreen(page, 'tickets');
  await press(page, /^Continue$/);
  await onScreen(page, 'who');
  const field = page.getByRole('textbox', { name: 'Phone number' });
  for (
    let steps = 0;
    steps < 40 && !(await field.evaluate((input) => input === document.activeElement));
    steps += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('02079460000');
  await page.keyboard.press('Enter');
  const done = await doneOn(page);
  expect(await done.code()).toHaveLength(8);
  await press(page, /^I have my code$/);
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Yes, I have it' });
  await sure.or(page.locator('[data-screen="attract"]')).first().waitFor();
  if (await sure.isVisible()) await press(page, /^Yes, I have it$/);
  await onScreen(page, 'attract');
});

test('the row list does what the map does', async ({ start }) => {
  const { page } = await start();
  await onScreen(page, 'attract');
  await page.keyboard.press('Enter');
  const home = await onScreen(page, 'home');
  await home.getByRole('group', { name: 'Showtimes of Safety Last!' }).getByRole('button').first().click();
  const seats = await onScreen(page, 'seats');
  await seats.getByRole('button', { name: 'Row list' }).click();
  const seat = seats.getByRole('button', { name: /seat \d+.*Free$/ }).first();
  const box = (await seat.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(80);
  await seat.click();
  await seats.getByText('Held for you').waitFor();
  await expect(seats.locator('[aria-pressed="true"]').first()).toBeVisible();
});
