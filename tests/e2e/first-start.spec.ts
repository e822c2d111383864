import { newDataFolder } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { endByIdling, onScreen } from './pages/screen';
import { setUpCinema } from './pages/setup';

test('a first start without data asks for the cinema and its first admin, and then opens', async ({
  start,
}) => {
  const folder = newDataFolder('empty');
  const { page, elsewhere, close } = await start({ data: 'empty', folder });
  const setup = await onScreen(page, 'setup');
  await setup.getByRole('textbox', { name: 'Name of the cinema' }).fill('Le Louxor');
  await setup.getByRole('button', { name: 'Continue' }).click();
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
  const here = await page.evaluate(() => window.foyer.call('auth.readSession', {}));
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
  const here = await page.evaluate(() => window.foyer.call('auth.readSession', {}));
  expect(here).toEqual({ ok: true, value: { account: null } });
});
