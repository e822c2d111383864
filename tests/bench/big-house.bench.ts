import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { buildBigHouse } from '../support/big-house';
import { desk, launchFoyer } from '../support/foyer-app';
import { adminEmail, adminPassword, openTestFoyer } from '../support/test-foyer';
import { signInToOffice } from '../e2e/pages/office';
import { milliseconds, percentile, printTable } from './table';

const rounds = 3;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const { foyer, database, admin } = await openTestFoyer({ file: join(folder, 'foyer.sqlite') });
  await admin();
  await buildBigHouse(database);
  await foyer.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sections = 'today schedule films prices reservations reports auditoriums users journal settings'.split(
  ' ',
);

/** Not a button's name: a letter is typed into the first box with a list of its own. */
const typedLetter = 'r, typed';

/** Each section opened from the one before it, until nothing more changes and the second frame after that is drawn. */
it('opens every page of the back office', async () => {
  const app = await launchFoyer({ data: 'empty', folder, size: desk, args: ['--back-office'] });
  const { page } = app;
  await signInToOffice(page, { email: adminEmail, password: adminPassword });
  const times = new Map<string, { ms: number[]; nodes: number }>();
  for (let round = 0; round < rounds; round += 1)
    for (const section of sections) {
      await note(section, section);
      if (section === 'schedule') {
        await note('schedule: add a showtime', 'Add showtime');
        await note('schedule: a letter typed into the film', typedLetter);
        // React Aria says aloud how many films there are, and takes its words away seven seconds later: from whatever
        // page is open then, which would be counted as its change.
        await page.waitForFunction(() => !document.querySelector('[data-live-announcer] [role="log"] > *'));
        // The open list hides everything else from assistive technology and from tests.
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Discard' }).click();
        await note('schedule: a run', 'Make a run');
        await page.getByRole('button', { name: 'Back to the day' }).click();
      }
    }
  printTable(
    'The back office with 5,000 films, 40 halls and 165 showtimes a day (ms to the second frame after the last change)',
    ['', 'first', 'p50', 'nodes'],
    [...times].map(([name, { ms, nodes }]) => [
      name,
      milliseconds(ms[0]!),
      milliseconds(percentile(ms, 0.5)),
      String(nodes),
    ]),
  );
  await app.close();

  async function note(name: string, what: string) {
    const { ms, nodes } = await timeOf(page, what);
    const known = times.get(name) ?? { ms: [], nodes: 0 };
    times.set(name, { ms: [...known.ms, ms], nodes });
  }
}, 300_000);

/** Runs in the page: goes to a section, or presses the button of that name; the time until it is drawn and still. */
function timeOf(page: Page, what: string): Promise<{ ms: number; nodes: number }> {
  return page.evaluate(
    async ({ target, isSection, isTyped }) => {
      const begin = performance.now();
      let last = begin;
      let quiet = 0;
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const observer = new MutationObserver(() => {
        quiet = 0;
      });
      observer.observe(document.body, { subtree: true, childList: true });
      if (isSection) location.hash = `#/${target}`;
      else if (isTyped) {
        const box = document.querySelector<HTMLInputElement>('aside [role="combobox"]')!;
        box.focus();
        document.execCommand('insertText', false, 'r');
      } else
        [...document.querySelectorAll<HTMLElement>('main button')]
          .find((button) => button.textContent?.includes(target))!
          .click();
      // Counted in frames: whoever blocks them is not still.
      for (; quiet < 60; quiet += 1) {
        await frame();
        if (quiet === 2) last = performance.now();
      }
      observer.disconnect();
      return { ms: last - begin, nodes: document.querySelectorAll('*').length };
    },
    { target: what, isSection: sections.includes(what), isTyped: what === typedLetter },
  );
}
