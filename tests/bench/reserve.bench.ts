import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import type { OutputOf } from '../../electron/contract/contract';
import type { ShowtimeId, TicketTypeId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { createPosterEncoder } from '../../electron/features/catalog/movies/poster-encoder';
import { createFoyer, type Foyer } from '../../electron/app';
import { aPriceCard, aShowtime, anAuditorium, hourMs, testNow } from '../support/builders';
import { noPaper, quickHasher } from '../support/test-foyer';
import { bareRunner, openBare, openRecorder, type Recorder, type Statement } from './recorder';
import { percentile, printTable, summaryRow } from './table';

const showtimes = 20;
const partiesPerShowtime = 100;

/**
 * A guest's two commands, hold three seats and reserve them (two commits, each flushed to the disk), through router,
 * schemas, rules and query builder; against the very statements that they sent, run bare in the same process, on a
 * copy of the same file, batch by batch in turn. On Node, so without Electron's IPC.
 */
it('reserves three seats', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const plain = openRecorder(join(folder, 'foyer.sqlite'));
  const house = await aHouse(plain);
  plain.sqlite.prepare('vacuum into ?').run(join(folder, 'bare.sqlite'));
  const bare = openBare(join(folder, 'bare.sqlite'));
  const run = bareRunner(bare);
  const foyer = await openKiosk(plain);
  plain.take();
  const samples = { foyer: [] as number[], bare: [] as number[] };
  for (const showtimeId of house.showtimeIds) {
    const recorded: Statement[][] = [];
    for (let party = 0; party < partiesPerShowtime; party += 1) {
      const seatIds = house.seatIds.slice(party * 3, party * 3 + 3);
      const begin = performance.now();
      await reserve(foyer, foyer.openSession(), showtimeId, seatIds, house.ticketTypeId);
      samples.foyer.push(performance.now() - begin);
      recorded.push(plain.take());
    }
    for (const statements of recorded) {
      const begin = performance.now();
      run(statements);
      samples.bare.push(performance.now() - begin);
    }
  }
  const count = bare.prepare('select count(*) from ticket').pluck().get() as number;
  if (count !== showtimes * partiesPerShowtime * 3) throw new Error(`The bare run made ${count} tickets`);
  const ratio = percentile(samples.foyer, 0.5) / percentile(samples.bare, 0.5);
  printTable(
    'Three seats held and reserved, on disk (ms; aim: at most 2 times bare)',
    ['', 'p50', 'p99', 'per second', 'ratio'],
    [
      [...summaryRow('bare better-sqlite3, the same SQL', samples.bare), '1.00'],
      [...summaryRow('through the router', samples.foyer), ratio.toFixed(2)],
    ],
  );
  await foyer.close();
  bare.close();
  rmSync(folder, { recursive: true });
}, 300_000);

async function aHouse({ database }: Recorder) {
  const house = await anAuditorium(database, { rows: 20, seatsPerRow: 30 });
  const priceCard = await aPriceCard(database, { prices: { Adult: 1200 } });
  const showtimeIds: ShowtimeId[] = [];
  for (let index = 0; index < showtimes; index += 1) {
    const starts_at = testNow + (2 + index * 4) * hourMs;
    showtimeIds.push((await aShowtime(database, { house, priceCard, change: { starts_at } })).id);
  }
  // From the left of each row in threes: no party leaves a lone seat.
  const seatIds = house.seats.map((seat) => seat.id);
  return { showtimeIds, seatIds, ticketTypeId: priceCard.ticketTypes[0]!.id };
}

function openKiosk(plain: Recorder): Promise<Foyer> {
  return createFoyer({
    database: plain.database,
    clock: { now: () => testNow },
    hasher: quickHasher,
    posterEncoder: createPosterEncoder(),
    isDemo: false,
    terminalId: 'bench',
    logFault: ({ error }) => console.error(error),
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: noPaper,
  });
}

async function reserve(
  foyer: Foyer,
  session: Session,
  showtimeId: ShowtimeId,
  seatIds: readonly string[],
  ticketTypeId: TicketTypeId,
): Promise<void> {
  const held = await foyer.dispatch(session, 'booking.holdSeats', { showtimeId, seatIds, holdId: null });
  if (!held.ok) throw new Error(`hold: ${held.error.code}`);
  const { hold } = held.value as OutputOf<'booking.holdSeats'>;
  const reserved = await foyer.dispatch(session, 'booking.reserveSeats', {
    requestId: crypto.randomUUID(),
    holdId: hold!.id,
    tickets: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
    expectedTotal: 3600,
    isAgeConfirmed: false,
    contact: { kind: 'phone', value: '+44 20 7946 0000' },
  });
  if (!reserved.ok)
    throw new Error(`reserve: ${reserved.error.code} ${JSON.stringify(reserved.error.details)}`);
}
