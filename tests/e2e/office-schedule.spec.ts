import type { Locator, Page } from '@playwright/test';
import type { BusinessDay } from '../../electron/contract/values';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { choose, demoAdmin, expectAccessible, openBackOffice, signInToOffice } from './pages/office';
import { begin } from './pages/browse';
import { onScreen, settled } from './pages/screen';

const backOffice = { args: ['--back-office'], size: desk } as const;

async function openSchedule(page: Page, day: string): Promise<void> {
  await signInToOffice(page);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Schedule' }).click();
  await page.getByLabel('Go to a day').fill(day);
  await expect(page.getByLabel('Go to a day')).toHaveValue(day);
  await page.getByRole('group', { name: 'Timeline' }).waitFor();
}

const line = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const inspector = (page: Page) => page.getByRole('complementary');

async function middleOf(locator: Locator): Promise<{ x: number; y: number; width: number }> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + 30, width: box.width };
}

async function dragBy(page: Page, block: Locator, by: number): Promise<void> {
  const { x, y } = await middleOf(block);
  await settled(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 6 });
}

test('a showtime dragged over another one is refused while it is dragged, and offered the nearest start', async ({
  start,
}) => {
  const { page } = await start(backOffice);
  await openSchedule(page, '2026-12-05');
  const blocks = line(page, 'Hall 2').getByRole('button');
  const first = (await blocks.nth(0).boundingBox())!;
  const second = (await blocks.nth(1).boundingBox())!;
  const name = (await blocks.nth(1).getAttribute('aria-label'))!;
  await dragBy(page, blocks.nth(1), first.x - second.x + 20);
  const note = inspector(page).getByRole('status');
  await expect(note).toContainText(/Overlaps by \d+ minutes/);
  await expect(note).toContainText(/Hall 2 is being cleaned after .+ until \d\d:\d\d/);
  await page.mouse.up();
  await expect(inspector(page).getByRole('button', { name: 'Save' })).toBeDisabled();
  const offer = inspector(page).getByRole('button', { name: /^Move to/ });
  const time = (await offer.textContent())!.slice('Move to '.length);
  await offer.click();
  await expectAccessible(page, 'the schedule with a showtime in hand');
  await inspector(page).getByRole('button', { name: 'Save' }).click();
  const moved = page.getByText(`was moved to ${time} in Hall 2.`);
  await expect(moved).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(moved).toBeHidden();
  await expect(line(page, 'Hall 2').getByRole('button', { name, exact: true })).toBeVisible();
});

test('one that is dropped where there is room is moved at once, seen at the kiosk, and Escape gives a drag up', async ({
  start,
}) => {
  const { page, elsewhere } = await start(backOffice);
  const businessDay = '2026-12-05' as BusinessDay;
  await openSchedule(page, businessDay);
  const blocks = line(page, 'Hall 1').getByRole('button');
  const block = blocks.last();
  const name = (await block.getAttribute('aria-label'))!;
  await dragBy(page, block, 25);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(line(page, 'Hall 1').getByRole('button', { name, exact: true })).toBeVisible();
  const before = await elsewhere('listing.listDay', { businessDay });
  await inspector(page).getByRole('button', { name: 'Close' }).click();
  await dragBy(page, blocks.last(), 12);
  await page.mouse.up();
  await expect(page.getByText(/was moved to \d\d:\d\d in Hall 1\./)).toBeVisible();
  const after = await elsewhere('listing.listDay', { businessDay });
  const starts = (listing: typeof before) => listing.showtimes.map((showtime) => showtime.startsAt);
  const gone = starts(before).filter((at) => !starts(after).includes(at));
  expect(gone).toHaveLength(1);
});

test('everything can be moved by keyboard: minutes, auditoriums, and back', async ({ start }) => {
  const { page } = await start(backOffice);
  await openSchedule(page, '2026-12-05');
  const block = line(page, 'Hall 1').getByRole('button').last();
  const name = (await block.getAttribute('aria-label'))!;
  const time = /(\d\d):(\d\d)/.exec(name)!;
  await block.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const minute = String((Number(time[2]) + 10) % 60).padStart(2, '0');
  const moved = line(page, 'Hall 2').getByRole('button', {
    name: new RegExp(`${time[1]}:${minute}.+Hall 2`),
  });
  await expect(moved).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line(page, 'Hall 1').getByRole('button', { name, exact: true })).toBeFocused();
});

