import type { Locator, Page } from '@playwright/test';
import type { RequestId } from '../../electron/contract/values';
import { type FoyerApp, landscape, portrait } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { begin } from './pages/browse';
import { demoAdmin, expectAccessible } from './pages/office';
import { endByIdling, onScreen } from './pages/screen';

const ida = { name: 'Ida Lovelace', email: 'ida@patrons.example', password: 'two words here' };
const newPassword = 'another orchard';

/** As staff at another terminal do for somebody who stands at the kiosk. */
async function giveOutCode({ elsewhere }: FoyerApp): Promise<string> {
  await elsewhere('auth.signUp', { requestId: crypto.randomUUID() as RequestId, ...ida });
  await elsewhere('auth.endVisit', {});
  await elsewhere('auth.signIn', demoAdmin);
  const { users } = await elsewhere('users.listUsers', { text: ida.email });
  const { code } = await elsewhere('users.issueResetCode', { accountId: users[0]!.id });
  return code;
}

async function openForm(page: Page): Promise<Locator> {
  const reservations = await (await begin(page)).myReservation();
  await reservations.screen.getByRole('button', { name: 'Sign in' }).click();
  const door = await onScreen(page, 'signIn');
  await door.getByRole('button', { name: 'I have a code from the staff' }).click();
  return onScreen(page, 'redeemCode');
}

/** Key by key on the screen's own keyboard. */
async function tapOut(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  const keys = page.getByRole('region', { name: 'Keyboard' });
  for (const character of text) await keys.getByRole('button', { name: character, exact: true }).click();
}

for (const size of [portrait, landscape] as const) {
  test(`a patron who forgot the password comes in with a code from the staff (${size})`, async ({
    start,
  }, testInfo) => {
    const app = await start({ size });
    const { page } = app;
    const code = await giveOutCode(app);
    const form = await openForm(page);
    const save = form.getByRole('button', { name: 'Save and sign in' });
    await save.click();
    await expect(form.getByText('Type the code from the staff.')).toBeVisible();
    await form.getByRole('textbox', { name: 'E-mail' }).fill(ida.email);
    await tapOut(page, form.getByRole('textbox', { name: 'Code from the staff' }), code);
    await page.screenshot({ path: testInfo.outputPath('keyboard.png'), animations: 'disabled' });
    await form.getByRole('textbox', { name: 'New password' }).fill('short');
    await save.click();
    await expect(form.getByText('Please use at least 8 characters.')).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('refused.png'), animations: 'disabled' });
    await expectAccessible(page, 'a new password');
    await form.getByRole('textbox', { name: 'New password' }).fill(newPassword);
    await save.click();
    const reservations = await onScreen(page, 'reservations');
    await expect(reservations).toContainText('No reservations yet');
    await page.screenshot({ path: testInfo.outputPath('in.png'), animations: 'disabled' });

    // Used up: with the next visit it opens nothing.
    await callFrom(page, 'auth.endVisit', {});
    const input = { email: ida.email, code, password: 'a third orchard' };
    await expect(app.elsewhere('auth.redeemResetCode', input)).rejects.toThrow('RESET_CODE_WRONG');
  });
}

test('codes are not to be guessed at the kiosk, nor good for ever', async ({ start }) => {
  const app = await start();
  const { page } = app;
  const code = await giveOutCode(app);
  const form = await openForm(page);
  const save = form.getByRole('button', { name: 'Save and sign in' });
  const field = form.getByRole('textbox', { name: 'Code from the staff' });
  await form.getByRole('textbox', { name: 'E-mail' }).fill(ida.email);
  await form.getByRole('textbox', { name: 'New password' }).fill(newPassword);
  for (const guess of ['222222222222', '333333333333', '444444444444', '555555555555']) {
    await field.fill(guess);
    await save.click();
    await expect(save).toBeEnabled();
  }
  await expect(form).toContainText(/does not work with this e-mail|Too many tries/);
  await endByIdling(page, app.advance, 31 * 60_000);
  const late = await openForm(page);
  await late.getByRole('textbox', { name: 'E-mail' }).fill(ida.email);
  await late.getByRole('textbox', { name: 'New password' }).fill(newPassword);
  await late.getByRole('textbox', { name: 'Code from the staff' }).fill(code);
  await late.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(late).toContainText('This code does not work with this e-mail.');
});
