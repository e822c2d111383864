import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { openSection, signInToOffice } from './pages/office';
import { onScreen } from './pages/screen';

const logOf = (folder: string) => readFileSync(join(folder, 'foyer.log'), 'utf8');

test('a broken screen says what it stands under in the log', async ({ start }) => {
  const app = await start();
  const attract = await onScreen(app.page, 'attract');
  await app.page.evaluate(() => {
    const fail = () => {
      throw new Error('planted fault');
    };
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get: fail });
    Intl.DateTimeFormat.prototype.formatToParts = fail;
  });
  await attract.click();
  const broken = await onScreen(app.page, 'broken');
  await expect(broken).toContainText(/[0-9a-f]{8}/);
  const id = /[0-9a-f]{8}/.exec(await broken.innerText())![0];
  const entry = logOf(app.folder)
    .split('\n')
    .find((line) => line.includes(`"id":"${id}"`));
  expect(entry).toContain('planted fault');
  app.complaints.length = 0;
});

test('a page that crashes comes back, and gives back what its patron held', async ({ start }) => {
  const app = await start();
  const home = await begin(app.page);
  const seats = await home.choose('Metropolis', '15:00');
  const { showtimes } = await app.elsewhere('listing.listDay', { businessDay: '2026-11-22' as never });
  const showtimeId = showtimes.find((showtime) => new Date(showtime.startsAt).getUTCHours() === 15)!.id;
  const countTaken = async () => (await app.elsewhere('booking.readSeatStates', { showtimeId })).taken.length;
  const before = await countTaken();
  await seats.takeBest();
  expect(await countTaken()).toBeGreaterThan(before);
  // Asked of main, and not of the new page: Playwright stops the page that follows a crash.
  const page = () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      return webContents.isCrashed() ? 0 : webContents.getOSProcessId();
    });
  const first = await page();
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(async () => ![0, first].includes(await page())).toBe(true);
  await expect.poll(countTaken).toBe(before);
  expect(logOf(app.folder)).toContain('the page crashed');
});

test('a fault in main that nobody caught is logged, and ends the program with its own code', async ({
  start,
}) => {
  const app = await start();
  await onScreen(app.page, 'attract');
  const program = app.electron.process();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  await app.electron
    .evaluate(() => void setTimeout(() => void Promise.reject(new Error('planted fault')), 50))
    .catch(() => {});
  expect(await ended).toBe(70);
  expect(logOf(app.folder)).toContain('planted fault');
});

test('the back office writes its own faults down: a broken section, and what nobody caught', async ({
  start,
}) => {
  const app = await start({ size: desk, args: ['--back-office'] });
  const { page } = app;
  await signInToOffice(page);
  await openSection(page, 'Settings');
  await page.evaluate(() => {
    // The table of prices needs it for its weekdays.
    const lists: { at: unknown } = Array.prototype;
    const { at } = lists;
    lists.at = () => {
      throw new Error('planted in a section');
    };
    addEventListener('mended', () => (lists.at = at), { once: true });
  });
  await page.keyboard.press('Control+4');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'This page has a fault.' })).toBeVisible();
  await expect(main).toContainText(/stands under [0-9a-f]{8}/);
  const id = /under ([0-9a-f]{8})/.exec((await main.textContent())!)![1];
  await expect.poll(() => logOf(app.folder)).toMatch(new RegExp(`"id":"${id}".*planted in a section`));
  await page.evaluate(() => dispatchEvent(new Event('mended')));
  await openSection(page, 'Settings');

  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted in a timer');
    });
    void Promise.reject(new Error('planted in a promise'));
  });
  await expect.poll(() => logOf(app.folder)).toContain('planted in a timer');
  await expect.poll(() => logOf(app.folder)).toContain('planted in a promise');
  // The page's own errors reach the test a little later.
  await expect.poll(() => app.complaints.join()).toMatch(/timer[^]*promise|promise[^]*timer/);
  app.complaints.length = 0;
});
