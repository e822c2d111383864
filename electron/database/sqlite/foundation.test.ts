import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import {
  aMovie,
  anAuditorium,
  aPriceCard,
  aReservation,
  aShowtime,
  type House,
  testId,
} from '../../../tests/support/builders';
import { openTestDatabase } from '../../../tests/support/kiosk';
import type { SeatId } from '../../contract/values';
import type { Database } from '../database';
import type { SeatTable } from '../schema';

let database: Database;
let house: House;
beforeEach(async () => {
  database = openTestDatabase();
  house = await anAuditorium(database, { rows: 1, seatsPerRow: 3 });
});
afterEach(() => database.close());

const run = (statement: string) =>
  database.transaction(async (tx) => void (await sql.raw(statement).execute(tx)));
const addSeat = (change: Partial<SeatTable>) =>
  database.transaction(async (tx) => {
    const seat = { ...house.seats[0]!, id: testId<SeatId>(), number_label: '9', ...change };
    await tx.insertInto('seat').values(seat).execute();
    return seat;
  });

describe('a layout', () => {
  it('gives a companion seat to a wheelchair space only', async () => {
    const companion = { kind: 'companion' as const, number_label: '11' };
    await expect(addSeat({ ...companion, companion_of: house.seats[0]!.id })).rejects.toThrow('wheelchair');
    const space = await addSeat({ kind: 'wheelchair', number_label: '10' });
    await addSeat({ ...companion, companion_of: space.id });
  });

  it('keeps its seats from the first showtime on', async () => {
    const spare = await addSeat({ number_label: '10' });
    await run(`delete from seat where id = '${spare.id}'`);
    await aShowtime(database, { house });
    await expect(addSeat({ number_label: '11' })).rejects.toThrow('save a new version');
    await expect(run(`delete from seat where id = '${house.seats[2]!.id}'`)).rejects.toThrow(
      'save a new version',
    );
  });

  it('keeps the names of its areas', async () => {
    await expect(run("update area set name = 'Circle'")).rejects.toThrow('save a new version');
  });
});

it.each(['gbp', 'G1P', '£££', 'GBPX'])('%s is no currency', async (currency) => {
  await expect(aPriceCard(database, { change: { currency } })).rejects.toThrow('CHECK');
});

it('keeps a ticket for good', async () => {
  const priceCard = await aPriceCard(database);
  const movie = await aMovie(database);
  const showtime = await aShowtime(database, { house, priceCard, movie });
  await aReservation(database, showtime, [house.seats[0]!], priceCard.ticketTypes[0]!);
  await expect(run('delete from ticket')).rejects.toThrow('a ticket is never');
  await expect(run('update ticket set amount = 1')).rejects.toThrow('a ticket keeps what was agreed');
});

it.each([
  '7KQM2XR',
  '7KQM2XRDD',
  '7KQM2XR0',
  '7KQM2XRI',
  '7KQM2XRL',
  '7KQM2XRO',
  '7KQM2XRU',
  '7kqm2xrd',
  '7KQM2XR1',
])('%s is no reservation code', async (code) => {
  const priceCard = await aPriceCard(database);
  const showtime = await aShowtime(database, { house, priceCard });
  await aReservation(database, showtime, [], priceCard.ticketTypes[0]!, { code: '7KQM2XRD' });
  await expect(aReservation(database, showtime, [], priceCard.ticketTypes[0]!, { code })).rejects.toThrow(
    'CHECK',
  );
});
