import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { AccountId, RequestId } from '../../electron/contract/values';
import { desk, type FoyerApp, testNow } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { knock } from './pages/corner';
import { demoAdmin, expectAccessible, openSection, openUser, signInToOffice } from './pages/office';
import { onScreen, pressEnter } from './pages/screen';

const ida = { name: 'Ida Lovelace', email: 'ida@patrons.example', password: 'two words here' };
const longPassword = 'a foyer full of umbrellas';
const backOffice = { args: ['--back-office'], size: desk } as const;
const sixMinutes = 6 * 60_000;

function signUpElsewhere({ elsewhere }: FoyerApp) {
  return elsewhere('auth.signUp', { requestId: crypto.randomUUID() as RequestId, ...ida });
}

function roleElsewhere({ elsewhere }: FoyerApp): Promise<string | undefined> {
  return elsewhere('auth.readSession', {}).then(({ account }) => account?.role);
}

/** What somebody who was made an admin needs to be one; as in their own window, which is open. */
async function choosePasswordElsewhere({ elsewhere }: FoyerApp): Promise<void> {
  await elsewhere('auth.stepUp', { password: ida.password });
  await elsewhere('auth.choosePassword', { password: longPassword });
}

test('an admin promotes and demotes somebody whose session is open', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signUpElsewhere(app);
  await signInToOffice(page);
  await expect(app.elsewhere('users.listUsers', {})).rejects.toThrow('NOT_ALLOWED');

  const inspector = await openUser(page, ida.name);
  await inspector.getByRole('button', { name: 'Make an admin' }).click();
  const question = page.getByRole('dialog');
  await expectAccessible(page, 'the question');
  await question.getByRole('button', { name: 'Make an admin' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'once they have chosen' })).toBeVisible();
  await expect(inspector).toContainText('a longer password has to be chosen first');
  await expect(page.getByRole('row').filter({ hasText: ida.email })).toContainText('Password first');
  // In the session that is open nothing has changed.
  expect(await roleElsewhere(app)).toBe('patron');
  await expect(app.elsewhere('users.listUsers', {})).rejects.toThrow('NOT_ALLOWED');
  await choosePasswordElsewhere(app);
  expect(await roleElsewhere(app)).toBe('admin');
  expect((await app.elsewhere('users.listUsers', { role: 'admin' })).total).toBe(2);

  await inspector.getByRole('button', { name: 'Make a patron' }).click();
  await question.getByRole('button', { name: 'Make a patron' }).click();
  await expect(inspector.getByRole('button', { name: 'Make an admin' })).toBeVisible();
  expect(await roleElsewhere(app)).toBe('patron');
  await expect(app.elsewhere('users.listUsers', {})).rejects.toThrow('NOT_ALLOWED');

  await openSection(page, 'Journal');
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  // The demo's own entries may be newer: where it was made slowly, its clock had run on.
  await page.getByRole('searchbox', { name: 'What it was done to' }).fill(ida.email);
  const told = page.getByRole('row').filter({ hasText: ida.email });
  await expect(told.filter({ hasText: 'Made an admin' })).toHaveCount(1);
  await expect(told.filter({ hasText: 'Made a patron' })).toHaveCount(1);
});

