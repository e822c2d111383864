import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import { FoyerError } from '../../electron/contract/errors';
import type { PriceCardId } from '../../electron/contract/values';
import type { MovieTable } from '../../electron/database/schema';
import { isOverlapViolation } from '../../electron/features/catalog/showtimes/schedule.queries';
import type { Session } from '../../electron/ipc/sessions';
import {
  aMovie,
  anAuditorium,
  aPriceCard,
  aShowtime,
  type House,
  minuteMs,
  testId,
} from '../support/builders';
import { errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

type NewShowtime = CallInputOf<'schedule.addShowtimes'>['showtimes'][number];
let foyer: TestFoyer;
let admin: Session;
let house: House;
let movie: MovieTable;
let cardId: PriceCardId;

beforeEach(async () => {
  foyer = await openTestFoyer();
  admin = await foyer.admin();
  house = await anAuditorium(foyer.database);
  movie = await aMovie(foyer.database, { running_minutes: 90 });
  cardId = (await aPriceCard(foyer.database)).card.id;
});
afterEach(() => foyer.foyer.close());

const wanted = (startsAtLocal: string, change: Partial<NewShowtime> = {}): NewShowtime => ({
  movieId: movie.id,
  auditoriumId: house.auditorium.id,
  priceCardId: cardId,
  startsAtLocal,
  format: '2D',
  audioLanguage: 'en',
  subtitleLanguage: null,
  hasCaptions: false,
  hasAudioDescription: false,
  ...change,
});
const add = (...showtimes: NewShowtime[]) => foyer.call(admin, 'schedule.addShowtimes', { showtimes });
const rows = () => foyer.database.read.selectFrom('showtime').selectAll().orderBy('starts_at').execute();

async function refusal(promise: Promise<unknown>): Promise<{ code: string; details: unknown }> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FoyerError)) throw error ?? new Error('It succeeded; an error was expected');
  return { code: error.code, details: error.details };
}

test('a showtime has its times, its business day and the newest layout', async () => {
  const { layoutId } = await foyer.call(admin, 'auditoriums.saveLayout', {
    auditoriumId: house.auditorium.id,
    seenVersion: 1,
    layout: {
      screenWidth: 8,
      focal: { x: 0, y: 3 },
      areas: [{ id: 'stalls', name: 'Stalls' }],
      seats: [{ row: 'A', number: '1', area: 'stalls', kind: 'standard', x: 0, y: 2 }],
    },
  });
  const events: string[] = [];
  foyer.foyer.subscribe((event) => events.push(event.type));
  const { showtimeIds } = await add(wanted('2026-11-28T00:30'));
  const start = Date.UTC(2026, 10, 28, 0, 30);
  expect(await rows()).toEqual([
    expect.objectContaining({
      id: showtimeIds[0],
      layout_id: layoutId,
      business_day: '2026-11-27',
      starts_at: start,
      ends_at: start + 105 * minuteMs,
      occupied_until: start + 120 * minuteMs,
      sales_close_at: start + 10 * minuteMs,
      state: 'on_sale',
    }),
  ]);
  expect(events).toEqual(['catalogChanged']);
});

