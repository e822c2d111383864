import { desk, type FoyerApp } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';

const backOffice = { args: ['--back-office'], size: desk } as const;
const longer = 25;

/** Metropolis, open in Films, and its showtimes to come as another terminal reads them. */
async function openMetropolis({ page, elsewhere }: FoyerApp) {
  await signInToOffice(page);
  await openSection(page, 'Films');
  await page.getByRole('row', { name: /^Metropolis/ }).click();
  await elsewhere('auth.signIn', demoAdmin);
  const { movies } = await elsewhere('movies.listMovies', {});
  const { id: movieId, runningMinutes } = movies.find(({ title }) => title === 'Metropolis')!;
  const plan = async (byMinutes: number) =>
    (await elsewhere('schedule.planRetime', { movieId, byMinutes })).showtimes;
  const ends = async () => new Map((await plan(0)).map(({ id, endsAt }) => [id, endsAt]));
  return { movieId, plan, ends, runningMinutes, film: page.getByRole('complementary') };
}

test('a film that is longer now asks whose ends move along, names what is in their way, and can be undone', async ({
  start,
}) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  const { plan, ends, runningMinutes, film } = await openMetropolis(app);
  const before = await ends();
  const planned = await plan(longer);
  const fitting = planned.filter(({ problem }) => problem === null);
  const stuck = planned.filter(({ problem }) => problem !== null);
  expect(Math.min(fitting.length, stuck.length)).toBeGreaterThan(1);

  await film.getByLabel('Minutes').fill(String(runningMinutes + longer));
  await film.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ends of the showtimes of Metropolis' });
  await expect(dialog).toContainText(`The film is ${longer} minutes longer now.`);
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(fitting.length);
  await expect(dialog.getByRole('link')).toHaveCount(stuck.length);
  const [problem] = stuck.map((one) => one.problem);
  const other = problem?.kind === 'overlap' ? problem.otherTitle : undefined;
  await expect(dialog).toContainText(`into ${other} at`);
  await expectAccessible(page, 'the ends that move along');

  // Whoever looks at what is in the way finds the question where it was left.
  await dialog.getByRole('link').first().click();
  await expect(page.locator('[data-section="schedule"]')).toBeVisible();
  await openSection(page, 'Films');
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(fitting.length);

  await dialog.getByRole('checkbox').first().click();
  await dialog.getByRole('button', { name: `Move ${fitting.length - 1} ends` }).click();
  await expect(dialog).toHaveAccessibleDescription(`${fitting.length - 1} showtimes have their new ends.`);
  const moved = new Set(fitting.slice(1).map(({ id }) => id));
  expect(await ends()).toEqual(
    new Map([...before].map(([id, endsAt]) => [id, endsAt + (moved.has(id) ? longer * 60_000 : 0)])),
  );
  await expectAccessible(page, 'the ends that were moved');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`${fitting.length - 1} showtimes end as before.`)).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(await ends()).toEqual(before);
});

