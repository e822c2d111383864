import type { Page } from '@playwright/test';
import { begin, homeOn } from './pages/browse.ts';
import { onScreen } from './pages/screen.ts';
import { seatPickerOn } from './pages/seat-picker.ts';
import { whoOn } from './pages/who.ts';

/** Called on every screen when it is ready, with a name for its picture. */
export type Look = (name: string) => Promise<void>;

const phone = '+44 20 7946 0000';

/** A guest's whole visit tomorrow, past every screen that a patron can come to. Gives the reservation's code. */
export async function walk(page: Page, look: Look): Promise<string> {
  await onScreen(page, 'attract');
  await look('attract');
  const home = await begin(page);
  await home.screen
    .getByRole('button', { name: /, \d+ showtimes?$/ })
    .nth(1)
    .click();
  await homeOn(page);
  await look('home');
  await home.screen.getByRole('button', { name: 'Starting soon' }).click();
  await home.screen.getByRole('button', { name: 'All films' }).last().waitFor();
  await look('starting-soon');
  await home.screen.getByRole('button', { name: 'All films' }).last().click();
  await lookAtMovie(page, look);
  await chooseSeats(page, look);
  const code = await reserve(page, look);
  await lookItUp(page, code, look);
  return code;
}

async function lookAtMovie(page: Page, look: Look): Promise<void> {
  const home = await homeOn(page);
  await home.screen
    .getByRole('button', { name: /^About / })
    .first()
    .click();
  const movie = await onScreen(page, 'movie');
  await movie
    .getByRole('button', { name: /\d\d:\d\d/ })
    .first()
    .waitFor();
  await look('film');
  await movie.locator('header').getByRole('button').first().click();
}

async function chooseSeats(page: Page, look: Look): Promise<void> {
  const home = await homeOn(page);
  await home.screen
    .getByRole('button', { name: /\d\d:\d\d.*Hall 1.*Seats free/, disabled: false })
    .first()
    .click();
  const seats = await seatPickerOn(page);
  await seats.setPeople(3);
  await seats.takeBest();
  await look('seats');
  await seats.showRows();
  await seats.screen.getByRole('button', { name: 'Map', exact: true }).waitFor();
  await look('rows');
  await seats.screen.getByRole('button', { name: 'Map', exact: true }).click();
  await seats.screen.locator('[data-seat], [data-part]').first().waitFor();
}

async function reserve(page: Page, look: Look): Promise<string> {
  const tickets = await (await seatPickerOn(page)).continue();
  await look('tickets');
  await tickets.screen.getByRole('button', { name: 'Continue' }).click();
  const age = page.getByRole('dialog').getByRole('button', { name: /^Everyone is/ });
  await page.locator('[data-screen="who"]').waitFor();
  if (await age.isVisible()) await age.click();
  const who = await whoOn(page);
  await who.screen.getByRole('textbox').first().focus();
  await look('who-keyboard');
  await who.givePhone(phone);
  await who.screen.getByRole('heading', { level: 1 }).click();
  await look('who');
  for (const [open, name] of [
    [who.signIn, 'signIn'],
    [who.signUp, 'signUp'],
  ] as const) {
    await open();
    const form = await onScreen(page, name);
    await look(name === 'signIn' ? 'sign-in' : 'sign-up');
    await form.getByRole('heading', { level: 1 }).click();
    await form.getByRole('button', { name: 'Back' }).click();
    await onScreen(page, 'who');
  }
  await who.givePhone(phone);
  const done = await who.reserve();
  await look('done');
  const code = await done.code();
  await done.finish();
  return code;
}

async function lookItUp(page: Page, code: string, look: Look): Promise<void> {
  const reservations = await (await begin(page)).myReservation();
  await look('find-reservation');
  await reservations.find(code, { phone });
  await reservations.screen.locator(`[data-code="${code}"]`).waitFor();
  await look('reservation');
  await reservations.screen.getByRole('button', { name: 'Cancel reservation' }).click();
  await page.getByRole('dialog').waitFor();
  await look('cancel-question');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
}
