import type { BusinessDay } from '../../electron/contract/values';
import { landscape, portrait } from '../support/foyer-app';
import { findFreePair } from '../support/free-seats';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { nameOfScreen, onScreen } from './pages/screen';
import { whoOn } from './pages/who';

for (const size of [portrait, landscape] as const) {
  test(`a guest reserves three seats (${size})`, async ({ start }) => {
    const { page, elsewhere } = await start({ size });
    const home = await begin(page);
    const seats = await home.choose('Safety Last!', '13:00');
    await seats.setPeople(3);
    await seats.takeBest();
    await expect(seats.choice()).toContainText('seats');
    const tickets = await seats.continue();
    await tickets.more('Child');
    const who = await tickets.continue();
    await who.givePhone('+44 20 7946 0000');
    const done = await who.reserve();
    const code = await done.code();
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);

    const kept = await elsewhere('booking.findReservation', {
      code,
      contact: { kind: 'phone', value: '020 7946 0000'.replace(/^0/, '+44') },
    });
    expect(kept.tickets.map((ticket) => ticket.ticketTypeName).sort()).toEqual(['Adult', 'Adult', 'Child']);
    await expect(done.screen).toContainText('Safety Last!');
    await done.finish();
    expect(await nameOfScreen(page)).toBe('attract');
  });
}

test('a new patron signs up on the way, and finds the reservation under the account', async ({ start }) => {
  const { page } = await start();
  const home = await begin(page);
  const seats = await home.choose('The General', '13:15');
  await seats.takeBest();
  const tickets = await seats.continue();
  const who = await tickets.continue();
  await who.signUp();
  const form = await onScreen(page, 'signUp');
  await form.getByRole('textbox', { name: 'Name' }).fill('Grace Kiosk');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('grace@palace.example');
  await form.getByRole('textbox', { name: 'Password' }).fill('quiet orchard');
  await form.getByRole('button', { name: 'Make my account' }).click();
  const signedIn = await whoOn(page);
  await expect(signedIn.screen).toContainText('Grace Kiosk');
  const done = await signedIn.reserve();
  const code = await done.code();
  await done.finish();

  const again = await begin(page);
  const reservations = await again.myReservation();
  await expect(reservations.screen).not.toContainText('Grace');
  await reservations.screen.getByRole('button', { name: 'Sign in' }).click();
  const signIn = await onScreen(page, 'signIn');
  await signIn.getByRole('textbox', { name: 'E-mail' }).fill('GRACE@palace.example');
  await signIn.getByRole('textbox', { name: 'Password' }).fill('quiet orchard');
  await signIn.getByRole('button', { name: 'Sign in' }).click();
  const mine = await onScreen(page, 'reservations');
  await expect(mine.locator(`[data-code="${code}"]`)).toContainText('The General');
});

test('a film with an age limit asks first', async ({ start }) => {
  const { page } = await start();
  const home = await begin(page);
  const seats = await home.choose('Nosferatu', '\\d\\d:\\d\\d');
  await seats.takeBest();
  const tickets = await seats.continue();
  await tickets.screen.getByRole('button', { name: 'Continue' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('For people of 15 and over');
  await question.getByRole('button', { name: 'Everyone is 15 or over' }).click();
  const who = await whoOn(page);
  await who.giveEmail('orlok@palace.example');
  const done = await who.reserve();
  await expect(done.screen).toContainText('15 or over');
});

test('a lone seat is refused with the reason, and the choice stays', async ({ start }) => {
  const { page, elsewhere } = await start();
  const pair = await findFreePair(elsewhere, '2026-12-05' as BusinessDay, ['E11', 'E12']);
  const home = await begin(page);
  await home.chooseDay(5);
  const seats = await home.choose(pair.film, pair.time);
  await seats.pick('E11');
  await seats.waitFor('E11', 'yours');
  await expect(await seats.continueInVain()).toContainText(/row E, seat 12 would be left single/i);
  expect(await seats.stateOf('E11')).toBe('yours');
  await seats.pick('E12');
  await seats.waitFor('E12', 'yours');
  await seats.continue();
});

test('a wheelchair space says what it is before it is held', async ({ start }) => {
  const { page, elsewhere } = await start();
  const { movies, showtimes } = await elsewhere('listing.listDay', {
    businessDay: '2026-12-05' as BusinessDay,
  });
  const home = await begin(page);
  await home.chooseDay(5);
  const [showtime] = showtimes;
  const { layout, states } = await elsewhere('booking.readSeatMap', { showtimeId: showtime!.id });
  const space = layout.seats.find(({ id, kind }) => kind === 'wheelchair' && !states.taken.includes(id))!;
  const film = movies.find(({ id }) => id === showtime!.movieId)!.title;
  const seats = await home.choose(film, new Date(showtime!.startsAt).toISOString().slice(11, 16));
  const label = { area: '', row: space.row, number: space.number };
  await seats.pick(label);
  const question = page.getByRole('dialog', { name: 'A space for a wheelchair' });
  await expect(question).toContainText('There is no seat here');
  await question.getByRole('button', { name: 'Choose another seat' }).click();
  await expect(question).toBeHidden();
  expect(await seats.stateOf(label)).toMatch(/free/i);
  await seats.pick(label);
  await question.getByRole('button', { name: 'We need this space' }).click();
  await seats.waitFor(label, 'yours');
});