test('whoever is demoted in the middle of something is at the sign-in at once', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signUpElsewhere(app);
  await signInToOffice(page);
  const inspector = await openUser(page, ida.name);
  await inspector.getByRole('button', { name: 'Make an admin' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make an admin' }).click();
  await expect(inspector.getByRole('button', { name: 'Make a patron' })).toBeVisible();

  await openSection(page, 'Settings');
  await choosePasswordElsewhere(app);
  const { users } = await app.elsewhere('users.listUsers', { text: demoAdmin.email });
  const accountId = users[0]!.id as AccountId;
  await app.elsewhere('users.changeRole', { accountId, role: 'patron' });
  const door = await onScreen(page, 'officeSignIn');
  await expect(door.getByRole('status')).toHaveText('You were signed out. Please sign in again.');
  await door.getByLabel('E-mail').fill(demoAdmin.email);
  await door.getByLabel('Password').fill(demoAdmin.password);
  await door.getByRole('button', { name: 'Sign in' }).click();
  await expect(door.getByRole('alert')).toHaveText('This account may not do that.');
});

test('a new admin chooses a longer password at the door, and only then is in', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signUpElsewhere(app);
  await signInToOffice(page);
  const inspector = await openUser(page, ida.name);
  await inspector.getByRole('button', { name: 'Make an admin' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make an admin' }).click();
  await expect(inspector.getByRole('button', { name: 'Make a patron' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();

  const door = await onScreen(page, 'officeSignIn');
  await door.getByLabel('E-mail').fill(ida.email);
  await door.getByLabel('Password').fill(ida.password);
  await door.getByRole('button', { name: 'Sign in' }).click();
  const choice = await onScreen(page, 'officeChoosePassword');
  await expect(choice).toContainText('Ida Lovelace, you are an admin now.');
  await expectAccessible(page, 'a longer password');
  const refused = await callFrom(page, 'users.listUsers', {});
  expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  await choice.getByLabel('New password').fill('fourteen chars');
  await choice.getByLabel('The same again').fill('fourteen chars');
  await pressEnter(page);
  await expect(choice.getByText('Please use at least 15 characters.')).toBeVisible();
  // The door is left open for long: the old password is asked for again.
  await app.advance(sixMinutes);
  await choice.getByLabel('New password').fill(longPassword);
  await choice.getByLabel('The same again').fill(longPassword);
  await pressEnter(page);
  const stepUp = page.getByRole('dialog', { name: 'Your password again' });
  await stepUp.getByLabel('Password').fill(ida.password);
  await pressEnter(page);
  await onScreen(page, 'office');
  await expect(page.getByText('Last time: 22 Nov 2026, 12:00, at this terminal')).toBeVisible();
  await openUser(page, 'Demo Manager');
});

test('ten wrong passwords lock the door for a while, and it says until when', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  const door = await onScreen(page, 'officeSignIn');
  // The demo cinema was made by a clock of its own, and its manager signed in by it.
  await app.advance(10 * 60_000);
  for (let turn = 0; turn < 10; turn += 1) {
    const guess = { email: demoAdmin.email, password: 'not this one' };
    await expect(app.elsewhere('auth.signIn', guess)).rejects.toThrow('WRONG_CREDENTIALS');
    await app.advance(60_000);
  }
  await door.getByLabel('E-mail').fill(demoAdmin.email);
  await door.getByLabel('Password').fill(demoAdmin.password);
  await door.getByRole('button', { name: 'Sign in' }).click();
  await expect(door.getByRole('alert')).toContainText(/locked until 12:\d\d\. Try again then/);
  await expectAccessible(page, 'a locked door');
  await app.advance(14 * 60_000);
  await door.getByRole('button', { name: 'Sign in' }).click();
  await onScreen(page, 'office');
  await expect(page.getByText('10 tries with a wrong password since then')).toBeVisible();
});

test('the last admin stays one', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  const inspector = await openUser(page, 'Demo Manager');
  for (const act of ['Make a patron', 'Disable']) {
    await inspector.getByRole('button', { name: act }).click();
    const question = page.getByRole('dialog');
    await question.getByRole('button', { name: act }).click();
    await expect(question.getByRole('alert')).toHaveText('This is the only admin. Make another one first.');
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
  }
});

test('a one-time code is shown once, after the password again, and lets its owner in', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  await app.advance(sixMinutes);
  const inspector = await openUser(page, 'Demo Manager');
  await inspector.getByRole('button', { name: 'One-time code' }).click();
  await page.getByRole('button', { name: 'Give out a code' }).click();
  const stepUp = page.getByRole('dialog', { name: 'Your password again' });
  await stepUp.waitFor();
  await expectAccessible(page, 'the password again');
  await stepUp.getByLabel('Password').fill('not this one');
  await pressEnter(page);
  await expect(stepUp.getByRole('alert')).toBeVisible();
  await stepUp.getByLabel('Password').fill(demoAdmin.password);
  await pressEnter(page);
  const shown = page.getByRole('dialog', { name: 'The code for Demo Manager' });
  const code = (await shown.getByText(/^\w{4}-\w{4}-\w{4}$/).textContent())!;
  await expectAccessible(page, 'the code');
  await shown.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();

  const door = await onScreen(page, 'officeSignIn');
  await door.getByRole('button', { name: 'I was given a one-time code' }).click();
  const form = await onScreen(page, 'officeRedeemCode');
  await form.getByLabel('E-mail').fill(demoAdmin.email);
  await form.getByLabel('One-time code').fill(code.toLowerCase());
  await form.getByLabel('New password').fill('short');
  await form.getByLabel('The same again').fill('short');
  await form.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(form.getByText('Please use at least 15 characters.')).toBeVisible();
  await expectAccessible(page, 'a new password');
  await form.getByLabel('New password').fill('fresh paint in the foyer');
  await form.getByLabel('The same again').fill('fresh paint in the foyer');
  await form.getByRole('button', { name: 'Save and sign in' }).click();
  await onScreen(page, 'office');
});

test('every page of the office is for everybody', async ({ start }) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  await onScreen(page, 'officeSignIn');
  await expectAccessible(page, 'sign-in');
  await signInToOffice(page);
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  for (const title of await links.allTextContents()) {
    await openSection(page, title);
    await expect(page.locator('main [aria-busy]')).toHaveCount(0);
    await expectAccessible(page, title);
  }
});

test('a setting is checked beside its field and takes effect at once', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  await openSection(page, 'Settings');
  const largest = page.getByLabel('Largest party');
  await largest.fill('many');
  await expect(page.getByText('A whole number from 1 to 50, please.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await largest.fill('6');
  await page.getByLabel('Name of the cinema').fill('The Scala');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The settings are saved.' })).toBeVisible();
  expect(await app.elsewhere('settings.readSettings', {})).toMatchObject({
    largestParty: 6,
    cinemaName: 'The Scala',
  });
  await expect(page.locator('[data-screen="office"]')).toContainText('The Scala');
});

test('staff open the office from the kiosk, each window signed in for itself', async ({ start }) => {
  const { electron, page } = await start();
  await onScreen(page, 'attract');
  await knock(page);
  const door = await onScreen(page, 'staffSignIn');
  await door.getByRole('textbox', { name: 'E-mail' }).fill(demoAdmin.email);
  await door.getByRole('textbox', { name: 'Password' }).fill(demoAdmin.password);
  await door.getByRole('button', { name: 'Sign in' }).click();
  const staff = await onScreen(page, 'staff');
  const opening = electron.waitForEvent('window');
  await staff.getByRole('button', { name: 'Open the back office' }).click();
  const office = await opening;
  await onScreen(page, 'attract');
  await signInToOffice(office);
  const account = await callFrom(page, 'auth.readSession', {});
  expect(account).toEqual({ ok: true, value: { account: null } });
});

test('a second start opens the office in the program that runs', async ({ start }) => {
  const { electron, page, folder } = await start();
  await onScreen(page, 'attract');
  const opening = electron.waitForEvent('window');
  const second = spawn(
    electron.process().spawnfile,
    [resolve('.'), '--no-sandbox', '--demo', '--back-office'],
    { env: { ...process.env, FOYER_DATA_DIR: folder, FOYER_NOW: testNow }, stdio: 'ignore' },
  );
  const ended = once(second, 'exit');
  const office = await opening;
  await onScreen(office, 'officeSignIn');
  expect((await ended)[0]).toBe(0);
});

test('no window becomes the other kind', async ({ start }) => {
  const app = await start(backOffice);
  await onScreen(app.page, 'officeSignIn');
  await app.page.evaluate(() => {
    location.href = 'app://kiosk/';
  });
  const place = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL());
  for (let look = 0; look < 5; look += 1) expect(await place()).toBe('app://office/');
});
