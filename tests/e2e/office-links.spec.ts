import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { RequestId } from '../../electron/contract/values';
import { desk } from '../support/foyer-app';
import { reserveElsewhere } from '../support/reserve-elsewhere';
import { expect, test } from '../support/test';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';
import { pressEnter } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;
const table = (page: Page, name: string) => page.getByRole('table', { name });
const inspector = (page: Page) => page.getByRole('complementary');
const section = (page: Page) => page.locator('[data-screen="office"]').getAttribute('data-section');
const rowsOf = (page: Page, name: string) => table(page, name).locator('tbody').getByRole('row');
const narrowed = (page: Page) => page.getByRole('group', { name: 'Only' });

/** What a link says that it counts: the first number in it. */
async function countIn(link: Locator): Promise<number> {
  return Number(/\d+/.exec((await link.textContent()) ?? '')![0]);
}

test('today opens what it counts: a showtime, its house and its reservations', async ({ start }) => {
  test.slow();
  const { page, elsewhere } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Today');
  const row = page.getByRole('row').filter({ hasText: '13:15' });
  const waiting = row.getByRole('cell').nth(5).getByRole('link');
  const seats = await countIn(waiting);
  await expectAccessible(page, 'today with links');
  await waiting.click();
  await expect(narrowed(page)).toContainText('The General');
  await expect(page.getByLabel('State')).toHaveValue('waiting');
  await elsewhere('auth.signIn', demoAdmin);
  const { showtimes } = await elsewhere('reports.readDay', { businessDay: null });
  const { id: showtimeId } = showtimes.find(({ startsAt }) => startsAt === Date.UTC(2026, 10, 22, 13, 15))!;
  const { reservations } = await elsewhere('reservations.listReservations', { showtimeId, stage: 'waiting' });
  expect(reservations.flatMap((one) => one.seats)).toHaveLength(seats);
  await expect(rowsOf(page, 'Reservations')).toHaveCount(reservations.length);
  await expectAccessible(page, 'narrowed reservations');

  // Pressed again, after the list was freed of it: the same address works again.
  await narrowed(page).getByRole('button').click();
  await expect(narrowed(page)).toHaveCount(0);
  await openSection(page, 'Today');
  await waiting.click();
  await expect(narrowed(page)).toContainText('The General');

  await openSection(page, 'Today');
  await row.getByRole('link', { name: / of / }).click();
  await expect(page.getByRole('tab', { name: 'Seats live' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('Showtime').locator('option:checked')).toContainText('13:15');
  await expect(page.getByLabel('Showtime').locator('option:checked')).toContainText('The General');

  await openSection(page, 'Today');
  await row.getByRole('link', { name: 'The General' }).focus();
  await pressEnter(page);
  await expect(inspector(page).getByRole('heading', { name: 'The General' })).toBeVisible();
  await expect(inspector(page).getByLabel('Starts')).toHaveValue('13:15');
});

test('a showtime of another day opens its house although another one was looked at', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Reservations');
  await page.getByRole('tab', { name: 'Seats live' }).click();
  await expect(page.getByLabel('Showtime').locator('option:checked')).not.toContainText('None');
  await openSection(page, 'Schedule');
  await page.getByRole('button', { name: 'The day after' }).click();
  await page
    .getByRole('button', { name: /Metropolis/ })
    .first()
    .click();
  const starts = await inspector(page).getByLabel('Starts').inputValue();
  await inspector(page)
    .getByRole('link', { name: /^Seats: / })
    .click();
  const chosen = page.getByLabel('Showtime').locator('option:checked');
  await expect(chosen).toContainText('Metropolis');
  await expect(chosen).toContainText(starts);
  await expect(page.getByLabel('Day')).toHaveValue('23/11/2026');
  await expect(page.getByRole('group', { name: 'Seats', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open the showtime in the schedule' }).click();
  await expect(inspector(page).getByLabel('Starts')).toHaveValue(starts);
  await inspector(page)
    .getByRole('link', { name: /reservations?$/ })
    .click();
  await expect(narrowed(page)).toContainText('Metropolis');
  // One of them, and back to its showtime.
  await rowsOf(page, 'Reservations').first().click();
  await inspector(page).getByRole('link', { name: 'Metropolis' }).click();
  await expect(inspector(page).getByLabel('Starts')).toHaveValue(starts);
});

test('a cancelled showtime is opened, with the reservations that it had', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Today');
  const row = page.getByRole('row').filter({ hasText: '13:15' });
  await expect(row).toContainText('The General');
  await elsewhere('auth.signIn', demoAdmin);
  const { showtimes } = await elsewhere('reports.readDay', { businessDay: null });
  const { id: showtimeId } = showtimes.find(({ startsAt }) => startsAt === Date.UTC(2026, 10, 22, 13, 15))!;
  await elsewhere('booking.cancelShowtime', { showtimeId, reason: 'No heating.' });
  await expect(row).toContainText('Cancelled');
  await row.getByRole('link', { name: 'The General' }).click();
  await expect(inspector(page)).toContainText('Cancelled: No heating.');
  await inspector(page)
    .getByRole('link', { name: /reservations? that it had$/ })
    .click();
  await expect(rowsOf(page, 'Reservations').first()).toContainText('Cancelled');
});

test('films, price cards and auditoriums open the showtimes that they count', async ({ start }) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  const check = async (title: string, row: RegExp) => {
    await openSection(page, title);
    const link = page.getByRole('row', { name: row }).first().getByRole('link').first();
    const count = await countIn(link);
    await link.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Showtimes to come' })).toBeVisible();
    await expect(rowsOf(page, 'Showtimes to come')).toHaveCount(Math.min(count, 100));
  };
  await check('Films', /^Metropolis/);
  await expect(page.getByText('Metropolis').first()).toBeVisible();
  await expectAccessible(page, 'showtimes to come');
  await check('Prices', /^Evening/);
  await check('Auditoriums', /^Hall 1/);
  await rowsOf(page, 'Showtimes to come').first().click();
  await expect(inspector(page).getByLabel('Auditorium')).toBeVisible();
  expect(await section(page)).toBe('schedule');
});

test('users and reports open the reservations that they count', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  await signInToOffice(page);
  const who = { name: 'Ida Lupino', email: 'ida@patrons.example', password: 'two words here' };
  await elsewhere('auth.signUp', { requestId: randomUUID() as RequestId, ...who });
  const code = (await reserveElsewhere(elsewhere)).code;
  await openSection(page, 'Users');
  await page.getByRole('searchbox').fill(who.email);
  await expect(rowsOf(page, 'Users')).toHaveCount(1);
  await rowsOf(page, 'Users').first().click();
  await inspector(page).getByRole('link', { name: 'Show them all' }).click();
  await expect(narrowed(page)).toContainText(who.name);
  await expect(rowsOf(page, 'Reservations')).toHaveCount(1);
  await expect(rowsOf(page, 'Reservations')).toContainText(code);

  await openSection(page, 'Reports');
  await page.getByRole('tab', { name: 'Films' }).click();
  await table(page, 'Films of the week').getByRole('link').first().click();
  await expect(narrowed(page).getByRole('button')).toHaveCount(2);
  await expect(rowsOf(page, 'Reservations').first()).toBeVisible();
});

test('the journal opens what was changed, and says when that is gone', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  await signInToOffice(page);
  await elsewhere('auth.signIn', demoAdmin);
  const businessDay = '2026-11-25' as never;
  const { showtimes } = await elsewhere('schedule.readDay', { businessDay });
  const { id: showtimeId, movieTitle, startsAtLocal } = showtimes[0]!;
  await elsewhere('booking.cancelShowtime', { showtimeId, reason: 'No heating.' });
  await openSection(page, 'Journal');
  await page.getByRole('main').locator('select').first().selectOption('showtime.cancelled');
  const told = page.getByRole('row').filter({ hasText: movieTitle });
  await told.filter({ hasText: 'Cancelled a showtime' }).click();
  await inspector(page)
    .getByRole('link', { name: new RegExp(`^${movieTitle}`) })
    .click();
  await expect(inspector(page)).toContainText('Cancelled: No heating.');
  await expect(page.getByLabel('Go to a day')).toHaveValue(
    startsAtLocal.slice(0, 10).split('-').toReversed().join('/'),
  );

  await page.evaluate(() => {
    location.hash = '#/schedule?showtime=01900000-0000-7000-8000-00000000dead';
  });
  await expect(page.getByRole('status').filter({ hasText: 'This is not here any more.' })).toBeVisible();
});

test('what is being written is asked about before a link puts something else in its place', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Schedule');
  await page.getByRole('button', { name: 'The day after' }).click();
  await page
    .getByRole('button', { name: /Metropolis/ })
    .first()
    .click();
  await inspector(page).getByLabel('Format').fill('70 mm');
  await openSection(page, 'Today');
  const link = page.getByRole('row').filter({ hasText: '13:15' }).getByRole('link', { name: 'The General' });
  await link.click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(inspector(page).getByLabel('Format')).toHaveValue('70 mm');
  // The reservations of the showtime that is being changed are looked at, and it waits.
  await inspector(page)
    .getByRole('link', { name: /reservations?$/ })
    .click();
  await openSection(page, 'Schedule');
  await expect(inspector(page).getByLabel('Format')).toHaveValue('70 mm');
  await openSection(page, 'Today');
  await link.click();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(inspector(page).getByRole('heading', { name: 'The General' })).toBeVisible();
});
