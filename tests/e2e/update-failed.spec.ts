import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page, TestInfo } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';
import { schemaVersion } from '../../electron/database/sqlite/migrate';
import { desk, type FoyerApp, landscape, newDataFolder, portrait } from '../support/foyer-app';
import { writeOldFile } from '../support/old-file';
import { expect, test } from '../support/test';
import { tapCorner } from './pages/corner';
import { onScreen, pressToEnd, settled } from './pages/screen';

const fileIn = (folder: string) => join(folder, 'foyer.sqlite');
const copyName = 'foyer.sqlite.before-schema-3';

function writeOld(folder: string): string {
  writeOldFile(fileIn(folder), { version: 2, movies: ['Metropolis'], accounts: [], reservations: [] });
  return folder;
}

function inFile<T>(folder: string, work: (sqlite: BetterSqlite3.Database) => T): T {
  const nativeBinding = process.env['FOYER_SQLITE_BINDING'];
  const sqlite = new BetterSqlite3(fileIn(folder), nativeBinding ? { nativeBinding } : {});
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}
const versionOf = (folder: string) =>
  inFile(folder, (sqlite) => sqlite.pragma('user_version', { simple: true }));

/** As a second start with `--back-office` does. */
async function openOffice({ electron }: FoyerApp): Promise<Page> {
  const [page] = await Promise.all([
    electron.waitForEvent('window'),
    electron.evaluate(({ app }) => void app.emit('second-instance', {}, ['foyer', '--back-office'], '')),
  ]);
  return page;
}

/** WCAG 2.2 AA by axe, nothing wider than its place, and a picture for people. */
async function examine(page: Page, name: string, testInfo: TestInfo): Promise<void> {
  await settled(page);
  await page.screenshot({ path: testInfo.outputPath(`${name}.png`), animations: 'disabled' });
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }))).toEqual([]);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
  expect(wide).toEqual([]);
}

/** Under which the failure stands in the log. */
async function idOn(screen: Locator): Promise<string> {
  return /log under ([0-9a-f]{8})/.exec(await screen.innerText())![1]!;
}

function exitOf({ electron }: FoyerApp): Promise<number | null> {
  return new Promise((resolve) => electron.process().once('exit', resolve));
}

/** Main takes the ten seconds to be over for which it does not try again. */
async function rest({ electron }: FoyerApp): Promise<void> {
  await electron.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 10_000;
  });
}

