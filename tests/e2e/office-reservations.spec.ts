import type { Page } from '@playwright/test';
import type { ReservationId } from '../../electron/contract/values';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';

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
  await dialog.getByRole('button', { name: /^Move to Q/ }).click();
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
  await reserve.click();
  await expect(page.getByText('Please ask for a name.')).toBeVisible();
  await page.getByLabel('Name').fill('Lotte Reiniger');
  await page.getByLabel('Phone or e-mail').fill('+44 20 7946 0999');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
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
  const { showtimes } = await elsewhere('catalog.listSoonest', {});
  const showtime = showtimes.find(({ startsAt }) => startsAt === Date.UTC(2026, 10, 22, 13, 15))!;
  await elsewhere('booking.holdBestSeats', { showtimeId: showtime.id, partySize: 3, holdId: null });
  await expect(held).toHaveText('3');
});
