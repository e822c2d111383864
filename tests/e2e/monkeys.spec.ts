import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { beat, countIn, type Hand } from './pages/robot';
import { endByIdling, onScreen, settled } from './pages/screen';
import { seatPickerOn } from './pages/seat-picker';
import { gesturePauseMs } from '../../renderer/lib/press/press.rules';

const patron = { name: 'Greta', email: 'greta@palace.example', password: 'quiet orchard' };

/** Where the main action of most screens is, or anywhere: in parts of the window. */
const place = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ x: fc.constant(0.5), y: fc.double({ min: 0.9, max: 0.97, noNaN: true }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      x: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      y: fc.double({ min: 0.15, max: 0.98, noNaN: true }),
    }),
  },
);
const burst = fc.record({
  at: place,
  hand: fc.constantFrom<Hand>('mouse', 'touch', 'Enter'),
  times: fc.integer({ min: 1, max: 6 }),
  gapMs: fc.integer({ min: 15, max: 1000 }),
});

/** Signed in, with seats held, at the seat map: three deliberate presses from a reservation. */
async function toHeldSeats(page: Page, isKnown: boolean): Promise<void> {
  const home = await begin(page);
  const reservations = await home.myReservation();
  await reservations.screen.getByRole('button', { name: 'Sign in' }).click();
  const signIn = await onScreen(page, 'signIn');
  if (!isKnown) {
    await signIn.getByRole('button', { name: 'Sign up' }).click();
    await (await onScreen(page, 'signUp')).getByRole('textbox', { name: 'Name' }).fill(patron.name);
  }
  const form = await onScreen(page, isKnown ? 'signIn' : 'signUp');
  await form.getByRole('textbox', { name: 'E-mail' }).fill(patron.email);
  await form.getByRole('textbox', { name: 'Password' }).fill(patron.password);
  await form.getByRole('button', { name: isKnown ? 'Sign in' : 'Make my account' }).click();
  const mine = await onScreen(page, 'reservations');
  await mine
    .getByRole('button', { name: /Back|Films/ })
    .first()
    .click();
  await onScreen(page, 'home');
  await page.getByRole('button', { name: /15:00/ }).first().click();
  await (await seatPickerOn(page)).takeBest();
  await settled(page);
  await page.waitForTimeout(gesturePauseMs);
}

test('two gestures, wherever and however fast they are, never reserve', async ({ start }) => {
  test.setTimeout(400_000);
  const { page, folder, advance } = await start();
  const { width, height } =
    page.viewportSize() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })));
  let isKnown = false;
  await fc.assert(
    fc.asyncProperty(fc.array(burst, { minLength: 2, maxLength: 2 }), async (bursts) => {
      await toHeldSeats(page, isKnown);
      isKnown = true;
      const before = countIn(folder, 'reservation');
      for (const { at, ...rhythm } of bursts) {
        await beat(page, { x: at.x * width, y: at.y * height }, rhythm);
        await page.waitForTimeout(gesturePauseMs);
      }
      expect(countIn(folder, 'reservation')).toBe(before);
      await endByIdling(page, advance);
      await onScreen(page, 'attract');
    }),
    { numRuns: 5, seed: 20261122, endOnFailure: true },
  );
});
