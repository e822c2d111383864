import { expect, test } from '../support/test';
import { begin } from './pages/browse';

test('a guest finds the reservation by its code, cancels it, and the seats are free again', async ({
  start,
}) => {
  const { page, elsewhere } = await start();
  const home = await begin(page);
  const seats = await home.choose('Sunrise', '16:15');
  await seats.setPeople(2);
  await seats.takeBest();
  const done = await (await (await seats.continue()).continue()).reserveAs({ email: 'Guest@Palace.example' });
  const code = await done.code();
  const kept = await elsewhere('booking.findReservation', {
    code,
    contact: { kind: 'email', value: 'guest@palace.example' },
  });
  await done.finish();

  const reservations = await (await begin(page)).myReservation();
  await reservations.find('2222 2222', { email: 'guest@palace.example' });
  await expect(reservations.screen).toContainText('There is no reservation with this code');
  await reservations.find(code.toLowerCase(), { email: 'GUEST@palace.example' });
  await expect(reservations.screen.locator(`[data-code="${code}"]`)).toContainText('Sunrise');
  await reservations.cancel();
  await expect(reservations.screen).toContainText('You cancelled it. The seats are free again.');

  const seatIds = kept.tickets.map((ticket) => ticket.seatId);
  await elsewhere('booking.holdSeats', { showtimeId: kept.showtime.id, seatIds, holdId: null });
  const again = await elsewhere('booking.findReservation', {
    code,
    contact: { kind: 'email', value: 'guest@palace.example' },
  });
  expect(again).toMatchObject({ state: 'cancelled', cancelReason: 'patron', mayBeCancelled: false });
});

test('guessing codes is slowed down', async ({ start }) => {
  const { page } = await start();
  const reservations = await (await begin(page)).myReservation();
  for (const guess of ['22222222', '33333333', '44444444', '55555555']) {
    await reservations.find(guess, { phone: '020 7946 0000' });
    await expect(reservations.screen.getByRole('button', { name: 'Find reservation' })).toBeEnabled();
  }
  await expect(reservations.screen).toContainText(/no reservation|Too many tries/);
});
