import type { Page } from '@playwright/test';
import { landscape, portrait, type FoyerApp } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { doneOn } from './pages/done';
import { demoAdmin } from './pages/office';
import { countIn, drum, rhythms, type Rhythm } from './pages/robot';
import { endByIdling, nameOfScreen, onScreen, settled } from './pages/screen';
import { whoOn, type Who } from './pages/who';

const nameOf = ({ hand, times, gapMs }: Rhythm) => `${hand} x ${times}, ${gapMs} ms apart`;
const fast = rhythms.filter((_, index) => index % 3 === 0);

/** Every showtime of the next days holds a few visits: each takes the best two seats. */
async function toTickets(page: Page, film = 'Metropolis') {
  const home = await begin(page);
  const seats = await home.choose(film, '\\d\\d:\\d\\d');
  await seats.takeBest();
  return seats.continue();
}

async function toWho(page: Page): Promise<Who> {
  return (await toTickets(page)).continue();
}

async function signUp(page: Page, name: string): Promise<void> {
  await (await whoOn(page)).signUp();
  const form = await onScreen(page, 'signUp');
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'E-mail' }).fill(`${name.toLowerCase()}@palace.example`);
  await form.getByRole('textbox', { name: 'Password' }).fill('quiet orchard');
}

/** Every price card becomes dearer by one. */
async function raisePrices({ elsewhere }: FoyerApp): Promise<void> {
  await elsewhere('auth.signIn', demoAdmin);
  const { priceCards } = await elsewhere('prices.listPrices', {});
  for (const { id, version, ...card } of priceCards) {
    const prices = card.prices.map((price) => ({ ...price, amount: price.amount + 100 }));
    const { name, surcharges, weekdays, fromMinute, untilMinute } = card;
    await elsewhere('prices.changePriceCard', {
      priceCardId: id,
      seenVersion: version,
      card: { name, prices, surcharges, weekdays, fromMinute, untilMinute },
    });
  }
}

/** Ends whatever visit goes on, so that the next one begins at the attract screen. */
async function leave({ page, advance }: FoyerApp): Promise<void> {
  await endByIdling(page, advance);
  await onScreen(page, 'attract');
}

for (const size of [portrait, landscape] as const) {
  test(`however often Reserve is pressed, there is one reservation, and its code stands (${size})`, async ({
    start,
  }) => {
    test.setTimeout(300_000);
    const foyer = await start({ size });
    const { page, folder } = foyer;
    for (const rhythm of rhythms) {
      await test.step(nameOf(rhythm), async () => {
        const who = await toWho(page);
        await who.givePhone('+44 20 7946 0000');
        await who.screen.getByRole('heading', { level: 1 }).click();
        const before = countIn(folder, 'reservation');
        await drum(page, who.screen.getByRole('button', { name: 'Reserve', exact: true }), rhythm);
        const done = await doneOn(page);
        expect(await done.code()).toHaveLength(8);
        expect(countIn(folder, 'reservation') - before).toBe(1);
        await done.finish();
      });
    }
  });
}

test('who is signed in reserves by a press on Reserve, not by Continue pressed twice', async ({ start }) => {
  test.setTimeout(300_000);
  const foyer = await start();
  const { page, folder } = foyer;
  for (const [index, rhythm] of rhythms.entries()) {
    await test.step(nameOf(rhythm), async () => {
      const tickets = await toTickets(page);
      const who = await tickets.continue();
      await signUp(page, `Patron${index}`);
      const before = { accounts: countIn(folder, 'account'), reservations: countIn(folder, 'reservation') };
      await drum(page, page.getByRole('button', { name: 'Make my account' }), rhythm);
      const signedIn = await whoOn(page);
      expect(countIn(folder, 'account') - before.accounts).toBe(1);
      expect(countIn(folder, 'reservation')).toBe(before.reservations);

      await signedIn.screen.getByRole('button', { name: 'Tickets' }).click();
      const again = await onScreen(page, 'tickets');
      await drum(page, again.getByRole('button', { name: 'Continue' }), rhythm);
      await expect(who.screen).toContainText(`Patron${index}`);
      expect(countIn(folder, 'reservation')).toBe(before.reservations);
      await leave(foyer);
    });
  }
});

