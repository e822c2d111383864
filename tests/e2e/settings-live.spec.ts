import type { CallInputOf } from '../../electron/contract/contract';
import { desk, type FoyerApp, landscape, portrait } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';
import { onScreen } from './pages/screen';

/** As an admin at another terminal changes them. */
async function change({ elsewhere }: FoyerApp, settings: CallInputOf<'settings.changeSettings'>) {
  const { account } = await elsewhere('auth.readSession', {});
  if (!account) await elsewhere('auth.signIn', demoAdmin);
  await elsewhere('settings.changeSettings', settings);
}

const messages = {
  plain: 'Members see every silent film with live piano for half the price this week.',
  long: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsjubiläumsfilmabend am Sonntag um acht!',
  arabic: 'عروض خاصة يوم الأحد: فيلمان بسعر واحد',
};

for (const size of [portrait, landscape] as const) {
  test(`the message of the attract screen changes where it hangs (${size})`, async ({ start }, testInfo) => {
    const app = await start({ size });
    const attract = await onScreen(app.page, 'attract');
    for (const [name, attractMessage] of Object.entries(messages)) {
      await change(app, { attractMessage });
      const shown = attract.getByText(attractMessage);
      await expect(shown).toBeInViewport({ ratio: 1 });
      expect(await shown.evaluate((box) => getComputedStyle(box).direction)).toBe(
        name === 'arabic' ? 'rtl' : 'ltr',
      );
      const beginning = attract.getByRole('button', { name: 'Touch to begin' });
      await expect(beginning).toBeInViewport({ ratio: 1 });
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await expectAccessible(app.page, `the message ${name}`);
      await app.page.screenshot({ path: testInfo.outputPath(`attract-${name}.png`), animations: 'disabled' });
    }
    await change(app, { attractMessage: '' });
    await expect(attract.getByText(messages.arabic)).toBeHidden();
  });
}

test('what the office sets holds at once at a kiosk where somebody stands', async ({ start }) => {
  const app = await start();
  const home = await begin(app.page);
  await change(app, { cinemaName: 'The Scala', fewSeatsPercent: 100 });
  await expect(app.page.getByRole('heading', { name: 'The Scala' })).toBeVisible();
  await expect(app.page.getByRole('button', { name: /Few seats|seats? left/ }).first()).toBeVisible();
  await expect(app.page.getByRole('button', { name: /Seats free/ })).toHaveCount(0);

  const seats = await home.choose('Metropolis', '15:00');
  await change(app, { largestParty: 1 });
  const people = seats.screen.getByRole('group', { name: 'People' });
  await expect(people.getByRole('status')).toHaveText('1');
  await expect(people.getByRole('button', { name: /^More/ })).toHaveAttribute('aria-disabled', 'true');

  await change(app, { idleSeconds: 15 });
  // Another test's window that opens under the display's own pointer may pass for a touch, and begin the time anew.
  await expect(app.page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible({
    timeout: 40_000,
  });
});

test('two admins who save the same setting: the later is told what changed, and keeps what was typed', async ({
  start,
}) => {
  const app = await start({ args: ['--back-office'], size: desk });
  const { page } = app;
  await signInToOffice(page);
  await openSection(page, 'Settings');
  const largest = page.getByLabel('Largest party');
  await largest.fill('6');
  await change(app, { largestParty: 4, holdMinutes: 12 });
  await expect(page.getByLabel('Seats are held, minutes')).toHaveValue('12');
  await expect(page.getByText('Somebody else has changed this meanwhile. It is now: 4')).toBeVisible();
  await expect(largest).toHaveValue('6');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const told = page.getByRole('alert');
  await expect(told).toContainText('Largest party. It is now: 4');
  await expectAccessible(page, 'the conflict');
  expect(await app.elsewhere('settings.readSettings', {})).toMatchObject({ largestParty: 4 });
  await expect(largest).toHaveValue('6');
  await page.getByRole('button', { name: 'Keep mine and save over it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The settings are saved.' })).toBeVisible();
  expect(await app.elsewhere('settings.readSettings', {})).toMatchObject({
    largestParty: 6,
    holdMinutes: 12,
  });
});