test('a film is dropped on a line, adjusted and added', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  const businessDay = '2026-12-20' as BusinessDay;
  await openSchedule(page, businessDay);
  const from = await middleOf(inspector(page).getByRole('button', { name: /^Nosferatu/ }));
  const to = await middleOf(line(page, 'Hall 3'));
  await settled(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(line(page, 'Hall 3').getByRole('button', { name: /^Nosferatu.+Not added yet/ })).toBeVisible();
  await page.mouse.up();
  await inspector(page).getByLabel('Starts').fill('1530');
  await inspector(page).getByLabel('Format').fill('');
  await inspector(page).getByRole('button', { name: 'Add' }).click();
  await expect(inspector(page).getByText('Please fill this in.')).toBeVisible();
  await inspector(page).getByLabel('Format').fill('35 mm');
  await inspector(page).getByLabel('Captions').check();
  await inspector(page).getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Nosferatu was added.')).toBeVisible();
  const { showtimes } = await elsewhere('listing.listDay', { businessDay });
  expect(showtimes).toMatchObject([
    {
      startsAt: Date.UTC(2026, 11, 20, 15, 30),
      auditoriumName: 'Hall 3',
      format: '35 mm',
      hasCaptions: true,
    },
  ]);
});

test('cancelling lists the reservations, asks why, keeps whom to call, and can be taken back', async ({
  start,
}) => {
  const { page, elsewhere } = await start(backOffice);
  const businessDay = '2026-11-23' as BusinessDay;
  await openSchedule(page, businessDay);
  const before = (await elsewhere('listing.listDay', { businessDay })).showtimes.length;
  await line(page, 'Hall 4').getByRole('button').last().click();
  await expect(inspector(page).getByText(/its time and auditorium stay as they are/)).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Cancel showtime' }).click();
  const dialog = page.getByRole('dialog');
  const count = await dialog.getByRole('row').count();
  expect(count).toBeGreaterThan(1);
  await expectAccessible(page, 'the cancellation');
  await dialog.getByRole('button', { name: /^Cancel showtime and/ }).click();
  await expect(dialog.getByText('Please say why')).toBeVisible();
  await dialog.getByLabel('Reason').fill('The projector is broken.');
  await dialog.getByRole('button', { name: /^Cancel showtime and/ }).click();
  await expect(page.getByText(/was cancelled, and \d+ reservations? with it/)).toBeVisible();
  await expect(line(page, 'Hall 4').getByRole('button', { name: /cancelled$/ })).toBeVisible();
  const isOnSale = async () =>
    (await elsewhere('listing.listDay', { businessDay })).showtimes.length === before;
  expect(await isOnSale()).toBe(false);

  await inspector(page)
    .getByRole('button', { name: /^Whom to call/ })
    .click();
  await expect(dialog.getByText(`0 of ${count - 1} told.`)).toBeVisible();
  await dialog.getByRole('checkbox').first().check();
  await expect(dialog.getByText(`1 of ${count - 1} told.`)).toBeVisible();
  await expectAccessible(page, 'whom to call');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await inspector(page).getByRole('button', { name: 'Restore the showtime' }).click();
  await dialog.getByRole('button', { name: 'Restore the showtime' }).click();
  await expect(page.getByText(/takes place after all, and \d+ reservations? stands? again/)).toBeVisible();
  expect(await isOnSale()).toBe(true);
});

test('a run is looked over before anything is written, and made all at once', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  await openSchedule(page, '2026-11-23');
  await page.getByRole('button', { name: 'Make a run' }).click();
  await choose(page, 'Film', 'Nosferatu');
  await page.getByLabel('First day').fill('2026-12-14');
  await page.getByLabel('Last day').fill('2026-12-20');
  await page.getByLabel('Times').fill('19:00 20:00');
  await page.getByRole('button', { name: 'Look it over' }).click();
  const review = page.getByRole('region', { name: 'What will be made' });
  await expect(review.getByRole('row')).toHaveCount(15);
  await expect(review.getByText(/Overlaps Nosferatu of this list/).first()).toBeVisible();
  await expectAccessible(page, 'a run to be looked over');
  const day = '2026-12-14' as BusinessDay;
  expect((await elsewhere('listing.listDay', { businessDay: day })).showtimes).toEqual([]);
  await review
    .getByRole('button', { name: /^Move to/ })
    .first()
    .click();
  // The weekend has price cards of its own.
  await review.getByRole('button', { name: /^Give \d+ a price card/ }).click();
  await expect(review.getByText(/cannot be made yet/)).toBeVisible();
  await review.getByRole('button', { name: 'Tick all that can be made' }).click();
  await review.getByRole('button', { name: /^Make \d+ showtimes$/ }).click();
  await expect(page.getByText(/\d+ showtimes were made\./)).toBeVisible();
  expect((await elsewhere('listing.listDay', { businessDay: day })).showtimes.length).toBe(2);
});

test('a week is copied', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  await openSchedule(page, '2026-11-23');
  await page.getByRole('button', { name: 'Copy day or week' }).click();
  await page.getByLabel('Copy', { exact: true }).selectOption('7');
  await page.getByLabel('To', { exact: true }).fill('2027-02-01');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await page.getByRole('button', { name: /^Make \d+ showtimes$/ }).click();
  await expect(page.getByText(/\d+ showtimes were made\./)).toBeVisible();
  const count = async (businessDay: string) =>
    (await elsewhere('listing.listDay', { businessDay: businessDay as BusinessDay })).showtimes.length;
  expect(await count('2027-02-03')).toBe(await count('2026-11-25'));
});

