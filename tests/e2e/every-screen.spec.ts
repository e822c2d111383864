import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { landscape, portrait } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin } from './pages/browse';
import { onScreen } from './pages/screen';
import { answerAdmin, chooseZone } from './pages/setup';
import { walk } from './walk';

/** WCAG 2.2 AA by axe, nothing cut off sideways, every target large enough for a finger; and a picture for people. */
async function examine(page: Page, name: string, testInfo: TestInfo): Promise<void> {
  await page.screenshot({ path: testInfo.outputPath(`${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html }) => html.slice(0, 200)),
  }));
  expect.soft(found, `axe on ${name}`).toEqual([]);
  expect.soft(await page.evaluate(findFaults), `targets and edges on ${name}`).toEqual([]);
}

/** Runs in the page: buttons under 80 px (seats of the map have the row list beside them), and what sticks out. */
function findFaults(): string[] {
  const faults: string[] = [];
  const scope = document.querySelector('dialog[open]') ?? document.body;
  for (const target of scope.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])')) {
    const { width, height, left, right } = target.getBoundingClientRect();
    if (width === 0) continue;
    const name = target.getAttribute('aria-label') ?? target.textContent;
    if (Math.min(width, height) < 80) faults.push(`${name}: ${Math.round(width)}x${Math.round(height)}`);
    const scrolls = target.closest('[data-scrolls]') !== null || isInSidewaysScroll(target);
    if (!scrolls && (left < -1 || right > innerWidth + 1)) faults.push(`${name} sticks out`);
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
  return faults;

  function isInSidewaysScroll(element: Element): boolean {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (parent.scrollWidth > parent.clientWidth + 1 && getComputedStyle(parent).overflowX !== 'visible')
        return true;
    }
    return false;
  }
}

for (const size of [portrait, landscape] as const) {
  test(`every screen of a visit is sound for all (${size})`, async ({ start }, testInfo) => {
    test.setTimeout(180_000);
    const { page } = await start({ size });
    await walk(page, (name) => examine(page, name, testInfo));
  });

  test(`the screens that nobody wants to see are sound too (${size})`, async ({ start }, testInfo) => {
    test.setTimeout(120_000);
    const { page, advance } = await start({ size });
    await page.clock.install();
    await page.reload();
    const seats = await (await begin(page)).choose('Metropolis', '15:00');
    await seats.takeBest();
    await page.clock.runFor(61_000);
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor();
    await examine(page, 'idle-question', testInfo);
    await page.getByRole('button', { name: 'I am still here' }).click();
    for (let minute = 0; minute < 8; minute += 1) {
      await seats.screen.getByRole('heading').click();
      await advance(60_000);
    }
    await onScreen(page, 'expired');
    await examine(page, 'expired', testInfo);
  });

  test(`the first start's questions are sound (${size})`, async ({ start }, testInfo) => {
    const { page } = await start({ size, data: 'empty' });
    const setup = await onScreen(page, 'setup');
    await examine(page, 'setup-cinema', testInfo);
    await setup
      .getByRole('textbox', { name: 'Name of the cinema' })
      .fill('Llanfairpwllgwyngyll Picture House and Assembly Room');
    await setup.getByRole('button', { name: 'Continue' }).click();
    await examine(page, 'setup-place', testInfo);
    await chooseZone(setup, 'London');
    await setup.getByRole('button', { name: 'Continue' }).click();
    await setup.getByRole('button', { name: 'Open the cinema' }).click();
    await examine(page, 'setup-admin-missing', testInfo);
    await answerAdmin(setup);
    const done = await onScreen(page, 'setupDone');
    await examine(page, 'setup-done', testInfo);
    await done.getByRole('button', { name: 'Open the kiosk' }).click();
    await onScreen(page, 'attract');
    await examine(page, 'attract-nothing-on-sale', testInfo);
    await page.getByRole('button', { name: 'Touch to begin' }).click();
    await page.getByRole('heading', { name: 'No film is on sale just now' }).waitFor();
    await examine(page, 'home-nothing-on-sale', testInfo);
  });
}
