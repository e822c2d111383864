import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import type { BusinessDay } from '../../electron/contract/values';
import {
  aMovie,
  aPriceCard,
  aReservation,
  aShowtime,
  anAuditorium,
  hourMs,
  testNow,
} from '../support/builders';
import { openTestFoyer } from '../support/test-foyer';
import { milliseconds, percentile, printTable } from './table';

const auditoriums = 15;
const showtimesEach = 4;

/** What the home screen asks for: 60 showtimes of a day in 15 auditoriums of 200 seats, 40 % of them reserved. */
it("lists a day's showtimes", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const { foyer, database, visit } = await openTestFoyer({ file: join(folder, 'foyer.sqlite') });
  const priceCard = await aPriceCard(database);
  for (let index = 0; index < auditoriums; index += 1) {
    const house = await anAuditorium(database, { rows: 10, seatsPerRow: 20 });
    const movie = await aMovie(database, { running_minutes: 90 });
    for (let show = 0; show < showtimesEach; show += 1) {
      const starts_at = testNow + (1 + show * 3) * hourMs;
      const showtime = await aShowtime(database, { house, movie, priceCard, change: { starts_at } });
      for (let party = 0; party < 20; party += 1) {
        const seats = house.seats.slice(party * 4, party * 4 + 4);
        await aReservation(database, showtime, seats, priceCard.ticketTypes[0]!);
      }
    }
  }
  const session = visit();
  const businessDay = '2026-11-22' as BusinessDay;
  const samples: Record<string, number[]> = {
    'listing.listDay': [],
    'listing.listSoonest': [],
    'listing.listDays': [],
  };
  for (let round = 0; round < 300; round += 1) {
    for (const [name, times] of Object.entries(samples)) {
      const begin = performance.now();
      const answer = await foyer.dispatch(session, name, name === 'listing.listDay' ? { businessDay } : {});
      times.push(performance.now() - begin);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    }
  }
  printTable(
    'A listing through the router, 60 showtimes, 4,800 reserved seats (ms; aim: under 5)',
    ['', 'p50', 'p99'],
    Object.entries(samples).map(([name, times]) => [
      name,
      milliseconds(percentile(times, 0.5)),
      milliseconds(percentile(times, 0.99)),
    ]),
  );
  await foyer.close();
  rmSync(folder, { recursive: true });
}, 300_000);