/** A showtime of a far day that nobody has ever reserved, chosen. */
async function addAndChoose(page: Page, film: string): Promise<void> {
  await inspector(page)
    .getByRole('button', { name: new RegExp(`^${film}`) })
    .click();
  await inspector(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(`${film} was added.`)).toBeVisible();
}

test('a showtime gets another film while nobody has reserved it, and comes back once it was deleted', async ({
  start,
}) => {
  const { page, elsewhere } = await start(backOffice);
  const businessDay = '2026-12-20' as BusinessDay;
  await openSchedule(page, businessDay);
  await addAndChoose(page, 'Nosferatu');
  await choose(inspector(page), 'Film', 'Metropolis');
  await expect(line(page, 'Hall 1').getByRole('button', { name: /^Metropolis/ })).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Metropolis was saved.')).toBeVisible();
  const films = async () =>
    (await elsewhere('listing.listDay', { businessDay })).movies.map((movie) => movie.title);
  expect(await films()).toEqual(['Metropolis']);

  await inspector(page).getByRole('button', { name: 'Delete showtime' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete showtime' }).click();
  await expect(page.getByText('Metropolis was deleted.')).toBeVisible();
  expect(await films()).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line(page, 'Hall 1').getByRole('button', { name: /^Metropolis/ })).toBeVisible();
  await expect.poll(films).toEqual(['Metropolis']);
});

test('of two who change the same showtime the later one hears of it and chooses', async ({ start }) => {
  const { page, elsewhere } = await start(backOffice);
  const businessDay = '2026-12-20' as BusinessDay;
  await openSchedule(page, businessDay);
  await addAndChoose(page, 'Nosferatu');
  await inspector(page).getByLabel('Format').fill('35 mm');
  await elsewhere('auth.signIn', demoAdmin);
  const change = async (format: string) => {
    const { showtimes } = await elsewhere('schedule.readDay', { businessDay });
    const { id: showtimeId, version: seenVersion, ...showtime } = showtimes[0]!;
    const { movieId, auditoriumId, priceCardId, startsAtLocal, salesCutoffMinutes } = showtime;
    const { audioLanguage, subtitleLanguage, hasCaptions, hasAudioDescription } = showtime;
    const facts = { audioLanguage, subtitleLanguage, hasCaptions, hasAudioDescription, salesCutoffMinutes };
    const place = { movieId, auditoriumId, priceCardId, startsAtLocal };
    await elsewhere('schedule.editShowtime', {
      showtimeId,
      seenVersion,
      ...place,
      ...facts,
      format,
      state: 'on_sale',
    });
  };
  await change('3D');
  const note = inspector(page).getByRole('alert');
  await expect(note).toContainText('Somebody else changed it');
  await expectAccessible(page, 'two changes of a showtime');
  await inspector(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(note).toContainText('Demo Manager saved changes to it');
  await expect(inspector(page).getByLabel('Format')).toHaveValue('35 mm');
  await note.getByRole('button', { name: 'Keep mine and save over it' }).click();
  await expect(note).toBeHidden();
  const format = async () => (await elsewhere('listing.listDay', { businessDay })).showtimes[0]!.format;
  await expect.poll(format).toBe('35 mm');

  await inspector(page).getByLabel('Format').fill('70 mm');
  await change('IMAX');
  await note.getByRole('button', { name: 'Take theirs instead' }).click();
  await expect(inspector(page).getByLabel('Format')).toHaveValue('IMAX');
});

test('a patron at the kiosk window who is choosing seats hears that the showtime was cancelled', async ({
  start,
}) => {
  const { electron, page, elsewhere } = await start();
  const businessDay = '2026-11-23' as BusinessDay;
  const { movies, showtimes } = await elsewhere('listing.listDay', { businessDay });
  const { movieId, startsAt } = showtimes.findLast((showtime) => showtime.auditoriumName === 'Hall 4')!;
  const { title } = movies.find(({ id }) => id === movieId)!;
  const time = new Date(startsAt).toISOString().slice(11, 16);
  const home = await begin(page);
  await home.chooseDay(23);
  const seats = await home.choose(title, time);
  await seats.takeBest();

  const office = await openBackOffice(electron);
  await openSchedule(office, businessDay);
  await line(office, 'Hall 4').getByRole('button').last().click();
  await inspector(office).getByRole('button', { name: 'Cancel showtime' }).click();
  const dialog = office.getByRole('dialog');
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(1);
  await dialog.getByLabel('Reason').fill('The projector is broken.');
  await dialog.getByRole('button', { name: /^Cancel showtime and/ }).click();
  await expect(dialog).toBeHidden();

  const over = await onScreen(page, 'expired');
  await expect(over.getByRole('heading', { name: 'This showtime has been cancelled' })).toBeVisible();
  await expect(over).toContainText(title);
  await over.getByRole('button', { name: 'Other showtimes of this film' }).click();
  await expect((await onScreen(page, 'movie')).getByRole('heading', { name: title }).first()).toBeVisible();
});
