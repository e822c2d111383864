import type { Page, TestInfo } from '@playwright/test';
import { movieFieldsSchema } from '../../electron/contract/movies.contract';
import { desk, type FoyerApp, landscape } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { demoAdmin, expectAccessible, openSection, signInToOffice } from './pages/office';
import { onScreen, pressEnter, settled } from './pages/screen';

const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and the Unreasonably Long Evening';

/** WCAG 2.2 AA by axe, targets large enough for a mouse, nothing beyond the window's edge; and a picture for people. */
async function examine(page: Page, name: string, testInfo: TestInfo): Promise<void> {
  await page.screenshot({ path: testInfo.outputPath(`${name}.png`), animations: 'disabled' });
  await expectAccessible(page, name);
  expect.soft(await page.evaluate(findFaults), `targets and edges on ${name}`).toEqual([]);
}

/** Runs in the page. Seats of a map have a list beside them, and what stands in a line of text is as high as the line. */
function findFaults(): string[] {
  const faults: string[] = [];
  const scope = document.querySelector('dialog[open]') ?? document.body;
  for (const target of scope.querySelectorAll<HTMLElement>('button, input, select, textarea, nav a')) {
    const { width, height, left, right } = target.getBoundingClientRect();
    // What is a pixel in size is there for screen readers: its label is what is pressed.
    if (width <= 1 || target.closest('svg, [role="grid"], [role="application"]')) continue;
    const name = target.getAttribute('aria-label') ?? (target.textContent || target.id);
    const least = target.matches('[type="checkbox"], [type="radio"]') ? 20 : 24;
    if (Math.min(width, height) < least) faults.push(`${name}: ${Math.round(width)}x${Math.round(height)}`);
    const scrolls = [...parentsOf(target)].some((parent) => parent.scrollWidth > parent.clientWidth + 1);
    if (!scrolls && (left < -1 || right > innerWidth + 1)) faults.push(`${name} sticks out`);
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
  for (const region of scope.querySelectorAll('main [role="region"], dialog > div')) {
    if (region.scrollWidth <= region.clientWidth + 1) continue;
    const { right } = region.getBoundingClientRect();
    const wide = [...region.children].filter((child) => child.getBoundingClientRect().right > right);
    faults.push(`scrolls sideways, for ${wide.map((child) => child.outerHTML.slice(0, 80)).join(' ')}`);
  }
  return faults;

  function* parentsOf(element: Element) {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) yield parent;
  }
}

/** Every section that the sidebar has, whichever they are. */
async function walkSections(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const links = page.locator('header nav a');
  const menu = page.getByRole('button', { name: 'Sections' });
  const isFolded = await menu.isVisible();
  await expect(links).toHaveCount(10);
  for (const link of await links.all()) {
    if (isFolded) await menu.click();
    await link.click();
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await settle(page);
    await look((await link.getAttribute('href'))!.replace('#/', ''));
  }
}