test('the questions take a press of their own: age, cancelling, leaving the code', async ({ start }) => {
  test.setTimeout(300_000);
  const foyer = await start({ size: landscape });
  const { page, folder } = foyer;
  const cancelled = () => countIn(folder, 'reservation', `state = 'cancelled'`);
  for (const rhythm of fast) {
    await test.step(nameOf(rhythm), async () => {
      const tickets = await toTickets(page, 'Nosferatu');
      await drum(page, tickets.screen.getByRole('button', { name: 'Continue' }), rhythm);
      const age = page.getByRole('dialog', { name: /^For people of/ });
      await expect(age).toBeVisible();
      await settled(page);
      const before = countIn(folder, 'reservation');
      await drum(page, age.getByRole('button', { name: /^Everyone is/ }), rhythm);
      const who = await whoOn(page);
      expect(countIn(folder, 'reservation')).toBe(before);

      await who.giveEmail('orlok@palace.example');
      await who.screen.getByRole('heading', { level: 1 }).click();
      const done = await who.reserve();
      const code = await done.code();
      await drum(page, done.screen.getByRole('button', { name: 'I have my code' }), rhythm);
      const leaving = page.getByRole('dialog', { name: 'Have you got your code?' });
      if ((await nameOfScreen(page)) === 'done') {
        await expect(leaving).toBeVisible();
        await leaving.getByRole('button', { name: 'Yes, I have it' }).click();
      }
      await onScreen(page, 'attract');

      const reservations = await (await begin(page)).myReservation();
      await reservations.find(code, { email: 'orlok@palace.example' });
      const card = reservations.screen.locator(`[data-code="${code}"]`);
      await card.waitFor();
      const cancel = reservations.screen.getByRole('button', { name: 'Cancel reservation' });
      const count = cancelled();
      await drum(page, cancel, rhythm);
      const question = page.getByRole('dialog');
      await expect(question).toBeVisible();
      expect(cancelled()).toBe(count);
      await settled(page);
      await drum(page, question.getByRole('button', { name: 'Yes, cancel it' }), rhythm);
      await expect.poll(cancelled).toBe(count + 1);
      await expect(card).toBeVisible();
      await leave(foyer);
    });
  }
});

test('a price that changes under the finger is told before anything is reserved at it', async ({ start }) => {
  test.setTimeout(300_000);
  const foyer = await start();
  const { page, folder } = foyer;
  for (const rhythm of fast) {
    await test.step(nameOf(rhythm), async () => {
      const who = await toWho(page);
      await who.givePhone('+44 20 7946 0000');
      await who.screen.getByRole('heading', { level: 1 }).click();
      const before = countIn(folder, 'reservation');
      const reserve = who.screen.getByRole('button', { name: 'Reserve', exact: true });
      await drum(page, reserve, rhythm, () => raisePrices(foyer));
      const told = page.getByRole('dialog', { name: /^The price is now/ });
      await expect(told).toBeVisible();
      await settled(page);
      await drum(page, told.getByRole('button', { name: /^Go on with/ }), rhythm);
      await expect(told).toBeHidden();
      expect(countIn(folder, 'reservation')).toBe(before);
      await leave(foyer);
    });
  }
});

test('who presses on and on after their time is over comes to the seats, and no further', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const foyer = await start();
  const { page, advance } = foyer;
  for (const rhythm of fast) {
    await test.step(nameOf(rhythm), async () => {
      await toWho(page);
      for (let minute = 0; minute < 9 && (await nameOfScreen(page)) !== 'expired'; minute += 1) {
        // Somebody is there; else the visit itself would end.
        await page.keyboard.press('Shift');
        await advance(60_000);
      }
      const expired = await onScreen(page, 'expired');
      await drum(page, expired.getByRole('button', { name: 'Try the same seats again' }), rhythm);
      await onScreen(page, 'seats');
      await leave(foyer);
    });
  }
});
