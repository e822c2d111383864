import type { Page } from '@playwright/test';
import { desk, type FoyerApp } from '../support/foyer-app';
import { reserveElsewhere } from '../support/reserve-elsewhere';
import { expect, test } from '../support/test';
import { openSection, openUser, signInToOffice } from './pages/office';
import { settled } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;
const inspector = (page: Page) => page.getByRole('complementary');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Code, name, phone or e-mail' });

/** What the kiosk's QR code says of a reservation. */
const ticketOf = (code: string) =>
  [
    code,
    'The General',
    'Sunday 22 November, 13:15',
    'Hall 3',
    'Stalls, row A, seats 1, 2',
    '17.00',
    'Electric Palace',
  ].join('\n');

/** Types a text into the window as a keyboard scanner does: through the system's input, without a pause, a key for each line's end. */
async function scan(
  { electron }: FoyerApp,
  text: string,
  lineEnd: 'Enter' | 'feed' = 'Enter',
): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [typed, end]) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const press = (keyCode: string, sign: string, modifiers: ('shift' | 'control')[] = []) => {
        webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        if (sign !== '') webContents.sendInputEvent({ type: 'char', keyCode: sign, modifiers });
        webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
      };
      for (const sign of `${typed}\n`) {
        if (sign !== '\n') press(sign, sign, /[A-Z]/.test(sign) ? ['shift'] : []);
        else if (end === 'Enter') press('Return', '\r');
        else press('J', '', ['control']);
      }
    },
    [text, lineEnd] as const,
  );
}

/** Two seats of a guest's; their code. */
async function reserve({ elsewhere }: FoyerApp): Promise<string> {
  const { code } = await reserveElsewhere(elsewhere, {
    contact: { kind: 'phone', value: '+447700900999' },
  });
  return code;
}

/** As long as somebody takes for the next ticket, by the clock that keys are timed by. */
async function pause(page: Page): Promise<void> {
  const from = await page.evaluate(() => performance.now());
  await page.waitForFunction((began) => performance.now() > began + 400, from);
}

async function expectOpened(page: Page, code: string): Promise<void> {
  await expect(inspector(page).getByRole('heading', { name: code })).toBeVisible();
  await expect(search(page)).toHaveValue(code);
  await expect(page.getByRole('table', { name: 'Reservations' }).locator('tbody tr')).toHaveCount(1);
}

test('a scanned ticket is opened: from the search, with the focus nowhere, twice in a row', async ({
  start,
}) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const codes = [await reserve(app), await reserve(app)] as const;
  await openSection(page, 'Reservations');
  await search(page).fill('somebody');
  await scan(app, ticketOf(codes[0]));
  await expectOpened(page, codes[0]);

  await openSection(page, 'Journal');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await scan(app, codes[1]);
  await expectOpened(page, codes[1]);
  await pause(page);
  await scan(app, ticketOf(codes[0]), 'feed');
  await expectOpened(page, codes[0]);
});

test('what a person types stays, and nothing of the ticket is left in it', async ({ start }) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const code = await reserve(app);
  await openSection(page, 'Settings');
  const name = page.getByLabel('Name of the cinema');
  await name.fill('The Half Typed');
  await name.press('Home');
  await scan(app, ticketOf(code));
  await expectOpened(page, code);
  await openSection(page, 'Settings');
  await expect(name).toHaveValue('The Half Typed');

  await openSection(page, 'Films');
  await page.getByRole('row', { name: /^Metropolis/ }).click();
  const director = inspector(page).getByLabel('Director');
  await director.fill('Somebody Else');
  // Enter would send the form.
  await scan(app, ticketOf(code));
  await expectOpened(page, code);
  await openSection(page, 'Films');
  await expect(director).toHaveValue('Somebody Else');
  await expect(page.getByRole('link', { name: /^Films/ })).toHaveAccessibleName('Films Not saved yet');
});

test('a dialog in which something was typed is asked about; a code of elsewhere changes nothing', async ({
  start,
}) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const code = await reserve(app);
  await openSection(page, 'Schedule');
  await page.getByRole('button', { name: 'The day after' }).click();
  await page
    .getByRole('button', { name: /Metropolis/ })
    .first()
    .click();
  await inspector(page).getByRole('button', { name: 'Cancel showtime' }).click();
  const dialog = page.getByRole('dialog', { name: /Metropolis/ });
  const reason = dialog.getByLabel('Reason');
  await reason.fill('No heating.');
  await reason.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 7, 'backward'));
  await scan(app, '22222222');
  await expect(page.getByText('No reservation of this cinema has the code 2222 2222.')).toBeVisible();
  await expect(reason).toHaveValue('No heating.');
  expect(
    await reason.evaluate((field: HTMLTextAreaElement) => [
      field.selectionStart,
      field.selectionEnd,
      field.selectionDirection,
    ]),
  ).toEqual([3, 7, 'backward']);
  await pause(page);
  await scan(app, ticketOf(code));
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(reason).toHaveValue('No heating.');
  await scan(app, ticketOf(code));
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expectOpened(page, code);
});

test('words of a ticket press no button, days and choices stay, and quick typing is what was typed', async ({
  start,
}) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const code = await reserve(app);
  await openSection(page, 'Reservations');
  const button = page.getByRole('button', { name: 'Columns' });
  await button.focus();
  // A scanner that sends a space for each line's end.
  await scan(app, `${ticketOf(code).replaceAll('\n', ' ')} x`);
  await expectOpened(page, code);
  await expect(page.getByRole('group', { name: 'Columns' })).toBeHidden();

  await pause(page);
  await openSection(page, 'Journal');
  const from = page.getByLabel('From').first();
  await from.fill('01/11/2026');
  await scan(app, '22222222');
  await expect(page.getByText('No reservation of this cinema has the code 2222 2222.')).toBeVisible();
  await expect(from).toHaveValue('01/11/2026');

  await pause(page);
  await openSection(page, 'Films');
  await page.getByRole('row', { name: /^Metropolis/ }).click();
  const director = inspector(page).getByLabel('Director');
  await director.fill('');
  // What has just been shown takes no Enter yet.
  await settled(page);
  await page.keyboard.type('Seaweeds');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Metropolis is saved.')).toBeVisible();
  await expect(director).toHaveValue('Seaweeds');
});

test('a scan into a password leaves the password as it was, and sends nothing', async ({ start }) => {
  const app = await start(backOffice);
  const { page, advance } = app;
  await signInToOffice(page);
  const code = await reserve(app);
  const user = await openUser(page, 'Demo Manager');
  await advance(6 * 60_000);
  await user.getByRole('button', { name: 'One-time code' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give out a code' }).click();
  const password = page.getByRole('dialog').locator('[type="password"]');
  await password.fill('half a password');
  await scan(app, ticketOf(code));
  await expect(page.getByText('Answer the question for your password first, then scan again.')).toBeVisible();
  await expect(password).toHaveValue('half a password');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
});

test('a ticket’s whole text is found when it is pasted, and so are its first eight signs', async ({
  start,
}) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const code = await reserve(app);
  await openSection(page, 'Reservations');
  const rows = page.getByRole('table', { name: 'Reservations' }).locator('tbody tr');
  const paste = async (text: string) => {
    await app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await search(page).fill('');
    await search(page).press('ControlOrMeta+v');
  };
  for (const text of [
    ticketOf(code),
    `${ticketOf(code)}\n${'A long title. '.repeat(30)}`,
    code,
    `\u202D${code}`,
  ]) {
    await paste(text);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(code);
  }
});