/** Until nothing says any longer that it is loading. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy]:has(table)')).toHaveCount(0);
  await settled(page);
}

async function giveLongNames({ elsewhere: call }: FoyerApp): Promise<void> {
  await call('auth.signIn', demoAdmin);
  await call('settings.changeSettings', { cinemaName: long.slice(0, 60) });
  const { auditoriums } = await call('auditoriums.listAuditoriums', {});
  for (const [index, { id }] of auditoriums.entries())
    await call('auditoriums.renameAuditorium', {
      auditoriumId: id,
      name: `${index + 1} ${long}`.slice(0, 40),
    });
  const { movies } = await call('movies.listMovies', {});
  for (const [index, { id: movieId }] of movies.entries()) {
    const known = await call('movies.readMovie', { movieId });
    const fields = Object.entries(known).filter(([name]) => name in movieFieldsSchema.shape);
    const movie = movieFieldsSchema.parse({ ...Object.fromEntries(fields), title: `${long} ${index}` });
    await call('movies.changeMovie', { movieId, movie, seenVersion: known.version });
  }
}

for (const size of [desk, landscape] as const) {
  test(`every section is sound for all (${size})`, async ({ start }, testInfo) => {
    test.setTimeout(180_000);
    const { page } = await start({ args: ['--back-office'], size });
    await onScreen(page, 'officeSignIn');
    await examine(page, 'sign-in', testInfo);
    await signInToOffice(page);
    await walkSections(page, (name) => examine(page, name, testInfo));
  });
}

test('every section bears long names', async ({ start }, testInfo) => {
  test.setTimeout(180_000);
  const app = await start({ args: ['--back-office'], size: desk });
  await giveLongNames(app);
  await signInToOffice(app.page);
  await walkSections(app.page, (name) => examine(app.page, `long-${name}`, testInfo));
});

test('every section of an empty cinema says what to do first', async ({ start }, testInfo) => {
  test.setTimeout(180_000);
  const { page, elsewhere } = await start({ args: ['--back-office'], size: desk, data: 'empty' });
  const admin = { name: 'Ada Manager', email: 'ada@palace.example', password: 'a long admin passphrase' };
  await elsewhere('settings.finishSetup', {
    cinemaName: 'Electric Palace',
    timeZone: 'Europe/London',
    currency: 'GBP',
    admin,
  });
  await page.reload();
  await signInToOffice(page, admin);
  await walkSections(page, (name) => examine(page, `empty-${name}`, testInfo));
});

test('every section can be read at twice the size', async ({ start }, testInfo) => {
  test.setTimeout(180_000);
  const { page, electron } = await start({ args: ['--back-office'], size: desk });
  await signInToOffice(page);
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(2),
  );
  const menu = page.getByRole('button', { name: 'Sections' });
  await menu.click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await walkSections(page, (name) => examine(page, `twice-${name}`, testInfo));
});

test('what opens in a section is sound too', async ({ start }, testInfo) => {
  test.setTimeout(240_000);
  const { page, advance } = await start({ args: ['--back-office'], size: desk });
  await signInToOffice(page);
  const press = (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  const firstRow = () => page.locator('tbody tr').first().click();
  const look = async (name: string) => {
    await settle(page);
    await examine(page, name, testInfo);
  };
  const lookAtDialog = async (name: string) => {
    await page.getByRole('dialog').waitFor();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await openSection(page, 'Users');
  await firstRow();
  await look('open-user');
  await press('Disable');
  await lookAtDialog('open-user-question');
  await advance(6 * 60_000);
  await press('One-time code');
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.getByRole('textbox', { name: 'Password' }).waitFor();
  await look('open-step-up');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await openSection(page, 'Journal');
  await page.getByLabel('What was done').selectOption({ label: 'Added a showtime' });
  await firstRow();
  await look('open-journal');

  await openSection(page, 'Films');
  await press('Genres');
  await lookAtDialog('open-genres');
  await press('Import');
  await lookAtDialog('open-import');
  await firstRow();
  await look('open-film');
  await press('Add film');
  await look('open-new-film');

  await openSection(page, 'Prices');
  await firstRow();
  await look('open-price-card');
  await press('Close');

  await openSection(page, 'Reservations');
  await firstRow();
  await look('open-reservation');
  await press('Cancel reservation');
  await lookAtDialog('open-reservation-question');
  const seats = page.getByRole('group', { name: 'Seats', exact: true }).locator('[data-seat]');
  for (const view of ['Seats live', 'Reserve at the desk']) {
    await page.getByRole('tab', { name: view }).click();
    await seats.first().waitFor();
    await look(`open-${view.toLowerCase().replaceAll(' ', '-')}`);
  }

  await openSection(page, 'Auditoriums');
  await press('Add auditorium');
  await look('open-templates');
  await openSection(page, 'Auditoriums');
  await press('Back');
  await firstRow();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await look(`open-auditorium-${(await tab.textContent())!.toLowerCase().replaceAll(' ', '-')}`);
  }

  await openSection(page, 'Schedule');
  await press('Add showtime');
  await look('open-showtime');
  await press('Make a run');
  await look('open-run');
});

test('sections are reached by Control and a digit, and the page past the sections', async ({ start }) => {
  const { page } = await start({ args: ['--back-office'], size: desk });
  await signInToOffice(page);
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  await page.keyboard.press('Control+3');
  await expect(links.nth(2)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Control+1');
  await expect(links.first()).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the page' });
  await skip.focus();
  await pressEnter(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});
