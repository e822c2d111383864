import type { Page } from '@playwright/test';
import type { RequestId } from '../../electron/contract/values';
import { type FoyerApp, landscape } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { begin, homeOn } from './pages/browse';
import { knock, tapCorner } from './pages/corner';
import { nameOfScreen, onScreen, pressToEnd, settled } from './pages/screen';

const admin = { email: 'admin@electric-palace.example', password: 'demo-admin-password' };
const patron = { email: 'ida@patrons.example', password: 'two words here' };
/** Longer than the door waits for one tap too many. */
const calmMs = 900;

async function signIn(page: Page, { email, password }: typeof admin): Promise<void> {
  const form = await onScreen(page, 'staffSignIn');
  await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await form.getByRole('textbox', { name: 'Password' }).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
}

function whoIsSignedIn(page: Page): Promise<unknown> {
  return callFrom(page, 'auth.readSession', {});
}

async function countTaken(elsewhere: FoyerApp['elsewhere']): Promise<number> {
  const { showtimes } = await elsewhere('listing.listSoonest', {});
  const states = await Promise.all(
    showtimes.map(({ id }) => elsewhere('booking.readSeatStates', { showtimeId: id })),
  );
  return states.reduce((sum, { taken }) => sum + taken.length, 0);
}

test('staff leave by the gesture and an admin’s sign-in, patrons do not', async ({ start }) => {
  const { electron, page, elsewhere } = await start({ args: ['--kiosk'] });
  const requestId = crypto.randomUUID() as RequestId;
  await elsewhere('auth.signUp', { requestId, name: 'Ida', ...patron });
  await onScreen(page, 'attract');
  await knock(page);

  await signIn(page, patron);
  const door = await onScreen(page, 'staffSignIn');
  await expect(door.getByRole('alert')).toHaveText('This account may not do that.');
  expect(await whoIsSignedIn(page)).toEqual({ ok: true, value: { account: null } });

  await signIn(page, admin);
  const staff = await onScreen(page, 'staff');
  await expect(staff).toContainText(admin.email);
  const leave = { name: 'Leave the kiosk', exact: true };
  await staff.getByRole('button', leave).click();
  const question = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await settled(page);

  await staff.getByRole('button', leave).click();
  await question.waitFor();
  await settled(page);
  await pressToEnd(question.getByRole('button', leave), electron.waitForEvent('close'));
});

test('staff go back to the lobby screen, and are signed out', async ({ start }) => {
  const { page } = await start({ size: landscape });
  await onScreen(page, 'attract');
  await tapCorner(page, 6);
  await signIn(page, admin);
  const staff = await onScreen(page, 'staff');
  await staff.getByRole('button', { name: 'Back to the lobby screen' }).click();
  await onScreen(page, 'attract');
  await expect.poll(() => whoIsSignedIn(page)).toEqual({ ok: true, value: { account: null } });
});

test('the gesture hinders no patron, and gives back what one left held', async ({ start }) => {
  const { page, elsewhere } = await start();
  const before = await countTaken(elsewhere);
  const home = await begin(page);
  await home.choose('Safety Last!', '13:00');
  // What is beneath the corner is Back.
  await tapCorner(page, 1);
  await homeOn(page);
  await tapCorner(page, 3);
  await home.screen.getByRole('heading').first().click();
  await tapCorner(page, 2);
  await page.waitForTimeout(calmMs);
  expect(await nameOfScreen(page)).toBe('home');

  const picker = await home.choose('Safety Last!', '13:00');
  await picker.takeBest();
  expect(await countTaken(elsewhere)).toBeGreaterThan(before);
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Escape');
  await onScreen(page, 'staffSignIn');
  expect(await countTaken(elsewhere)).toBe(before);
});
