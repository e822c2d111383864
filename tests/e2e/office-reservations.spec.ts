import type { Page } from '@playwright/test';
import type { ReservationId } from '../../electron/contract/values';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { expectAccessible, openBackOffice } from './pages/office';

const admin = { email: 'admin@electric-palace.example', password: 'demo-admin-password' };

async function openSection(page: Page, name: string): Promise<void> {
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByText(name).click();
}

test('a reservation is found, handed over, moved and cancelled, and its history tells of it', async ({
  start,
}) => {
  const { page } = await start({ args: ['--back-office'], size: desk });
  await openSection(page, 'Reservations');
  await page.getByLabel('Film').fill('metrop');
  const rows = page.getByRole('table', { name: 'Reservations' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Metropolis');
  const code = (await rows.nth(1).getByRole('cell').first().textContent())!;
  await page.getByRole('searchbox').fill(code.toLowerCase());
  await expect(rows).toHaveCount(2);
  await rows.nth(1).click();
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('button', { name: 'Mark as collected' }).click();
  await expect(inspector.getByText('Collected', { exact: true }).first()).toBeVisible();

  await inspector.getByRole('button', { name: 'Move to other seats' }).click();
  const dialog = page.getByRole('dialog');
  const count = await dialog.locator('[data-look="chosen"]').count();
  const free = dialog.getByRole('group', { name: 'Row Q' }).locator('[data-look="free"]');
  for (let seat = 0; seat < count; seat += 1) await free.first().click();
  const move = dialog.getByRole('button', { name: /^Move to / });
  await move.click();
  // Ten from the end of a row leave one by itself.
  await dialog.getByRole('checkbox', { name: 'Leave a single seat all the same' }).check();
  await move.click();
  await expect(dialog).toBeHidden();
  await expect(inspector.getByText('Moved')).toBeVisible();

  await inspector.getByRole('button', { name: 'Cancel reservation' }).click();
  await dialog.getByRole('button', { name: 'Cancel reservation' }).click();
  await expect(dialog).toContainText('Please say why.');
  await dialog.getByLabel('Reason').fill('Asked for it by telephone.');
  await dialog.getByRole('button', { name: 'Cancel reservation' }).click();
  await expect(inspector.getByText('Cancelled by staff')).toBeVisible();
  await expect(inspector.getByText('Asked for it by telephone.')).toBeVisible();
});

test('reserving at the desk is seen live, and the kiosk finds it by its code and contact', async ({
  start,
}) => {
  const { page, elsewhere } = await start({ args: ['--back-office'], size: desk });
  await openSection(page, 'Reservations');
  await page.getByRole('tab', { name: 'Reserve at the desk' }).click();
  const map = page.getByRole('group', { name: 'Seats', exact: true });
  const free = map.locator('[data-look="free"]');
  await expect(free.first()).toBeVisible();
  const ids = await free.evaluateAll((seats) => seats.map((seat) => (seat as SVGElement).dataset.seat!));
  for (const id of ids.slice(-2)) await map.locator(`[data-seat="${id}"]`).click();
  const reserve = page.getByRole('button', { name: 'Reserve 2 seats' });
  await page.getByLabel('Phone or e-mail').fill('123');
  await reserve.click();
  await expect(page.getByText('Please check the number or the e-mail.')).toBeVisible();
  await page.getByLabel('Name').fill('Lotte Reiniger');
  await page.getByLabel('Phone or e-mail').fill('+44 20 7946 0999');
  for (const box of await page.getByRole('checkbox', { name: /older|single seat/ }).all()) await box.check();
  await reserve.click();
  const inspector = page.getByRole('complementary');
  await expect(inspector.getByText('Reserved at the desk')).toBeVisible();
  const code = (await inspector.getByRole('heading').first().textContent())!;
  const contact = { kind: 'phone', value: '+442079460999' } as const;
  const found = await elsewhere('booking.findReservation', { code, contact });

  await page.getByRole('tab', { name: 'Seats live' }).click();
  const reserved = map.locator(`[data-seat="${ids.at(-1)}"]`);
  await expect(reserved).toHaveAttribute('data-look', 'reserved');
  const reservationId: ReservationId = found.id;
  await elsewhere('booking.cancelReservation', { reservationId });
  await expect(reserved).toHaveAttribute('data-look', 'free');
});

test('today counts what a patron reserves at the kiosk beside it', async ({ start }) => {
  const { page, elsewhere } = await start({ args: ['--back-office'], size: desk });
  await openSection(page, 'Today');
  const row = page.getByRole('row').filter({ hasText: '13:15' });
  await expect(row).toContainText('The General');
  const held = row.getByRole('cell').nth(4);
  await expect(held).toHaveText('0');
  const { showtimes } = await elsewhere('listing.listSoonest', {});
  const showtime = showtimes.find(({ startsAt }) => startsAt === Date.UTC(2026, 10, 22, 13, 15))!;
  await elsewhere('booking.holdBestSeats', { showtimeId: showtime.id, partySize: 3, holdId: null });
  await expect(held).toHaveText('3');
});

test('time runs out at the desk: what was typed is kept, and one press holds the seats again', async ({
  start,
}) => {
  const { page, advance } = await start({ args: ['--back-office'], size: desk });
  await openSection(page, 'Reservations');
  await page.getByRole('tab', { name: 'Reserve at the desk' }).click();
  const map = page.getByRole('group', { name: 'Seats', exact: true });
  const free = map.locator('[data-look="free"]');
  await expect(free.first()).toBeVisible();
  const ids = await free.evaluateAll((seats) => seats.map((seat) => (seat as SVGElement).dataset.seat!));
  for (const id of ids.slice(-2)) await map.locator(`[data-seat="${id}"]`).click();
  const reserve = page.getByRole('button', { name: 'Reserve 2 seats' });
  await page.getByLabel('Name').fill('Lotte Reiniger');
  await page.getByLabel('Phone or e-mail').fill('+44 20 7946 0999');
  await page.getByRole('checkbox', { name: /^Collected now/ }).check();
  await advance(9 * 60_000);
  await expect(page.getByText(/The time is over, and the seats have been given back: .*seat/)).toBeVisible();
  await expect(page.getByText('What you typed for Lotte Reiniger is kept.')).toBeVisible();
  await expectAccessible(page, 'the desk when the time is over');
  await expect(map.locator(`[data-seat="${ids.at(-1)}"]`)).toHaveAttribute('data-look', 'free');
  await page.getByRole('button', { name: 'Hold them again' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Lotte Reiniger');
  for (const box of await page.getByRole('checkbox', { name: /older|single seat/ }).all()) await box.check();
  await reserve.click();
  const inspector = page.getByRole('complementary');
  await expect(inspector.getByText('Reserved at the desk')).toBeVisible();
  await expect(inspector.getByText('Collected', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Choose the seats on the map.')).toBeVisible();
  // Nothing of it is left for the next one at the desk.
  await map.locator(`[data-seat="${ids[0]}"]`).click();
  await expect(page.getByLabel('Name')).toHaveValue('');
});

test('a house seat is given away at the desk, and at its release open seat maps show the others free', async ({
  start,
}) => {
  const { electron, page, elsewhere, advance } = await start();
  const home = await begin(page);
  const seats = await home.choose('The General', '13:15');
  await elsewhere('auth.signIn', admin);
  const { showtimes } = await elsewhere('listing.listSoonest', {});
  const { id: showtimeId } = showtimes.find(({ startsAt }) => startsAt === Date.UTC(2026, 10, 22, 13, 15))!;
  const { auditoriumId } = (await elsewhere('schedule.readDay', { businessDay: null })).showtimes.find(
    ({ id }) => id === showtimeId,
  )!;
  const { layout, states } = await elsewhere('booking.readSeatMap', { showtimeId });
  const [given, left] = layout.seats
    .filter((seat) => seat.kind === 'standard' && !states.taken.includes(seat.id))
    .map(({ area, row, number }) => ({
      ref: { area, row, number },
      label: row + number,
      words: `[Rr]ow ${row}, seat ${number}`,
    }));
  await elsewhere('auditoriums.addBlock', {
    auditoriumId,
    seats: [given!.ref, left!.ref],
    kind: 'house',
    fromLocal: '2026-11-22T00:00',
    untilLocal: '2026-11-23T00:00',
    releaseMinutes: 74,
    reason: 'For guests',
  });
  // What patrons cannot have is not drawn at the kiosk.
  await seats.bringUp(given!.label);
  await expect(seats.seat(given!.label)).toHaveCount(0);

  const office = await openBackOffice(electron);
  await openSection(office, 'Reservations');
  await office.getByRole('tab', { name: 'Reserve at the desk' }).click();
  const option = office.getByRole('option', { name: /13:15 .*The General/ });
  await office.getByLabel('Showtime').selectOption((await option.getAttribute('value'))!);
  const map = office.getByRole('group', { name: 'Seats', exact: true });
  const house = map.getByRole('button', { name: new RegExp(`${given!.words}, house seat`) });
  await expect(house).toBeVisible();
  await expectAccessible(office, 'house seats at the desk');
  await house.click();
  await expect(office.getByLabel(new RegExp(`^Ticket: .*${given!.words}, a house seat`))).toBeVisible();
  await expect(map.getByRole('button', { name: new RegExp(`${left!.words}, house seat`) })).toBeVisible();
  await seats.waitFor(given!.label, 'taken');

  // 12:01, 74 minutes before the start: the seat that nobody was given goes on sale by itself.
  await seats.screen.getByRole('heading').click();
  await advance(60_000);
  await seats.waitFor(left!.label, 'free');
  await expect(map.getByRole('button', { name: new RegExp(`${left!.words}, free`) })).toBeVisible();
});
