import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { begin, homeOn } from './pages/browse';
import { endByIdling } from './pages/screen';

test('idling warns, a touch extends, and then nothing of the patron is left', async ({ start }) => {
  const { electron, page, elsewhere } = await start();
  await page.clock.install();
  await page.reload();
  const home = await begin(page);
  const seats = await home.choose('Metropolis', '15:00');
  await seats.takeBest();
  const { showtimes } = await elsewhere('listing.listDay', { businessDay: '2026-11-22' as never });
  const showtimeId = showtimes.find((showtime) => new Date(showtime.startsAt).getUTCHours() === 15)!.id;
  const held = (await elsewhere('booking.readSeatStates', { showtimeId })).taken.length;
  const tickets = await seats.continue();
  const who = await tickets.continue();
  await who.givePhone('+44 20 7946 1234');
  await electron.evaluate(({ clipboard }) => clipboard.writeText('+44 20 7946 1234'));

  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await idleUntil(page, warning);
  await warning.getByRole('button', { name: 'I am still here' }).click();
  await expect(warning).toBeHidden();
  await expect(who.screen.getByRole('textbox', { name: 'Phone number' })).toHaveValue('+44 20 7946 1234');

  await idleUntil(page, warning);
  await idleUntil(page, page.locator('[data-screen="attract"]'));
  await expect
    .poll(async () => (await elsewhere('booking.readSeatStates', { showtimeId })).taken.length)
    .toBe(held - 2);

  // The clipboard is the whole desktop's: of this patron nothing is in it, whatever another test does.
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).not.toContain('7946 1234');

  const again = await begin(page);
  await homeOn(page);
  const reservations = await again.myReservation();
  await expect(reservations.screen.getByRole('textbox').first()).toHaveValue('');
  const left = await page.evaluate(() => ({
    text: document.documentElement.outerHTML,
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
  }));
  expect(left.text).not.toContain('7946');
  expect(left).toMatchObject({ stored: 0, cookies: '' });
});

test('a mouse on its way to the answer does not make the question go away under it', async ({ start }) => {
  const { page } = await start();
  await page.clock.install();
  await page.reload();
  await begin(page);
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await idleUntil(page, warning);
  const answer = warning.getByRole('button', { name: 'I am still here' });
  await answer.hover();
  await page.clock.runFor(1_500);
  await expect(answer).toBeVisible();
  await page.mouse.down();
  await page.clock.runFor(1_500);
  await expect(answer).toBeVisible();
  await page.mouse.up();
  await page.clock.runFor(200);
  await expect(warning).toBeHidden();
});

test('main ends a session by itself when the window no longer does', async ({ start }) => {
  const { page, elsewhere, advance } = await start();
  const home = await begin(page);
  const seats = await home.choose('Metropolis', '15:00');
  await seats.takeBest();
  await endByIdling(page, advance);
  const { showtimes } = await elsewhere('listing.listSoonest', {});
  expect(showtimes.length).toBeGreaterThan(0);
});

test('presses of assistive technology, which are clicks and nothing else, keep the visit going', async ({
  start,
}) => {
  const { page, elsewhere, advance } = await start();
  await page.clock.install();
  await page.reload();
  const home = await begin(page);
  const seats = await home.choose('Metropolis', '15:00');
  await seats.takeBest();
  const { showtimes } = await elsewhere('listing.listDay', { businessDay: '2026-11-22' as never });
  const showtimeId = showtimes.find((showtime) => new Date(showtime.startsAt).getUTCHours() === 15)!.id;
  const isHeld = async () => {
    const answer = await callFrom(page, 'booking.readSeatStates', { showtimeId });
    return answer.ok && answer.value.hold !== null;
  };
  for (let turn = 0; turn < 4; turn += 1) {
    await page.clock.runFor(40_000);
    await advance(40_000);
    await page.evaluate(() => document.querySelector('h1')?.click());
    // Main hears of it at its own time, and ends overdue visits once a second.
    await page.waitForTimeout(0);
    await page.clock.runFor(200);
  }
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeHidden();
  expect(await isHeld()).toBe(true);
});

/** Lets the window's time pass in short steps: a slow machine must not jump over a warning of twenty seconds. */
async function idleUntil(page: Page, expected: Locator): Promise<void> {
  for (let step = 0; step < 30 && !(await expected.isVisible()); step += 1) await page.clock.runFor(3000);
  await expected.waitFor();
}
