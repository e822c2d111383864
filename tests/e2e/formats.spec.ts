import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CallInputOf } from '../../electron/contract/contract';
import { desk, type FoyerApp, landscape, newDataFolder, portrait } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';
import { pressEnter } from './pages/screen';

type Settings = CallInputOf<'settings.changeSettings'>;

/** The demo cinema with prices in another currency. */
function withPricesIn(currency: string): string {
  const folder = newDataFolder('demo');
  const file = new DatabaseSync(join(folder, 'demo.sqlite'));
  file.prepare('UPDATE price_card SET currency = ?').run(currency);
  file.close();
  return folder;
}

/** As an admin at another terminal changes them. */
async function change({ elsewhere }: FoyerApp, settings: Settings) {
  const { account } = await elsewhere('auth.readSession', {});
  if (!account) await elsewhere('auth.signIn', demoAdmin);
  await elsewhere('settings.changeSettings', settings);
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

type Cinema = {
  currency: string;
  settings: Settings;
  day: string;
  shortDay: string;
  time: string;
  price: RegExp;
  size: typeof portrait | typeof landscape;
};
const cinemas: Record<string, Cinema> = {
  Polish: {
    currency: 'PLN',
    settings: { country: 'PL' },
    day: 'Sunday 22 November',
    shortDay: 'Sun 22 Nov',
    time: '15:00',
    price: /\d,\d\d\szł/,
    size: portrait,
  },
  American: {
    currency: 'USD',
    settings: { country: 'US' },
    day: 'Sunday, November 22',
    shortDay: 'Sun, Nov 22',
    time: '3:00 PM',
    price: /\$\d+\.\d\d/,
    size: portrait,
  },
  Hungarian: {
    currency: 'HUF',
    settings: { country: 'HU', clockFormat: '12' },
    day: 'Sunday, November 22',
    shortDay: 'Sun, Nov 22',
    time: '3:00 PM',
    price: /\d,\d\d\sFt/,
    size: landscape,
  },
};

for (const [name, { currency, settings, day, shortDay, time, price, size }] of Object.entries(cinemas)) {
  test(`the ${name} cinema is read as its country writes, from the first screen to the last`, async ({
    start,
  }, testInfo) => {
    const app = await start({ size, folder: withPricesIn(currency) });
    const { page } = app;
    const picture = (of: string) =>
      page.screenshot({ path: testInfo.outputPath(`${of}.png`), animations: 'disabled' });
    // The kiosk follows while it stands there.
    await change(app, { ...settings, currency });
    const home = await begin(page);
    const shown = time.replace(' ', String.raw`\s`);
    await expect(home.showtime('Metropolis', shown)).toContainText(price);
    await picture('home');
    const seats = await home.choose('Metropolis', shown);
    await expect(seats.screen).toContainText(new RegExp(`${shortDay}, ${shown}`));
    await seats.takeBest();
    const who = await (await seats.continue()).continue();
    const done = await who.reserveAs({ email: 'maria@robots.example' });
    const text = plain(await done.screen.innerText());
    expect(text).toContain(day);
    expect(text).toContain(time);
    expect(text).toMatch(price);
    await picture('done');
  });
}

type Office = {
  currency: string;
  settings: Settings;
  monday: string;
  typed: string;
  tuesday: string;
  start: string;
  price: string;
  weekday: string;
};
const offices: Record<string, Office> = {
  Polish: {
    currency: 'PLN',
    settings: { country: 'PL' },
    monday: 'Monday 23 November',
    typed: '24.11.26',
    tuesday: '24.11.2026',
    start: '15:30',
    price: '12,50',
    weekday: 'Mon',
  },
  American: {
    currency: 'USD',
    settings: { country: 'US' },
    monday: 'Monday, November 23',
    typed: '11/24',
    tuesday: '11/24/2026',
    start: '3:30 PM',
    price: '12.50',
    weekday: 'Sun',
  },
  Korean: {
    currency: 'KRW',
    settings: { country: 'KR' },
    monday: 'Monday, November 23',
    typed: '26-11-24',
    tuesday: '2026.11.24',
    start: '3:30 PM',
    price: '1250',
    weekday: 'Sun',
  },
};

for (const [name, office] of Object.entries(offices)) {
  test(`in the ${name} back office days, hours and sums are read and typed as in its country`, async ({
    start,
  }, testInfo) => {
    const app = await start({
      args: ['--back-office'],
      size: desk,
      folder: withPricesIn(office.currency),
    });
    const { page } = app;
    await change(app, { ...office.settings, currency: office.currency });
    await signInToOffice(page);
    await openSection(page, 'Schedule');
    const goTo = page.getByRole('textbox', { name: 'Go to a day' });
    const heading = page.getByRole('main').getByRole('heading', { level: 1 });

    await test.step('a day is typed, in full and in short', async () => {
      await goTo.fill('2026-11-23');
      await expect(heading).toHaveText(office.monday);
      await goTo.fill(office.typed);
      await pressEnter(page);
      await expect(heading).toContainText('Tuesday');
      await expect(goTo).toHaveValue(office.tuesday);
      await goTo.fill('31.31.2026');
      await goTo.press('Tab');
      await expect(page.getByText(/^A day such as .+, please\.$/)).toBeVisible();
      await expect(goTo).toHaveAttribute('aria-invalid', 'true');
      await expect(heading).toContainText('Tuesday');
    });

    await test.step('a day is taken from the calendar by keys', async () => {
      const opener = page.getByRole('button', { name: 'Choose in a calendar' });
      await opener.focus();
      await pressEnter(page);
      const calendar = page.getByRole('dialog', { name: 'Calendar' });
      await expect(calendar.getByRole('columnheader').first()).toHaveText(office.weekday);
      await expect(calendar.getByRole('button', { name: /Tuesday.*24/ })).toBeFocused();
      await page.screenshot({ path: testInfo.outputPath('calendar.png'), animations: 'disabled' });
      await expectAccessible(page, 'the calendar');
      await page.keyboard.press('ArrowLeft');
      await pressEnter(page);
      await expect(heading).toHaveText(office.monday);
      await expect(calendar).toBeHidden();
      await expect(opener).toBeFocused();
      await opener.focus();
      await pressEnter(page);
      await calendar.getByRole('grid').waitFor();
      await page.keyboard.press('Escape');
      await expect(calendar).toBeHidden();
    });

    await test.step('a start is typed in twelve hours and in twenty-four', async () => {
      await page.getByRole('button', { name: 'Add showtime' }).click();
      const starts = page.getByRole('textbox', { name: 'Starts' });
      for (const typed of ['3:30 pm', '1530', '15.30']) {
        await starts.fill(typed);
        await starts.press('Tab');
        expect(plain(await starts.inputValue())).toBe(office.start);
      }
      await starts.fill('late');
      await starts.press('Tab');
      await expect(page.getByText(/^A time such as .+, please\.$/)).toBeVisible();
      await page.screenshot({ path: testInfo.outputPath('schedule.png'), animations: 'disabled' });
    });

    await test.step('a price is typed with the country’s marks and stands there as it was typed', async () => {
      await openSection(page, 'Prices');
      await page.getByRole('table').first().locator('tbody tr').first().click();
      const adult = page.getByRole('textbox', { name: 'Adult' });
      await adult.fill(office.price);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible();
      await page.getByRole('table').first().locator('tbody tr').first().click();
      await expect(adult).toHaveValue(office.price);
      await page.screenshot({ path: testInfo.outputPath('prices.png'), animations: 'disabled' });
    });

    await test.step('reservations are found by a typed day', async () => {
      await openSection(page, 'Reservations');
      const day = page.getByRole('textbox', { name: 'Day' });
      await day.fill(office.typed);
      await pressEnter(page);
      await expect(day).toHaveValue(office.tuesday);
      await page.screenshot({ path: testInfo.outputPath('reservations.png'), animations: 'disabled' });
      await day.fill('');
      await expect(page.getByRole('table').locator('tbody tr').first()).toBeVisible();
    });
  });
}

test('the clock is chosen in the settings, where each choice shows what it means, and holds at once', async ({
  start,
}, testInfo) => {
  const app = await start({ args: ['--back-office'], size: desk });
  const { page } = app;
  await signInToOffice(page);
  await openSection(page, 'Settings');
  const clock = page.getByLabel('Clock', { exact: true });
  expect((await clock.locator('option').allTextContents()).map(plain)).toEqual([
    'As in the country (17:45)',
    '12 hours (5:45 PM)',
    '24 hours (17:45)',
  ]);
  const country = page.getByLabel('Country', { exact: true });
  expect(await country.locator('option').allTextContents()).not.toContain('Unknown Region');
  await country.selectOption('Hungary');
  await expect(page.getByText('2026.11.22, 17:45')).toBeVisible();
  await clock.selectOption({ label: '12 hours (5:45\u00a0PM)' });
  await page.screenshot({
    path: testInfo.outputPath('settings.png'),
    animations: 'disabled',
    fullPage: true,
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The settings are saved.' })).toBeVisible();
  const dayBegins = page.getByLabel('The business day begins at');
  expect(plain(await dayBegins.inputValue())).toBe('5:00 AM');
  await expect(page.getByLabel('Screen diagonal, inches')).toHaveValue('21,5');
  await dayBegins.fill('6 am');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => app.elsewhere('settings.readSettings', {}))
    .toMatchObject({ country: 'HU', clockFormat: '12', businessDayStartsAtMinute: 360 });
  await openSection(page, 'Today');
  await expect(page.getByRole('main')).toContainText(/\d:\d\d\sPM/);
  await openSection(page, 'Journal');
  await expect(page.getByRole('table')).toContainText(/2026 Nov 22, 12:\d\d\sPM/);
});
