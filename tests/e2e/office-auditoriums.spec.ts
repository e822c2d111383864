import type { Page } from '@playwright/test';
import type { FoyerApp } from '../support/foyer-app';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';
import { settled } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;

async function openAuditorium(page: Page, name: string): Promise<void> {
  await openSection(page, 'Auditoriums');
  await page.getByRole('row').filter({ hasText: name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** The coming showtime in an auditorium that starts last: nobody has a seat of it yet in the demo cinema. */
async function lastShowtimeIn({ elsewhere }: FoyerApp, name: string) {
  const { days } = await elsewhere('listing.listDays', {});
  const { showtimes } = await elsewhere('listing.listDay', { businessDay: days.at(-1)!.businessDay });
  return showtimes.findLast((showtime) => showtime.auditoriumName === name)!;
}

test('a manager draws a new auditorium from a template, by mouse and by keyboard', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  await openSection(page, 'Auditoriums');
  await expectAccessible(page, 'the list of auditoriums');
  await page.getByRole('button', { name: 'Add auditorium' }).click();
  await expectAccessible(page, 'the templates');
  await page.getByRole('button', { name: 'Small' }).click();
  await expectAccessible(page, 'the designer');
  const tools = page.getByRole('complementary');
  const seats = page.getByRole('option', { name: /^Row/ });
  await expect(seats).toHaveCount(48);

  await tools.getByRole('button', { name: 'Add row' }).click();
  await expect(seats).toHaveCount(56);
  await page.getByRole('option', { name: 'Row G, seat 1, Standard' }).click();
  await page.keyboard.press('Shift+ArrowRight');
  await tools.getByLabel('Kind').selectOption('Premium');
  await expect(page.getByRole('option', { name: 'Row G, seat 2, Premium' })).toHaveCount(1);
  await expectAccessible(page, 'the tools for seats');

  // On top of row F: said in words, and there is no saving it.
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  const save = page.getByRole('button', { name: 'Save auditorium' });
  await expect(page.getByText(/^On top of each other: .*row F, seat/i)).toBeVisible();
  await expect(save).toBeDisabled();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(save).toBeEnabled();

  // A mouse moves by half a seat; with Ctrl a copy stays where it is put.
  const seat = page.getByRole('option', { name: 'Row G, seat 8, Standard' });
  await settled(page);
  const box = (await seat.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 3, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(page.getByRole('option', { name: 'Row H, seat 8, Standard' })).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(seats).toHaveCount(56);

  await save.click();
  await expect(tools.getByText('A name of up to 40 letters.')).toBeVisible();
  await tools.getByLabel('Name', { exact: true }).fill('Hall 1');
  await save.click();
  await expect(tools.getByText('There is one called Hall 1 already.')).toBeVisible();
  await tools.getByLabel('Name', { exact: true }).fill('Attic');
  await save.click();
  await page.getByRole('heading', { name: 'Attic', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Attic' })).toContainText('56');
});

test('a new version is taken by the showtimes that are chosen, and by no others', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const showtime = await lastShowtimeIn(app, 'Hall 4');
  const capacity = async () =>
    (await app.elsewhere('booking.readSeatMap', { showtimeId: showtime.id })).layout.seats.length;
  const before = await capacity();
  await openAuditorium(page, 'Hall 4');
  await page
    .getByRole('option', { name: /^Row A, seat/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Choose whole row' }).click();
  // The tools' own lists have chosen options too.
  const row = await page.getByRole('listbox').getByRole('option', { selected: true }).count();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Save as new version' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().waitFor();
  await expectAccessible(page, 'the showtimes to move');
  expect(await capacity()).toBe(before);
  await dialog.getByRole('button', { name: /^Move \d+ showtimes$/ }).click();
  await expect(dialog).toBeHidden();
  expect(await capacity()).toBe(before - row);

  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'In use now' })).toContainText('2');
  await expectAccessible(page, 'the versions');
});

test('seats kept back are gone from the kiosk at once, and come back', async ({ start }) => {
  const app = await start(backOffice);
  const { page } = app;
  await signInToOffice(page);
  const { id: showtimeId } = await lastShowtimeIn(app, 'Hall 1');
  const { layout } = await app.elsewhere('booking.readSeatMap', { showtimeId });
  const broken = layout.seats.find((seat) => seat.row === 'C' && seat.number === '4')!;
  const unsold = async () => (await app.elsewhere('booking.readSeatStates', { showtimeId })).notForSale;
  await openAuditorium(page, 'Hall 1');
  await page.getByRole('tab', { name: 'Seats kept back' }).click();
  await page.getByRole('option', { name: 'Row C, seat 4, Standard' }).click();
  await expectAccessible(page, 'seats kept back');
  const form = page.getByRole('complementary');
  await form.getByLabel('Note').fill('Broken spring');
  await form.getByRole('button', { name: 'Keep back' }).click();
  await expectAccessible(page, 'what it touches');
  expect(await unsold()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep back' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Broken spring' })).toContainText(
    'Stalls, row C, seat 4',
  );
  expect(await unsold()).toEqual([broken.id]);
  const hold = { showtimeId, seatIds: [broken.id], holdId: null };
  await expect(app.elsewhere('booking.holdSeats', hold)).rejects.toThrow('SEAT_NOT_FOR_SALE');

  await page.getByRole('button', { name: 'Put on sale' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put on sale' }).click();
  await expect(page.getByText('Every seat is for sale')).toBeVisible();
  expect(await unsold()).toEqual([]);
});

test('an auditorium that is not saved yet waits, and is thrown away only when somebody says so', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await signInToOffice(page);
  await openSection(page, 'Auditoriums');
  await page.getByRole('button', { name: 'Add auditorium' }).click();
  await page.getByRole('button', { name: 'Small' }).click();
  const tools = page.getByRole('complementary');
  await tools.getByLabel('Name', { exact: true }).fill('Attic');
  await tools.getByRole('button', { name: 'Add row' }).click();
  await openSection(page, 'Schedule');
  await openSection(page, 'Auditoriums');
  const seats = page.getByRole('option', { name: /^Row/ });
  await expect(seats).toHaveCount(56);
  await expect(tools.getByLabel('Name', { exact: true })).toHaveValue('Attic');
  await page.getByRole('button', { name: 'Back' }).click();
  const note = page.getByText('Attic, with 56 seats, is drawn and not saved yet.');
  await expect(note).toBeVisible();
  await expectAccessible(page, 'an unsaved auditorium');

  await page.getByRole('button', { name: 'Add auditorium' }).click();
  await page.getByRole('button', { name: 'Empty floor' }).click();
  const question = page.getByRole('dialog', { name: 'Throw the unsaved drawing away?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Go on drawing' }).click();
  await expect(seats).toHaveCount(56);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await question.getByRole('button', { name: 'Throw it away' }).click();
  await expect(note).toBeHidden();
});

test('of two who draw the same auditorium the later one keeps the drawing and looks at the other', async ({
  start,
}) => {
  const app = await start(backOffice);
  const { page, elsewhere } = app;
  await signInToOffice(page);
  await openAuditorium(page, 'Hall 4');
  const tools = page.getByRole('complementary');
  await tools.getByRole('button', { name: 'Add row' }).click();
  const mine = await page.getByRole('option', { name: /^Row/ }).count();
  // Going elsewhere and coming back loses nothing.
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Hall 4' })).toContainText('Not saved');
  await openSection(page, 'Schedule');
  await openSection(page, 'Auditoriums');
  await openAuditorium(page, 'Hall 4');
  await expect(page.getByRole('option', { name: /^Row/ })).toHaveCount(mine);

  await elsewhere('auth.signIn', demoAdmin);
  const { auditoriums } = await elsewhere('auditoriums.listAuditoriums', {});
  const { id: auditoriumId, version } = auditoriums.find(({ name }) => name === 'Hall 4')!;
  const { layout } = await elsewhere('auditoriums.readAuditorium', { auditoriumId });
  await elsewhere('auditoriums.saveLayout', {
    auditoriumId,
    seenVersion: version,
    layout: { ...layout, seats: layout.seats.slice(0, 10) },
  });
  const note = page.getByRole('alert').filter({ hasText: 'Version 2 was saved meanwhile' });
  await expect(note).toBeVisible();
  await expectAccessible(page, 'two versions of an auditorium');
  await note.getByRole('button', { name: 'Look at version 2' }).click();
  const other = page.getByRole('dialog', { name: 'Version 2, as it was saved' });
  await expect(other.getByRole('option', { name: /^Row/ })).toHaveCount(10);
  await expectAccessible(page, 'the other version');
  await other.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('option', { name: /^Row/ })).toHaveCount(mine);
  // Saving without a look at the note is refused in main; the note stays, and so does the drawing.
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await expect(page.getByRole('alert')).toContainText('Demo Manager saved changes to it');
  await page.getByRole('button', { name: 'Keep mine and save over it' }).click();
  await expect(page.getByText('Saved as version 3.')).toBeVisible();
  expect((await elsewhere('auditoriums.readAuditorium', { auditoriumId })).layout.seats).toHaveLength(mine);
});
