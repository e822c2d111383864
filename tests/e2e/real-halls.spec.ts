import type { Page } from '@playwright/test';
import type { AuditoriumId, BusinessDay, SeatName } from '../../electron/contract/values';
import { areaNamesOf, seatNameOf } from '../../electron/domain/seat-names';
import type { FoyerApp } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { demoAdmin, openBackOffice, openSection, signInToOffice } from './pages/office';

const hall = 'Gaumont';
const day = '2026-12-05' as BusinessDay;
const time = '20:07';
const phone = '+44 20 7946 0321';

const seat = (area: string, row: string, number: string): SeatName => ({ area, row, number });
const circle = seat('Circle', 'A', '1');
const stalls = seat('Stalls', 'A', '1');
/** These two are the same where row and number are joined. */
const front = seat('Stalls', '1', '11');
const back = seat('Stalls', '11', '1');
const bothInWords = 'Stalls, row 1, seat 11; Circle, row A, seat 1';

/** Draws a hall of two floors with the designer's own tools, and saves it. */
async function drawHall(office: Page): Promise<void> {
  await openSection(office, 'Auditoriums');
  await office.getByRole('button', { name: 'Add auditorium' }).click();
  await office.getByRole('button', { name: 'Empty floor' }).click();
  const tools = office.getByRole('complementary');
  await tools.getByRole('textbox', { name: 'Name', exact: true }).fill(hall);
  await tools.getByRole('button', { name: 'Add area' }).click();
  await tools.getByRole('textbox', { name: 'Area 2' }).fill('Circle');
  await tools.getByRole('textbox', { name: 'Area 2' }).press('Enter');
  for (const [area, row] of [
    ['Stalls', '1'],
    ['Stalls', '11'],
    ['Stalls', 'A'],
    ['Circle', 'A'],
  ] as const) {
    await tools.getByLabel('Area', { exact: true }).selectOption(area);
    await tools.getByLabel('Row', { exact: true }).fill(row);
    await tools.getByLabel('Seats', { exact: true }).fill('11');
    await tools.getByRole('button', { name: 'Add row' }).click();
  }
  await expect(office.getByRole('option', { name: /row .+, seat/i })).toHaveCount(44);
  await office.getByRole('button', { name: 'Save auditorium' }).click();
  await office.getByRole('heading', { name: hall, level: 1 }).waitFor();
}

/** A film in that hall, at an hour at which none of the demo cinema's starts. */
async function putOn({ elsewhere }: FoyerApp) {
  await elsewhere('auth.signIn', demoAdmin);
  const { auditoriums } = await elsewhere('auditoriums.listAuditoriums', {});
  const auditoriumId: AuditoriumId = auditoriums.find(({ name }) => name === hall)!.id;
  const { movies, priceCards } = await elsewhere('schedule.readDay', { businessDay: day });
  const { id: movieId, audioLanguage } = movies.find(({ title }) => title === 'The General')!;
  return elsewhere('schedule.addShowtime', {
    movieId,
    auditoriumId,
    priceCardId: priceCards.find(({ weekdays }) => weekdays.includes(6))!.id,
    startsAtLocal: `${day}T${time}`,
    format: 'DCP',
    audioLanguage,
    subtitleLanguage: null,
    hasCaptions: false,
    hasAudioDescription: false,
  });
}

/** By its code, and in the list, beside it and among what a seat that is kept back touches: by all three names. */
async function expectFound(office: Page, code: string): Promise<void> {
  await openSection(office, 'Reservations');
  await office.getByRole('searchbox').fill(code);
  const rows = office.getByRole('table', { name: 'Reservations' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(bothInWords);
  await rows.nth(1).click();
  const tickets = office.getByRole('complementary').getByRole('table', { name: 'Tickets' });
  for (const words of bothInWords.split('; '))
    await expect(tickets.getByRole('rowheader', { name: words, exact: true })).toBeVisible();
}

/** Keeps seats back on the plan: one that nobody has, though others of its names are taken; then one that is sold. */
async function keepBack(office: Page, code: string): Promise<void> {
  await openSection(office, 'Auditoriums');
  await office.getByRole('tab', { name: 'Seats kept back' }).click();
  const form = office.getByRole('complementary');
  const dialog = office.getByRole('dialog');
  const ask = async (words: string) => {
    await office.getByRole('option', { name: `${words}, Standard` }).click();
    await form.getByRole('button', { name: 'Keep back' }).click();
  };
  for (const words of ['Stalls, row A, seat 1', 'Stalls, row 11, seat 1']) {
    await ask(words);
    await expect(dialog).toContainText('Nobody has reserved these seats.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
  await ask('Circle, row A, seat 1');
  await expect(dialog.getByRole('listitem')).toContainText(
    new RegExp(`${code} .* · Circle, row A, seat 1 · `),
  );
  await dialog.getByRole('button', { name: 'Keep back' }).click();
  await expect(office.getByRole('row').filter({ hasText: 'Circle, row A, seat 1' })).toHaveCount(1);
}

test('a hall of two floors with a row A each, and of rows 1 and 11, is drawn, sold and found by area, row and number', async ({
  start,
}) => {
  test.slow();
  const app = await start();
  const { page, elsewhere } = app;
  const office = await openBackOffice(app.electron);
  await signInToOffice(office);
  await drawHall(office);
  const { showtimeId } = await putOn(app);

  const home = await begin(page);
  await home.chooseDay(5);
  const seats = await home.choose('The General', time);
  await seats.pick(circle);
  await seats.waitFor(circle, 'yours');
  await seats.pick(front);
  await seats.waitFor(front, 'yours');
  for (const words of bothInWords.split('; '))
    await expect(seats.screen.getByText(words, { exact: true })).toBeVisible();
  expect([await seats.stateOf(stalls), await seats.stateOf(back)]).toEqual(['free', 'free']);
  const tickets = await seats.continue();
  const done = await (await tickets.continue()).reserveAs({ phone });
  await expect(done.screen).toContainText(bothInWords);
  const code = await done.code();
  await done.finish();

  await expectFound(office, code);
  await keepBack(office, code);

  // Whoever comes next has the seats that are called alike, and none of those two.
  const next = await begin(page);
  await next.chooseDay(5);
  const map = await next.choose('The General', time);
  for (const taken of [circle, front]) expect(await map.stateOf(taken)).toBe('taken');
  for (const free of [stalls, back]) {
    await map.pick(free);
    await map.waitFor(free, 'yours');
  }
  const { layout, states } = await elsewhere('booking.readSeatMap', { showtimeId });
  const areaName = areaNamesOf(layout.areas);
  const names = layout.seats
    .filter(({ id }) => states.taken.includes(id))
    .map((one) => seatNameOf({ ...one, area: areaName(one.area) }));
  expect(names).toHaveLength(4);
  expect(names).toEqual(expect.arrayContaining([circle, front, stalls, back]));
});