for (const size of [portrait, landscape] as const)
  test(`an update that fails is told in both windows, and goes on from either once it can (${size})`, async ({
    start,
  }, testInfo) => {
    const folder = writeOld(newDataFolder('empty'));
    const index = inFile(folder, (sqlite) => {
      const sql = sqlite.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'journal_of_sign_ins'`).pluck();
      const text = sql.get() as string;
      sqlite.exec('DROP INDEX journal_of_sign_ins');
      return text;
    });
    const app = await start({ data: 'empty', folder, size });
    const kiosk = await onScreen(app.page, 'outOfOrder');
    await expect(kiosk).toContainText('could not bring the cinema');
    await expect(kiosk).toContainText('nobody expected');
    await expect(kiosk).toContainText(copyName);
    const id = await idOn(kiosk);
    const entry = readFileSync(join(folder, 'foyer.log'), 'utf8')
      .split('\n')
      .find((line) => line.includes(`"id":"${id}"`));
    expect(entry).toContain('journal_of_sign_ins');
    const officePage = await openOffice(app);
    await officePage.setViewportSize(
      size === portrait ? { width: 1080, height: 1920 } : { width: 1920, height: 1080 },
    );
    const office = await onScreen(officePage, 'officeNotStarted');
    for (const words of ['could not bring the cinema', 'nobody expected', copyName, id])
      await expect(office).toContainText(words);
    await examine(app.page, 'kiosk', testInfo);
    await examine(officePage, 'office', testInfo);

    // Nothing is mended: it is told again, of the new attempt.
    await rest(app);
    await office.getByRole('button', { name: 'Try again' }).click();
    for (const told of [office, kiosk]) {
      await expect(told).not.toContainText(id);
      await expect(told).toContainText('nobody expected');
    }
    expect(versionOf(folder)).toBe(3);

    inFile(folder, (sqlite) => sqlite.exec(index));
    const pressed = size === portrait ? ([app.page, kiosk] as const) : ([officePage, office] as const);
    await settled(pressed[0]);
    await rest(app);
    await pressed[1].getByRole('button', { name: 'Try again' }).click();
    await onScreen(app.page, 'setup');
    await onScreen(officePage, 'officeSetup');
    expect(versionOf(folder)).toBe(schemaVersion);
    const ended = exitOf(app);
    await app.electron.evaluate(({ app: electron }) => electron.quit()).catch(() => {});
    expect(await ended).toBe(0);
  });

test('staff leave the locked kiosk by their gesture where the data is of a newer version', async ({
  start,
}) => {
  const folder = writeOld(newDataFolder('empty'));
  inFile(folder, (sqlite) => sqlite.pragma(`user_version = ${schemaVersion + 1}`));
  const before = readFileSync(fileIn(folder));
  const app = await start({ data: 'empty', folder, args: ['--kiosk'] });
  const { page, electron } = app;
  const kiosk = await onScreen(page, 'outOfOrder');
  await expect(kiosk).toContainText('by a newer version of Foyer');
  await expect(kiosk).toContainText('left all the data as it was');
  const id = await idOn(kiosk);
  // No empty cinema in its place, of which whoever stands there could become the first admin.
  renameSync(fileIn(folder), join(folder, 'aside.sqlite'));
  await rest(app);
  await kiosk.getByRole('button', { name: 'Try again' }).click();
  await expect(kiosk).not.toContainText(id);
  await expect(kiosk).toContainText('The data file is not there');
  expect(existsSync(fileIn(folder))).toBe(false);
  renameSync(join(folder, 'aside.sqlite'), fileIn(folder));
  await settled(page);
  await rest(app);
  await kiosk.getByRole('button', { name: 'Try again' }).click();
  await expect(kiosk).toContainText('by a newer version of Foyer');
  // The window manager's button does nothing, as ever.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  await settled(page);
  await tapCorner(page, 5);
  const question = page.getByRole('dialog', { name: 'Leave the kiosk?' });
  await question.waitFor();
  // Nobody answers: it does not stay for whoever comes next.
  await expect(question).toBeHidden({ timeout: 25_000 });
  await settled(page);
  await tapCorner(page, 5);
  await question.waitFor();
  await settled(page);
  const ended = exitOf(app);
  await pressToEnd(question.getByRole('button', { name: 'Leave the kiosk' }), electron.waitForEvent('close'));
  expect(await ended).toBe(0);
  expect(readFileSync(join(folder, 'foyer.log'), 'utf8')).toContain('staff left Foyer');
  expect(readFileSync(fileIn(folder)).equals(before)).toBe(true);
});

test('a damaged file is told of, and the window that says so is closed as any other', async ({ start }) => {
  const folder = writeOld(newDataFolder('empty'));
  const file = openSync(fileIn(folder), 'r+');
  const { size } = statSync(fileIn(folder));
  writeSync(file, Buffer.alloc(size - 4096, 0xa5), 0, size - 4096, 4096);
  closeSync(file);
  const app = await start({ data: 'empty', folder, size: desk, args: ['--back-office'] });
  const office = await onScreen(app.page, 'officeNotStarted');
  await expect(office).toContainText('The data file is damaged');
  const ended = exitOf(app);
  await app.electron
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
    .catch(() => {});
  expect(await ended).toBe(1);
});

/** A disk of its own for a folder, which only root on Linux can have made. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'none', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** To the last byte. */
function fillDisk(filler: string): void {
  const file = openSync(filler, 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

test('an update for which there is no room is told, and goes on once there is', async ({ start }) => {
  const folder = newDataFolder('empty');
  const hasDisk = mountSmallDisk(folder);
  test.skip(!hasDisk, 'needs to mount a small disk');
  try {
    const filler = join(folder, 'filler');
    writeOld(folder);
    fillDisk(filler);
    const app = await start({ data: 'empty', folder, size: landscape });
    const kiosk = await onScreen(app.page, 'outOfOrder');
    await expect(kiosk).toContainText(/The disk (is full|did not take)/);
    const id = await idOn(kiosk);
    await rest(app);
    await kiosk.getByRole('button', { name: 'Try again' }).click();
    await expect(kiosk).not.toContainText(id);
    rmSync(filler);
    await settled(app.page);
    await rest(app);
    await kiosk.getByRole('button', { name: 'Try again' }).click();
    await onScreen(app.page, 'setup');
    expect(versionOf(folder)).toBe(schemaVersion);
    await app.close();

    // The next start has nothing to bring up to date, and no room either.
    fillDisk(filler);
    const next = await start({ data: 'empty', folder, size: landscape });
    const told = await onScreen(next.page, 'outOfOrder');
    await expect(told).toContainText('could not open the cinema');
    rmSync(filler);
    await rest(next);
    await told.getByRole('button', { name: 'Try again' }).click();
    await onScreen(next.page, 'setup');
    await next.close();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
});
