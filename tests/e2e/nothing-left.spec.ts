import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { endByIdling, onScreen } from './pages/screen';

/** What is alive in the page, as the browser writes it down: in its strings nothing of a patron may stand. */
async function heapOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return chunks.join('');
}

/** Soon, not at once: what a screen leaves behind is taken apart after the next one stands. */
async function expectNothingOf(page: Page, typed: readonly string[]): Promise<void> {
  await expect(async () => {
    const heap = await heapOf(page);
    expect(heap.length).toBeGreaterThan(1_000_000);
    expect(typed.filter((text) => heap.includes(text))).toEqual([]);
  }).toPass({ timeout: 15_000 });
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).pressSequentially(text);
}

test('of what was typed nothing is left in the page, after the end and in the middle', async ({ start }) => {
  const { page, advance } = await start();
  const home = await begin(page);
  const seats = await home.choose('Metropolis', '15:00');
  await seats.takeBest();
  const who = await (await seats.continue()).continue();
  await who.giveEmail('orson.vanterpool@palace.example');
  const done = await who.reserve();
  const code = await done.code();
  await done.finish();
  await expectNothingOf(page, ['vanterpool', code]);

  const again = await begin(page);
  const { screen } = await again.myReservation();
  await type(page, 'Reservation code', 'QQZZWWKK');
  await type(page, 'Phone number', '0204477331');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await (await onScreen(page, 'signIn')).getByRole('button', { name: 'Sign up' }).click();
  await onScreen(page, 'signUp');
  await type(page, 'Name', 'Zelda Quagmire');
  // Complete enough to be an e-mail address to the browser, and refused: it stands in an error, too.
  await type(page, 'E-mail', 'zelda.quagmire@wxyz');
  await type(page, 'Password', 'seven purple rivers');
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByRole('alert').first().waitFor();
  await endByIdling(page, advance);
  await expectNothingOf(page, ['QQZZWWKK', '0204477331', 'Zelda', 'quagmire', 'purple rivers']);
});
