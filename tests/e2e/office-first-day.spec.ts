import type { Locator, Page } from '@playwright/test';
import { desk, newDataFolder } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import type { Done } from './pages/done';
import { choose, expectAccessible, openSection, signInToOffice } from './pages/office';
import { onScreen } from './pages/screen';
import { firstAdmin, setUpCinema } from './pages/setup';

const stepOf = (page: Page, step: string) => page.locator(`[data-step="${step}"]`);
const expectDone = (page: Page, step: string) =>
  expect(stepOf(page, step)).toHaveAttribute('data-state', 'done');

/** An auditorium, prices, a film and its showtime, each as it is offered. */
async function takeSteps(office: Page): Promise<void> {
  await expectDone(office, 'cinema');
  await expectAccessible(office, 'getting started: auditorium');
  const auditorium = stepOf(office, 'auditorium');
  await auditorium.getByLabel('Name').fill('');
  await expect(auditorium.getByRole('button', { name: 'Add the auditorium' })).toBeDisabled();
  await auditorium.getByLabel('Name').fill('Grande salle');
  await auditorium.getByText('Medium').click();
  await auditorium.getByRole('button', { name: 'Add the auditorium' }).click();
  await expectDone(office, 'auditorium');

  const prices = stepOf(office, 'prices');
  await expect(prices.getByRole('heading', { name: 'Prices' })).toBeFocused();
  await expect(prices.getByLabel('Adult')).toHaveValue('10,00');
  await prices.getByLabel('Adult').fill('eleven');
  await expect(prices.getByText('Not an amount of this currency.')).toBeVisible();
  await expectAccessible(office, 'getting started: prices');
  await prices.getByLabel('Adult').fill('11,50');
  await prices.getByLabel('Student').fill('');
  await prices.getByRole('button', { name: 'These prices are right' }).click();
  await expectDone(office, 'prices');

  const film = stepOf(office, 'film');
  await film.getByRole('button', { name: 'Add the film' }).click();
  await expect(film.getByText('Its title, please.')).toBeVisible();
  await expectAccessible(office, 'getting started: film');
  await film.getByLabel('Title').fill('L’Atalante');
  await film.getByLabel('Year').fill('1934');
  await film.getByLabel('Minutes').fill('89');
  await choose(film, 'Language', 'French');
  await film.getByRole('button', { name: 'Add the film' }).click();
  await expectDone(office, 'film');

  const showtime = stepOf(office, 'showtime');
  await expectAccessible(office, 'getting started: showtime');
  await showtime
    .getByRole('group', { name: /^Today/ })
    .getByText('20:00')
    .click();
  await showtime.getByRole('button', { name: 'Put it on sale' }).click();
  await expect(office.getByRole('heading', { name: 'The cinema is open' })).toBeVisible();
  await expectAccessible(office, 'getting started: all done');
}

const twoSeats = ['E7', 'E8'];

/** Two seats as a guest at the kiosk's window. */
async function reserveTwo(kiosk: Page): Promise<Done> {
  const home = await begin(kiosk);
  const seats = await home.choose('L’Atalante', '20:00');
  for (const seat of twoSeats) await seats.pick(seat);
  const tickets = await seats.continue();
  const who = await tickets.continue();
  return who.reserveAs({ email: 'jean.vigo@films.example' });
}

function liveSeat(office: Page, look: string): Locator {
  return office.getByRole('group', { name: 'Seats', exact: true }).locator(`[data-look="${look}"]`);
}

test('from an empty folder to the first reservation, seen live, and back again', async ({ start }) => {
  test.setTimeout(180_000);
  const { page: kiosk, electron } = await start({ data: 'empty' });
  await setUpCinema(kiosk);
  const opening = electron.waitForEvent('window');
  const finished = await onScreen(kiosk, 'setupDone');
  await finished.getByRole('button', { name: 'Open the back office' }).click();
  const office = await opening;
  await onScreen(kiosk, 'attract');
  await signInToOffice(office, firstAdmin);
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Getting started');
  await takeSteps(office);
  // The kiosk beside it has heard of it by itself.
  await expect(kiosk.getByText('L’Atalante').first()).toBeVisible();

  await openSection(office, 'Today');
  const row = office.getByRole('row').filter({ hasText: 'L’Atalante' });
  const counts = row.getByRole('cell');
  await expect(counts.nth(5)).toHaveText('0');
  const reserved = await reserveTwo(kiosk);
  const code = await reserved.code();
  await expect(counts.nth(5)).toHaveText('2');
  await expect(row).toContainText('23,00');

  await openSection(office, 'Reservations');
  await office.getByRole('tab', { name: 'Seats live' }).click();
  await expect(liveSeat(office, 'reserved')).toHaveCount(2);
  await office.getByRole('tab', { name: 'All reservations' }).click();
  const listed = office.getByRole('table', { name: 'Reservations' }).getByRole('row');
  await listed.filter({ hasText: code }).click();

  // The next guest looks at the seats while the office cancels.
  await reserved.finish();
  const again = await (await begin(kiosk)).choose('L’Atalante', '20:00');
  for (const seat of twoSeats) await again.waitFor(seat, 'taken');
  const inspector = office.getByRole('complementary');
  await inspector.getByRole('button', { name: 'Cancel reservation' }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The first guest telephoned.');
  await dialog.getByRole('button', { name: 'Cancel reservation' }).click();
  await expect(inspector.getByText('Cancelled by staff')).toBeVisible();
  for (const seat of twoSeats) await again.waitFor(seat, 'free');
});

test('what is done stays done after a restart, in whatever order, and the kiosk opens from the office', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const folder = newDataFolder('empty');
  const first = await start({ data: 'empty', folder });
  await setUpCinema(first.page);
  await onScreen(first.page, 'setupDone');
  await first.close();

  const backOffice = { data: 'empty', folder, size: desk, args: ['--back-office'] } as const;
  const second = await start(backOffice);
  await signInToOffice(second.page, firstAdmin);
  await second.page.getByRole('button', { name: 'Do this now: The first film' }).click();
  const film = stepOf(second.page, 'film');
  await film.getByLabel('Title').fill('Zéro de conduite');
  await film.getByLabel('Year').fill('1933');
  await film.getByLabel('Minutes').fill('41');
  await film.getByRole('button', { name: 'Add the film' }).click();
  await expectDone(second.page, 'film');
  await second.close();

  const third = await start(backOffice);
  const { page, electron } = third;
  await signInToOffice(page, firstAdmin);
  await expectDone(page, 'film');
  await expect(stepOf(page, 'auditorium')).toHaveAttribute('data-state', 'open');
  await stepOf(page, 'auditorium').getByRole('button', { name: 'Add the auditorium' }).click();
  await expectDone(page, 'auditorium');
  await stepOf(page, 'prices').getByRole('button', { name: 'These prices are right' }).click();
  await expectDone(page, 'prices');
  await stepOf(page, 'showtime').getByRole('button', { name: 'Put it on sale' }).click();
  const opening = electron.waitForEvent('window');
  await page.getByRole('button', { name: 'Open the kiosk' }).click();
  const kiosk = await opening;
  await expect(await onScreen(kiosk, 'attract')).toContainText('Zéro de conduite');
  await page.getByRole('link', { name: 'See today' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Zéro de conduite' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Getting started' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});