test('an import that changes lengths says of which films, and asks film by film whose ends move along', async ({
  start,
}) => {
  test.slow();
  const app = await start(backOffice);
  const { page, elsewhere } = app;
  const { ends, runningMinutes } = await openMetropolis(app);
  const before = await ends();
  await page.getByRole('button', { name: 'Import' }).click();
  const rows = [
    `Metropolis,1927,${runningMinutes - 3},PG,zxx`,
    'The General,1926,81,U,zxx',
    'New,1930,90,U,en',
  ];
  await page
    .getByRole('dialog', { name: 'Import films' })
    .getByLabel('Choose')
    .setInputFiles({
      name: 'films.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['title,year,running_minutes,certificate,audio_language', ...rows].join('\n')),
    });
  await page.getByRole('button', { name: 'Import 3 films' }).click();
  const summary = page.getByRole('dialog', { name: 'Films of another length' });
  const films = summary.getByRole('table').getByRole('row');
  await expect(films).toHaveCount(3);
  await expect(films.nth(1)).toContainText(`Metropolis3 minutes shorter${before.size}`);
  await expect(films.nth(2)).toContainText('The General2 minutes longer');
  await expectAccessible(page, 'films that an import made longer or shorter');
  expect(await ends()).toEqual(before);

  await summary.getByRole('button', { name: 'Move the ends' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ends of the showtimes of Metropolis' });
  await expect(dialog).toContainText('The film is 3 minutes shorter now.');
  await dialog.getByRole('button', { name: `Move ${before.size} ends` }).click();
  await expect(dialog).toHaveAccessibleDescription(`${before.size} showtimes have their new ends.`);
  expect(await ends()).toEqual(new Map([...before].map(([id, endsAt]) => [id, endsAt - 3 * 60_000])));
  const { entries } = await elsewhere('journal.listEntries', { action: 'showtime.edited' });
  expect(entries.length).toBeGreaterThanOrEqual(before.size);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog).toBeHidden();
  expect(await ends()).toEqual(before);

  // The others are left to be answered.
  await expect(films).toHaveCount(2);
  await expect(films.nth(1)).toContainText('The General');
  await summary.getByRole('button', { name: 'Leave them as they are' }).click();
  await expect(summary).toBeHidden();
});

test('an undo that is refused names the showtime that stands in the way, and what happened to it', async ({
  start,
}) => {
  const app = await start(backOffice);
  const { page, elsewhere } = app;
  const { movieId, plan, film } = await openMetropolis(app);
  const { id: showtimeId, auditoriumName } = (await plan(-5)).at(-1)!;
  await film.getByRole('button', { name: 'Move their ends' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ends of the showtimes of Metropolis' });
  await dialog.getByLabel('Minutes later').fill('-5');
  await dialog.getByRole('checkbox').last().click();
  await dialog.getByRole('button', { name: 'Move 1 end' }).click();
  const undo = dialog.getByRole('button', { name: 'Undo' });
  const showtime = `Metropolis on .+, \\d\\d:\\d\\d, ${auditoriumName},`;
  const showtimes = [{ showtimeId, seenVersion: 1 }];
  await elsewhere('schedule.retimeShowtimes', { movieId, byMinutes: -1, showtimes });
  await undo.click();
  const why = dialog.getByRole('alert').last();
  await expect(why).toHaveText(new RegExp(`^Demo Manager has changed ${showtime} meanwhile\\.$`));
  await expect(dialog).toContainText('All the ends stay where they are now.');
  await expectAccessible(page, 'an undo that was refused');
  await elsewhere('schedule.deleteShowtime', { showtimeId });
  await undo.click();
  await expect(why).toHaveText(new RegExp(`^${showtime} has been taken out of the programme\\.$`));
});

test('ends are moved without a change of the film, one by one, and left as they are', async ({ start }) => {
  test.slow();
  const app = await start(backOffice);
  const { page } = app;
  const { ends, film } = await openMetropolis(app);
  const before = await ends();
  const first = [...before.keys()][0]!;
  await film.getByRole('button', { name: 'Move their ends' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ends of the showtimes of Metropolis' });
  const minutes = dialog.getByLabel('Minutes later');
  await expect(minutes).toBeFocused();
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await minutes.fill('-5');
  await expect(dialog.getByRole('checkbox')).toHaveCount(before.size);
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Move no end' })).toBeDisabled();
  await dialog.getByRole('checkbox').first().click();
  await dialog.getByRole('button', { name: 'Move 1 end' }).click();
  await expect(dialog).toHaveAccessibleDescription('1 showtime has its new end.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  const after = new Map(before).set(first, before.get(first)! - 5 * 60_000);
  expect(await ends()).toEqual(after);

  await film.getByRole('button', { name: 'Move their ends' }).click();
  await dialog.getByRole('button', { name: 'Leave them as they are' }).click();
  await expect(dialog).toBeHidden();
  expect(await ends()).toEqual(after);
});
