import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { aMovie, aPriceCard, aShowtime, anAuditorium, hourMs } from '../support/builders';
import { testNow as startsAt } from '../support/foyer-app';
import { openTestFoyer } from '../support/test-foyer';
import { milliseconds, percentile, printTable, summaryRow } from './table';

const starts = 7;
let folder: string;
let seatIds: string[];
let showtimeIds: string[];
let ticketTypeId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const { foyer, database, admin } = await openTestFoyer({ file: join(folder, 'foyer.sqlite') });
  await admin();
  const movie = await aMovie(database, { title: 'Metropolis' });
  const house = await anAuditorium(database, { rows: 20, seatsPerRow: 30 });
  const priceCard = await aPriceCard(database, { prices: { Adult: 1200 } });
  seatIds = house.seats.map((seat) => seat.id);
  ticketTypeId = priceCard.ticketTypes[0]!.id;
  showtimeIds = [];
  for (let index = 0; index < 12; index += 1) {
    const change = { starts_at: Date.parse(startsAt) + (2 + index * 4) * hourMs };
    showtimeIds.push((await aShowtime(database, { movie, house, priceCard, change })).id);
  }
  await foyer.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function launch(what: string, args: readonly string[] = []): Promise<ElectronApplication> {
  return electron.launch({
    ...(process.env.ELECTRON_EXEC_PATH ? { executablePath: process.env.ELECTRON_EXEC_PATH } : {}),
    args: [resolve(what), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    env: { ...(process.env as Record<string, string>), FOYER_DATA_DIR: folder, FOYER_NOW: startsAt },
  });
}

async function usable(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('[data-screen]').first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page;
}

/** All processes' working sets, in MiB: shared pages are counted once for each process that has them. */
function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: running }) =>
    Math.round(
      running.getAppMetrics().reduce((sum, process) => sum + process.memory.workingSetSize, 0) / 1024,
    ),
  );
}

it('starts', async () => {
  const empty = { times: [] as number[], memory: [] as number[] };
  const foyer = { times: [] as number[], memory: [] as number[] };
  for (let round = 0; round < starts; round += 1) {
    for (const [what, result, args] of [
      ['tests/bench/empty-window', empty, []],
      ['.', foyer, ['--size=1080x1920']],
    ] as const) {
      const begin = performance.now();
      const app = await launch(what, args);
      await usable(app);
      result.times.push(performance.now() - begin);
      result.memory.push(await memoryOf(app));
      await app.close();
    }
  }
  const middle = (samples: readonly number[]) => percentile(samples, 0.5);
  printTable(
    'From launch to the second frame, and the memory of all processes (aim: at most 1.25 times the empty window)',
    ['', 'ms', 'ratio', 'MiB', 'ratio'],
    [
      [
        'an empty Electron window',
        milliseconds(middle(empty.times)),
        '1.00',
        String(middle(empty.memory)),
        '1.00',
      ],
      [
        'Foyer, first screen',
        milliseconds(middle(foyer.times)),
        (middle(foyer.times) / middle(empty.times)).toFixed(2),
        String(middle(foyer.memory)),
        (middle(foyer.memory) / middle(empty.memory)).toFixed(2),
      ],
    ],
  );
}, 300_000);

it('reserves through the real IPC', async () => {
  const app = await launch('.', ['--size=1080x1920']);
  const page = await usable(app);
  const samples = await page.evaluate(reserveInPage, {
    seatIds,
    showtimeIds: showtimeIds.slice(0, 6),
    ticketTypeId,
  });
  printTable(
    'Three seats held and reserved from the window, through IPC, on disk (ms)',
    ['', 'p50', 'p99', 'per second'],
    [summaryRow('two calls, one after the other', samples)],
  );
  await app.close();
}, 300_000);

type Wanted = { seatIds: string[]; showtimeIds: string[]; ticketTypeId: string };
/** Runs in the page: what a renderer does for a party, call by call. */
async function reserveInPage({
  seatIds: all,
  showtimeIds: shows,
  ticketTypeId: type,
}: Wanted): Promise<number[]> {
  type Answer = { ok: boolean; value: { hold: { id: string } } };
  const { foyer: bridge } = window as unknown as {
    foyer: { call: (name: string, input: unknown) => Promise<string> };
  };
  const call = async (name: string, input: unknown) => JSON.parse(await bridge.call(name, input)) as Answer;
  const times: number[] = [];
  for (const showtimeId of shows) {
    for (let at = 0; at + 3 <= 300; at += 3) {
      const chosen = all.slice(at, at + 3);
      const begin = performance.now();
      const held = await call('booking.holdSeats', { showtimeId, seatIds: chosen, holdId: null });
      const done = await call('booking.reserveSeats', {
        requestId: crypto.randomUUID(),
        holdId: held.value.hold.id,
        tickets: chosen.map((seatId) => ({ seatId, ticketTypeId: type })),
        expectedTotal: 3600,
        isAgeConfirmed: false,
        contact: { kind: 'phone', value: '+44 20 7946 0000' },
      });
      times.push(performance.now() - begin);
      if (!done.ok) throw new Error(JSON.stringify(done));
    }
  }
  return times;
}