describe('on nights when the clock changes', () => {
  test('a start in the missing hour is refused', async () => {
    expect(await refusal(add(wanted('2027-03-28T01:30')))).toEqual({
      code: 'LOCAL_TIME_MISSING',
      details: { localTime: '2027-03-28T01:30' },
    });
  });

  test('a start in the doubled hour is asked about, and then an hour apart', async () => {
    expect(await refusal(add(wanted('2027-10-31T01:30')))).toEqual({
      code: 'LOCAL_TIME_DOUBLED',
      details: { localTime: '2027-10-31T01:30' },
    });
    const other = await anAuditorium(foyer.database);
    await add(
      wanted('2027-10-31T01:30', { doubledHour: 'earlier' }),
      wanted('2027-10-31T01:30', { doubledHour: 'later', auditoriumId: other.auditorium.id }),
    );
    const [earlier, later] = await rows();
    expect(earlier!.starts_at).toBe(Date.UTC(2027, 9, 31, 0, 30));
    expect(later!.starts_at).toBe(Date.UTC(2027, 9, 31, 1, 30));
    expect([earlier!.business_day, later!.business_day]).toEqual(['2027-10-30', '2027-10-30']);
  });

  test('a film over the change lasts as long as it lasts', async () => {
    await add(wanted('2027-03-28T00:30'));
    expect((await rows())[0]!.ends_at - (await rows())[0]!.starts_at).toBe(105 * minuteMs);
    // Two hours later by the time that passes: 03:30 on the clock.
    expect(await errorCodeOf(add(wanted('2027-03-28T03:29')))).toBe('SHOWTIME_OVERLAP');
    await add(wanted('2027-03-28T03:30'));
  });
});

