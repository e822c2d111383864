import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { it } from 'vitest';
import type { ShowtimeId } from '../../electron/contract/values';
import { aSellingHouse, openKiosk, reserve, showtimes } from '../support/selling-house';
import { profiled } from './profile';
import { bareRunner, openBare, openRecorder, type Statement } from '../support/recorder';
import { milliseconds, percentile, printTable, summaryRow } from './table';

const partiesPerShowtime = 100;
const callersAtOnce = 20;
const slowFlushMs = 3;

/**
 * A guest's two commands, hold three seats and reserve them (two commits, each flushed to the disk), through router,
 * schemas, rules and query builder; against the very statements that they sent, run bare in the same process on copies of
 * the same file, batch by batch in turn: all of them, twice for the machine's noise, and the writes alone, which are the
 * floor. On Node, so without Electron's IPC.
 */
it('reserves three seats', async () => {
  const bench = await openBench();
  const bare = ['all', 'again', 'writes'].map((name) => bench.copy(name));
  const samples = { foyer: [] as number[], bare: bare.map(() => [] as number[]) };
  const counts = { statements: 0, commits: 0 };
  for (const showtimeId of bench.house.showtimeIds) {
    const recorded: Statement[][] = [];
    for (let party = 0; party < partiesPerShowtime; party += 1) {
      const begin = performance.now();
      await bench.reserve(showtimeId, party);
      samples.foyer.push(performance.now() - begin);
      recorded.push(bench.plain.take());
    }
    for (const statements of recorded) {
      counts.statements += statements.length;
      counts.commits += statements.filter(({ sql }) => sql === 'commit').length;
      for (const [index, { run }] of bare.entries()) {
        const chosen = index === 2 ? statements.filter(({ sql }) => !/^(select|with)/.test(sql)) : statements;
        const begin = performance.now();
        run(chosen);
        samples.bare[index]!.push(performance.now() - begin);
      }
    }
  }
  for (const { sqlite } of bare) checkTickets(sqlite, showtimes * partiesPerShowtime * 3);
  const floor = percentile(samples.bare[2]!, 0.5);
  const row = (name: string, times: number[]) => [
    ...summaryRow(name, times),
    (percentile(times, 0.5) / floor).toFixed(2),
  ];
  printTable(
    'Three seats held and reserved, one party after the other, on disk (ms; aim: at most 1.3 times the floor)',
    ['', 'p50', 'p99', 'per second', 'ratio'],
    [
      row('floor: the writes alone, bare better-sqlite3', samples.bare[2]!),
      row('the same SQL, bare better-sqlite3', samples.bare[0]!),
      row('once more, for the noise', samples.bare[1]!),
      row('through the router', samples.foyer),
    ],
  );
  const sales = samples.foyer.length;
  const { frames, calls } = await bench.countWrites();
  printTable(
    'What a sale takes',
    ['statements', 'commits', 'frames of the log', 'calls that write'],
    [[counts.statements / sales, counts.commits / sales, frames, calls].map((count) => count.toFixed(1))],
  );
  bare.forEach(({ sqlite }) => sqlite.close());
  await bench.close();
}, 300_000);

/** As many patrons at once as there are lobbies: each begins anew as soon as it is answered. */
it.each([0, slowFlushMs])(
  'reserves for twenty at once, each flush %d ms longer',
  async (flushMs) => {
    const bench = await openBench(flushMs);
    const perCaller = flushMs > 0 ? 20 : partiesPerShowtime;
    const samples: number[] = [];
    const begin = performance.now();
    const serve = async (showtimeId: ShowtimeId) => {
      for (let party = 0; party < perCaller; party += 1) {
        const asked = performance.now();
        await bench.reserve(showtimeId, party);
        samples.push(performance.now() - asked);
      }
    };
    const callers = bench.house.showtimeIds.slice(0, callersAtOnce);
    await profiled(`reserve-${flushMs}`, () => Promise.all(callers.map(serve)));
    const seconds = (performance.now() - begin) / 1000;
    const commits = bench.plain.take().filter(({ sql }) => sql === 'commit').length;
    printTable(
      `Three seats held and reserved by ${callersAtOnce} callers at once, each flush ${flushMs} ms longer (ms)`,
      ['', 'p50', 'p99', 'per second', 'commits a sale'],
      [
        [
          'through the router',
          milliseconds(percentile(samples, 0.5)),
          milliseconds(percentile(samples, 0.99)),
          (samples.length / seconds).toFixed(0),
          (commits / samples.length).toFixed(2),
        ],
      ],
    );
    await bench.close();
  },
  300_000,
);

async function openBench(flushMs = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const file = join(folder, 'foyer.sqlite');
  const plain = openRecorder(file, { flushMs });
  const house = await aSellingHouse(plain);
  const foyer = await openKiosk(plain);
  plain.take();
  const reserveFor = (showtimeId: ShowtimeId, party: number) => {
    const seatIds = house.seatIds.slice(party * 3, party * 3 + 3);
    return reserve(foyer, foyer.openSession(), showtimeId, seatIds, house.ticketTypeId);
  };
  return {
    plain,
    house,
    reserve: reserveFor,
    copy: (name: string) => {
      const copied = join(folder, `${name}.sqlite`);
      plain.sqlite.prepare('vacuum into ?').run(copied);
      const sqlite = openBare(copied);
      return { sqlite, run: bareRunner(sqlite) };
    },
    /** Each a sale: pages that went into the log, and calls of the system that write. */
    countWrites: async () => {
      plain.sqlite.pragma('wal_checkpoint(TRUNCATE)');
      plain.sqlite.pragma('wal_autocheckpoint = 0');
      const parties = Array.from({ length: 60 }, (_, index) => partiesPerShowtime + index);
      const before = writeCalls();
      for (const party of parties) await reserveFor(house.showtimeIds[party % showtimes]!, party);
      const calls = writeCalls() - before;
      const frames = (statSync(`${file}-wal`).size - 32) / (24 + pageSize);
      return { frames: frames / parties.length, calls: calls / parties.length };
    },
    close: async () => {
      await foyer.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const pageSize = 4096;

/** How often this process has asked the system to write; NaN where the system does not tell. */
function writeCalls(): number {
  const told = existsSync('/proc/self/io') ? readFileSync('/proc/self/io', 'utf8') : '';
  return Number(/^syscw: (\d+)$/m.exec(told)?.[1] ?? Number.NaN);
}

function checkTickets(sqlite: BetterSqlite3.Database, wanted: number): void {
  const count = sqlite.prepare('select count(*) from ticket').pluck().get() as number;
  if (count !== wanted) throw new Error(`The bare run made ${count} tickets`);
}
