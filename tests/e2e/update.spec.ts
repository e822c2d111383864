import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';
import { schemaVersion } from '../../electron/database/sqlite/migrate';
import { desk, landscape, newDataFolder, portrait } from '../support/foyer-app';
import { writeOldFile } from '../support/old-file';
import { expect, test } from '../support/test';
import { onScreen } from './pages/screen';

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Eight signs that no other number has. */
const codeOf = (number: number) =>
  Array.from({ length: 8 }, (_, at) => signs[Math.floor(number / signs.length ** at) % signs.length]).join(
    '',
  );

/** Of an early release, with so many reservations that bringing it up to date takes some seconds. */
function anOldFolder(count: number): string {
  const folder = newDataFolder('empty');
  writeOldFile(join(folder, 'foyer.sqlite'), {
    version: 2,
    movies: ['Metropolis'],
    accounts: [],
    reservations: Array.from({ length: count }, (_, at) => ({
      code: codeOf(at),
      name: `Zoë Müller ${at}`,
      phone: `+4420${String(79_000_000 + at)}`,
    })),
  });
  return folder;
}

const versionOf = (folder: string, name = 'foyer.sqlite') => {
  const nativeBinding = process.env['FOYER_SQLITE_BINDING'];
  const options = { readonly: true, ...(nativeBinding ? { nativeBinding } : {}) };
  const sqlite = new BetterSqlite3(join(folder, name), options);
  const version = sqlite.pragma('user_version', { simple: true });
  expect(sqlite.pragma('quick_check', { simple: true })).toBe('ok');
  sqlite.close();
  return version;
};

test('while data of an early release is brought up to date, the window says so and lives', async ({
  start,
}, testInfo) => {
  const folder = anOldFolder(60_000);
  const { page } = await start({ data: 'empty', folder, size: portrait });
  const updating = await onScreen(page, 'updating');
  await expect(updating).toContainText('Foyer is being brought up to date');
  await expect(updating).toContainText('Please leave this machine on');
  const seen = await page.evaluate(watch, 5);
  await page.screenshot({ path: testInfo.outputPath('updating.png') });
  const rest = await page.evaluate(watch, 500);
  // It moves, in more than one frame, and counts.
  expect(new Set([...seen, ...rest].map(({ turn }) => turn)).size).toBeGreaterThan(3);
  const parts = [...seen, ...rest].map(({ part }) => part);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(new Set(parts).size).toBeGreaterThan(2);
  expect(new Set(rest.map(({ text }) => text)).size).toBeGreaterThan(1);
  await onScreen(page, 'setup');
  expect(versionOf(folder)).toBe(schemaVersion);
  expect(versionOf(folder, 'foyer.sqlite.before-schema-3')).toBe(2);
});

type Sight = { turn: string; part: number; text: string };

/** Runs in the page: what the notice shows, a few times a second, for as long as it is there. */
async function watch(atMost: number): Promise<Sight[]> {
  const seen: Sight[] = [];
  for (;;) {
    const notice = document.querySelector('[data-screen="updating"]');
    if (!notice || seen.length >= atMost) return seen;
    seen.push({
      turn: getComputedStyle(notice.querySelector('svg')!).rotate,
      part: notice.querySelector('progress')!.value,
      text: notice.textContent,
    });
    await new Promise((done) => setTimeout(done, 150));
  }
}

/** WCAG 2.2 AA by axe. */
async function faultsOf(page: Page): Promise<unknown> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
}

for (const [place, size, args, next] of [
  ['kiosk', landscape, [], 'setup'],
  ['back office', desk, ['--back-office'], 'officeSetup'],
] as const)
  test(`the ${place} says so to all, and may be closed meanwhile: the data is then whole, and the next start goes on`, async ({
    start,
  }, testInfo) => {
    test.setTimeout(120_000);
    const folder = anOldFolder(120_000);
    const options = { data: 'empty', folder, size, args } as const;
    const app = await start(options);
    const updating = await onScreen(app.page, 'updating');
    await expect(updating).toContainText(/Step \d of \d|a copy/);
    await app.page.screenshot({ path: testInfo.outputPath('updating.png') });
    expect(await faultsOf(app.page)).toEqual([]);
    const program = app.electron.process();
    const ended = new Promise((resolve) => program.once('exit', resolve));
    await app.electron.evaluate(({ app: electron }) => electron.quit()).catch(() => {});
    await ended;
    expect(versionOf(folder)).toBeLessThan(schemaVersion);
    const again = await start(options);
    await onScreen(again.page, next);
    expect(versionOf(folder)).toBe(schemaVersion);
  });