describe('overlaps', () => {
  test('count advertising and cleaning: the next may start when the house is clean', async () => {
    const { showtimeIds } = await add(wanted('2026-11-27T18:00'));
    expect(await refusal(add(wanted('2026-11-27T19:59')))).toEqual({
      code: 'SHOWTIME_OVERLAP',
      details: expect.objectContaining({ showtimeIds, index: 0 }),
    });
    expect(await errorCodeOf(add(wanted('2026-11-27T16:01')))).toBe('SHOWTIME_OVERLAP');
    await add(wanted('2026-11-27T20:00'), wanted('2026-11-27T16:00'));
    expect(await rows()).toHaveLength(3);
  });

  test('in a batch leave nothing of it behind', async () => {
    const batch = add(wanted('2026-11-27T12:00'), wanted('2026-11-27T18:00'), wanted('2026-11-27T13:59'));
    expect(await refusal(batch)).toEqual({
      code: 'SHOWTIME_OVERLAP',
      details: expect.objectContaining({ showtimeIds: [], index: 2 }),
    });
    expect(await rows()).toEqual([]);
  });

  test('are none with a cancelled showtime, nor in another auditorium', async () => {
    await add(wanted('2026-11-27T18:00'));
    await foyer.database.transaction((tx) =>
      tx.updateTable('showtime').set({ state: 'cancelled', cancel_reason: 'No film.' }).execute(),
    );
    const other = await anAuditorium(foyer.database);
    await add(wanted('2026-11-27T18:00'), wanted('2026-11-27T18:00', { auditoriumId: other.auditorium.id }));
    expect(await rows()).toHaveLength(3);
  });

  test('are refused by the database itself, whoever writes', async () => {
    await add(wanted('2026-11-27T18:00'));
    const [row] = await rows();
    const sneak = (change: object) =>
      foyer.database.transaction((tx) =>
        tx
          .insertInto('showtime')
          .values({ ...row!, id: testId(), ...change })
          .execute(),
      );
    await expect(sneak({})).rejects.toSatisfy(isOverlapViolation);
    await expect(sneak({ starts_at: row!.starts_at + 60 * minuteMs })).rejects.toThrow('showtimes overlap');
    await sneak({ state: 'cancelled', cancel_reason: 'No film.' });
    const revive = foyer.database.transaction((tx) =>
      tx.updateTable('showtime').set({ state: 'on_sale', cancel_reason: null }).execute(),
    );
    await expect(revive).rejects.toThrow('showtimes overlap');
  });

  test('never come about, whatever is asked for', async () => {
    const houses = [house, await anAuditorium(foyer.database)];
    const movies = [movie, await aMovie(foyer.database, { running_minutes: 20 })];
    const one = fc.record({
      house: fc.constantFrom(...houses),
      movie: fc.constantFrom(...movies),
      quarter: fc.integer({ min: 24, max: 95 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(one, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        async (batches) => {
          await foyer.database.transaction((tx) => tx.deleteFrom('showtime').execute());
          let accepted = 0;
          for (const batch of batches) {
            const showtimes = batch.map(({ house: { auditorium }, movie: { id }, quarter }) =>
              wanted(`2026-11-27T${clock(quarter)}`, { auditoriumId: auditorium.id, movieId: id }),
            );
            const code = await add(...showtimes).then(
              () => 'added',
              (error: FoyerError) => error.code,
            );
            if (code === 'added') accepted += batch.length;
            else expect(code).toBe('SHOWTIME_OVERLAP');
          }
          const all = await rows();
          expect(all).toHaveLength(accepted);
          for (const { auditorium } of houses) {
            const here = all.filter((row) => row.auditorium_id === auditorium.id);
            for (const [index, row] of here.slice(1).entries())
              expect(row.starts_at).toBeGreaterThanOrEqual(here[index]!.occupied_until);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

describe('a price card', () => {
  test.each([
    ['2026-11-27T17:00', true],
    ['2026-11-27T16:59', false],
    ['2026-11-28T01:59', true],
    ['2026-11-28T02:00', false],
    ['2026-11-28T17:00', false],
    ['2026-11-29T00:30', false],
  ])('for Friday from 17:00 to 02:00, a showtime at %s: %s', async (startsAtLocal, isValid) => {
    const { card } = await aPriceCard(foyer.database, {
      change: { name: 'Friday', weekdays: 16, from_minute: 1020, until_minute: 1560 },
    });
    const adding = add(wanted(startsAtLocal, { priceCardId: card.id }));
    if (isValid) await adding;
    else
      expect(await refusal(adding)).toEqual({
        code: 'PRICE_CARD_NOT_VALID',
        details: { priceCard: 'Friday' },
      });
  });
});

describe('what is not there', () => {
  test.each(['movieId', 'auditoriumId', 'priceCardId'] as const)('an unknown %s', async (key) => {
    expect(
      await errorCodeOf(add(wanted('2026-11-27T18:00'), wanted('2026-11-27T21:00', { [key]: testId() }))),
    ).toBe('NOT_FOUND');
    expect(await rows()).toEqual([]);
  });

  test('an archived movie cannot be scheduled', async () => {
    await foyer.call(admin, 'movies.archiveMovie', { movieId: movie.id });
    expect(await refusal(add(wanted('2026-11-27T18:00')))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'movie' },
    });
  });

  test.each(['2026-02-30T18:00', '2026-11-27T24:00', '1969-07-20T20:17', '1970-01-01T00:00'])(
    'the time %s',
    async (startsAtLocal) => {
      // An hour before the start, sales of the first showtime of 1970 would have closed in 1969.
      await foyer.call(admin, 'settings.changeSettings', { salesCutoffMinutes: -60 });
      expect(await refusal(add(wanted('2026-11-27T18:00'), wanted(startsAtLocal)))).toEqual({
        code: 'INVALID_INPUT',
        details: { fields: ['showtimes.1.startsAtLocal'] },
      });
    },
  );
});

test('a showtime with the longest film and all that may go with it fits into a day', async () => {
  await foyer.call(admin, 'settings.changeSettings', { advertisingMinutes: 120, cleaningMinutes: 120 });
  const long = await aMovie(foyer.database, { running_minutes: 1000 });
  const { showtimeIds } = await add(wanted('2026-11-27T18:00', { movieId: long.id }));
  expect(await refusal(add(wanted('2026-11-28T14:39')))).toEqual({
    code: 'SHOWTIME_OVERLAP',
    details: expect.objectContaining({ showtimeIds, index: 0 }),
  });
  await add(wanted('2026-11-28T14:40'));
});

test('a showtime that others made is not moved by what an admin changes afterwards', async () => {
  const showtime = await aShowtime(foyer.database, { house, movie });
  await foyer.call(admin, 'settings.changeSettings', { advertisingMinutes: 60, salesCutoffMinutes: -60 });
  expect((await rows()).find((row) => row.id === showtime.id)).toEqual({ ...showtime, version: 0 });
});
