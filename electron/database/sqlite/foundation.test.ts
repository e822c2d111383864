import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
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
import { openTestDatabase } from '../../../tests/support/test-foyer';
import type { AccountId, SeatId } from '../../contract/values';
import type { Database } from '../database';
import type { SeatTable } from '../schema';
import { migrate } from './migrate';

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

it('asks every reservation but one of the desk for an account or a contact', async () => {
  const priceCard = await aPriceCard(database);
  const showtime = await aShowtime(database, { house, priceCard });
  const nobody = { account_id: null, contact_kind: null, contact_key: null, contact: null };
  const make = (desk_account_id: AccountId | null) =>
    aReservation(database, showtime, [], priceCard.ticketTypes[0]!, { ...nobody, desk_account_id });
  await expect(make(null)).rejects.toThrow('CHECK');
  // Of nobody's account it goes past that rule, and no further.
  await expect(make(testId<AccountId>())).rejects.toThrow('FOREIGN KEY');
});

it('loosens a rule of a table that is there, keeps its rows, and stops where there is no such rule', () => {
  const sqlite = new BetterSqlite3(':memory:');
  const first = { version: 1, name: 'first', sql: 'create table one (a text, check (a is not null)) strict' };
  migrate(sqlite, ':memory:', [first]);
  sqlite.exec("insert into one values ('kept')");
  const loosen = [{ table: 'one', rule: 'check (a is not null)', into: "check (a is null or a <> '')" }];
  const second = { version: 2, name: 'second', sql: '', loosen };
  migrate(sqlite, ':memory:', [first, second]);
  sqlite.exec('insert into one values (null)');
  expect(() => sqlite.exec("insert into one values ('')")).toThrow('CHECK');
  expect(sqlite.prepare('select count(*) from one').pluck().get()).toBe(2);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  const third = { version: 3, name: 'third', sql: '', loosen };
  expect(() => migrate(sqlite, ':memory:', [first, second, third])).toThrow('does not say');
  expect(() => sqlite.exec("update sqlite_schema set sql = ''")).toThrow('may not be modified');
  sqlite.close();
});
