import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { settled } from '../e2e/pages/screen';
import {
  aMovie,
  aPriceCard,
  aReservation,
  aShowtime,
  anAuditorium,
  hourMs,
  testNow,
} from '../support/builders';
import { curvedHouse } from '../support/curved-house';
import { launchFoyer } from '../support/foyer-app';
import { openTestFoyer } from '../support/test-foyer';
import { milliseconds, percentile, printTable } from './table';

const rounds = 9;
const houses = [
  ['600', curvedHouse(20, [8, 14, 8])],
  ['1,500', curvedHouse(30, [14, 22, 14])],
  ['2,000', curvedHouse(40, [12, 13, 13, 12])],
  ['5,000', curvedHouse(50, [25, 25, 25, 25])],
] as const;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const { foyer, database, admin } = await openTestFoyer({ file: join(folder, 'foyer.sqlite') });
  await admin();
  const movie = await aMovie(database, { title: 'Metropolis' });
  const priceCard = await aPriceCard(database, { prices: { Adult: 1200 } });
  for (const [index, [name, layout]] of houses.entries()) {
    const house = await anAuditorium(database, { name: `House of ${name}`, seats: layout.seats });
    const change = { starts_at: testNow + (1 + index) * hourMs };
    const showtime = await aShowtime(database, { movie, house, priceCard, change });
    const taken = house.seats.filter((_seat, at) => at % 10 < 3);
    await aReservation(database, showtime, taken, priceCard.ticketTypes[0]!);
  }
  await foyer.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opens a showtime and answers a tap on a seat, in houses of 600 to 5,000', async () => {
  const { page, close } = await launchFoyer({ data: 'empty', folder });
  await settled(page);
  await page.locator('[data-screen="attract"]').click();
  const floor = [];
  for (let round = 0; round < rounds; round += 1) floor.push(await page.evaluate(twoFrames));
  const rows = [];
  for (const [name] of houses) rows.push([name, ...(await measureHouse(page, name))]);
  printTable(
    `A showtime tapped, three of ten seats taken: ms to the second frame with its house (two empty frames: ${milliseconds(percentile(floor, 0.5))})`,
    ['seats', 'first', 'p50', 'worst', 'longest task', 'nodes', 'seat tapped: p50', 'worst'],
    rows,
  );
  await close();
}, 300_000);

async function measureHouse(page: Page, name: string): Promise<string[]> {
  const paints: { ms: number; longest: number; nodes: number }[] = [];
  let taps: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const home = page.locator('[data-screen="home"]');
    const showtime = home.getByRole('button', { name: new RegExp(`House of ${name}\\b`) }).first();
    await showtime.waitFor();
    await settled(page);
    paints.push(await showtime.evaluate(openMap));
    await settled(page);
    if (round === 0) {
      await page.locator('[data-part]').first().click();
      await page.locator('[data-seat]').first().waitFor();
      await settled(page);
      taps = await page.evaluate(tapSeats);
    }
    await page.locator('[data-screen="seats"] header button').first().click();
    await home.waitFor();
  }
  const later = paints.slice(1).map(({ ms }) => ms);
  const longest = Math.max(...paints.map((paint) => paint.longest));
  return [
    milliseconds(paints[0]!.ms),
    milliseconds(percentile(later, 0.5)),
    milliseconds(Math.max(...later)),
    longest > 0 ? milliseconds(longest) : 'under 50',
    String(paints[0]!.nodes),
    milliseconds(percentile(taps, 0.5)),
    milliseconds(Math.max(...taps)),
  ];
}

/** Runs in the page: what it takes when there is nothing to do. */
async function twoFrames(): Promise<number> {
  const begin = performance.now();
  document.body.append(document.createElement('i'));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  document.body.lastElementChild?.remove();
  return performance.now() - begin;
}

/** Runs in the page: presses the showtime, waits until the house stands, then two frames. Tasks under 50 ms are not told of. */
function openMap(button: Element): Promise<{ ms: number; longest: number; nodes: number }> {
  return new Promise((done) => {
    let longest = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    tasks.observe({ type: 'longtask' });
    const begin = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-screen="seats"] :is([data-seat], [data-part])')) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const ms = performance.now() - begin;
          const nodes = document.querySelectorAll('[data-screen="seats"] *').length;
          setTimeout(() => done({ ms, longest, nodes }), 300);
        }),
      );
    });
    observer.observe(document.body, { subtree: true, childList: true });
    (button as HTMLElement).click();
  });
}

/** Runs in the page: taps eight free seats, each until its pressed state has been painted. */
async function tapSeats(): Promise<number[]> {
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const times: number[] = [];
  const seats = [...document.querySelectorAll('[data-seat][data-look="free"]')];
  for (const seat of seats.slice(10, 18)) {
    await frame();
    const begin = performance.now();
    seat.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    while (seat.getAttribute('aria-pressed') !== 'true' && performance.now() - begin < 2000) await frame();
    await frame();
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 300));
  }
  return times;
}
