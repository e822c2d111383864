import { desk, newDataFolder } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { callFrom } from './pages/bridge';
import { expectAccessible } from './pages/office';
import { endByIdling, onScreen } from './pages/screen';
import { answerAdmin, chooseZone, firstAdmin, setUpCinema } from './pages/setup';

test('a first start without data asks for the cinema and its first admin, and then opens', async ({
  start,
}) => {
  const folder = newDataFolder('empty');
  const { page, elsewhere, close } = await start({ data: 'empty', folder });
  const setup = await onScreen(page, 'setup');
  await setup.getByRole('textbox', { name: 'Name of the cinema' }).fill('Le Louxor');
  await setup.getByRole('button', { name: 'Continue' }).click();
  await chooseZone(setup, 'London');
  await setup.getByRole('button', { name: 'Continue' }).click();
  await setup.getByRole('textbox', { name: 'Your name' }).fill('Agnès Manager');
  await setup.getByRole('textbox', { name: 'Your e-mail' }).fill('agnes@louxor.example');
  await setup.getByRole('textbox', { name: 'Password', exact: true }).fill('too short');
  await setup.getByRole('textbox', { name: 'The same password again' }).fill('too short');
  await setup.getByRole('button', { name: 'Open the cinema' }).click();
  await expect(setup).toContainText('at least 15 characters');
  await setup.getByRole('textbox', { name: 'Password', exact: true }).fill('vagabond sans toit');
  await setup.getByRole('textbox', { name: 'The same password again' }).fill('vagabond sans toit');
  await setup.getByRole('button', { name: 'Open the cinema' }).click();
  const done = await onScreen(page, 'setupDone');
  await expect(done.getByRole('heading', { level: 1 })).toHaveText('Le Louxor is set up');
  await done.getByRole('button', { name: 'Open the kiosk' }).click();
  const attract = await onScreen(page, 'attract');
  await expect(attract).toContainText('Le Louxor');
  await expect(attract).toContainText('No film is on sale just now');
  const here = await callFrom(page, 'auth.readSession', {});
  expect(here).toEqual({ ok: true, value: { account: null } });
  const session = await elsewhere('auth.signIn', {
    email: 'AGNES@louxor.example',
    password: 'vagabond sans toit',
  });
  expect(session.account).toMatchObject({ role: 'admin', isDemo: false });
  await close();

  const again = await start({ data: 'empty', folder });
  await onScreen(again.page, 'attract');
});

test('whoever sets a cinema up and walks away leaves nobody signed in', async ({ start }) => {
  const { page, advance } = await start({ data: 'empty' });
  await setUpCinema(page);
  await onScreen(page, 'setupDone');
  await endByIdling(page, advance);
  const here = await callFrom(page, 'auth.readSession', {});
  expect(here).toEqual({ ok: true, value: { account: null } });
});

for (const timeZone of ['Mars/Phobos', '', 'Etc/Unknown', 'UTC']) {
  test(`a machine whose zone is "${timeZone}" has the office ask for the cinema’s`, async ({
    start,
  }, testInfo) => {
    const { page, elsewhere } = await start({
      data: 'empty',
      args: ['--back-office'],
      size: desk,
      timeZone,
    });
    const form = await onScreen(page, 'officeSetup');
    const zone = form.getByLabel('Time zone');
    await expect(zone).toHaveValue('');
    await form.getByLabel('Currency').selectOption('PLN');
    await expect(zone.locator('option').nth(1)).toHaveText('Europe/Warsaw');
    await form.getByLabel('Name of the cinema').fill('Kino Wanda');
    await form.getByLabel('Your name').fill('Agnieszka Manager');
    await form.getByLabel('Your e-mail').fill(firstAdmin.email);
    await form.getByLabel('Your password').fill(firstAdmin.password);
    await form.getByRole('button', { name: 'Set up and sign in' }).click();
    await expect(zone).toHaveAttribute('aria-invalid', 'true');
    await expect(zone).toHaveAccessibleDescription(/Please fill this in\./);
    await expectAccessible(page, 'the set-up without a zone');
    await page.screenshot({ path: testInfo.outputPath('no-zone.png'), animations: 'disabled' });
    await zone.selectOption('Europe/Warsaw');
    await form.getByRole('button', { name: 'Set up and sign in' }).click();
    await onScreen(page, 'office');
    expect(await elsewhere('settings.readSettings', {})).toMatchObject({
      timeZone: 'Europe/Warsaw',
      country: 'PL',
      currency: 'PLN',
    });
  });
}

test('a machine without a zone has the kiosk ask where the cinema is', async ({ start }, testInfo) => {
  const { page, elsewhere } = await start({ data: 'empty', timeZone: 'Mars/Phobos' });
  const setup = await onScreen(page, 'setup');
  const keyboard = page.getByRole('region', { name: 'Keyboard' });
  await setup.getByRole('textbox', { name: 'Name of the cinema' }).fill('Kino Wanda');
  await setup.getByRole('textbox', { name: 'Search by name or code' }).fill('PLN');
  await setup.getByRole('radio', { name: /Polish Zloty/ }).check();
  await keyboard.waitFor({ state: 'detached' });
  await setup.getByRole('button', { name: 'Continue' }).click();
  await expect(setup).toContainText('Nothing chosen yet');
  await setup.getByRole('button', { name: 'Continue' }).click();
  await expect(setup.getByRole('alert')).toHaveText(
    'Please choose where the cinema is: this machine does not say.',
  );
  await expectAccessible(page, 'the question where it is');
  await page.screenshot({ path: testInfo.outputPath('no-zone.png'), animations: 'disabled' });
  const first = setup.getByRole('radio').first();
  await expect(first).toHaveAccessibleName(/^Warsaw/);
  await first.check();
  await expect(setup).toContainText(/where it is \w+day \d\d:\d\d now/);
  await setup.getByRole('button', { name: 'Continue' }).click();
  await answerAdmin(setup);
  await onScreen(page, 'setupDone');
  expect(await elsewhere('settings.readSettings', {})).toMatchObject({
    timeZone: 'Europe/Warsaw',
    country: 'PL',
  });
});

test('a machine that says where it is is believed, however it is written', async ({ start }) => {
  const { page } = await start({
    data: 'empty',
    args: ['--back-office'],
    size: desk,
    timeZone: ':America/New_York',
  });
  const form = await onScreen(page, 'officeSetup');
  await expect(form.getByLabel('Time zone')).toHaveValue('America/New_York');
});
