import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import type { BusinessDay } from '../../electron/contract/values';
import type { MovieTable, ShowtimeTable } from '../../electron/database/schema';
import { addDays, localOf } from '../../electron/domain/wall-clock';
import { instantOfLocalStart } from '../../electron/domain/business-day';
import { isOverlapViolation } from '../../electron/features/catalog/showtimes/schedule.queries';
import { aMovie, anAuditorium, aPriceCard, aShowtime, minuteMs, testNow } from '../support/builders';
import { openTestFoyer } from '../support/test-foyer';

const zone = 'Europe/London';
/** Two days at random, and the nights on which London's clock goes forward and back. */
const firstDays = ['2026-11-23', '2027-03-27', '2027-10-30'] as BusinessDay[];

/** From 10:00 of the first day, in steps of seven minutes on the wall clock, over two days. */
const localAt = (day: BusinessDay, step: number) =>
  new Date(Date.parse(`${day}T10:00Z`) + step * 7 * minuteMs).toISOString().slice(0, 16);

/** An instant as it is told to main: in the doubled hour with which of the two. */
function told(instant: number) {
  const startsAtLocal = localOf(instant, zone);
  if ('instant' in instantOfLocalStart(startsAtLocal, zone)) return { startsAtLocal };
  const earlier = instantOfLocalStart(startsAtLocal, zone, 'earlier');
  const isEarlier = 'instant' in earlier && earlier.instant === instant;
  return { startsAtLocal, doubledHour: isEarlier ? ('earlier' as const) : ('later' as const) };
}

const doubledHour = fc.constantFrom(undefined, 'earlier' as const, 'later' as const);
const act = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    movie: fc.nat(2),
    hall: fc.nat(1),
    step: fc.nat(400),
    doubledHour,
  }),
  fc.record({
    do: fc.constant('move' as const),
    which: fc.nat(30),
    hall: fc.nat(1),
    step: fc.nat(400),
    doubledHour,
  }),
  fc.record({ do: fc.constant('nudge' as const), which: fc.nat(30), by: fc.integer({ min: -4, max: 4 }) }),
  fc.record({ do: fc.constant('film' as const), which: fc.nat(30), movie: fc.nat(2) }),
  fc.record({ do: fc.constant('delete' as const), which: fc.nat(30) }),
  fc.record({ do: fc.constant('cancel' as const), which: fc.nat(30) }),
  fc.record({ do: fc.constant('copy' as const), to: fc.nat(3) }),
  fc.record({ do: fc.constant('run' as const), movie: fc.nat(2), hall: fc.nat(1), pause: fc.nat(30) }),
  fc.record({ do: fc.constant('settings' as const), cleaning: fc.nat(60), advertising: fc.nat(40) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** A cinema with two halls and three films, and what each act does to it. */
async function openHouse(firstDay: BusinessDay) {
  const foyer = await openTestFoyer();
  const admin = await foyer.admin();
  const movies: MovieTable[] = [];
  for (const minutes of [61, 95, 178])
    movies.push(await aMovie(foyer.database, { running_minutes: minutes }));
  const halls = [await anAuditorium(foyer.database), await anAuditorium(foyer.database)];
  const { card } = await aPriceCard(foyer.database);
  const facts = {
    priceCardId: card.id,
    format: '2D',
    audioLanguage: 'en',
    subtitleLanguage: null,
    hasCaptions: false,
    hasAudioDescription: false,
  };
  const all = () => foyer.database.read.selectFrom('showtime').selectAll().orderBy('id').execute();
  type Wish = { startsAtLocal: string; doubledHour?: 'earlier' | 'later' };
  const add = (movie: number, hall: number, wish: Wish) =>
    foyer.call(admin, 'schedule.addShowtime', {
      ...facts,
      movieId: movies[movie]!.id,
      auditoriumId: halls[hall]!.auditorium.id,
      ...wish,
    });
  const edit = async (
    row: ShowtimeTable & { version: number },
    change: Partial<Wish> & { auditoriumId?: never; movieId?: never },
  ) =>
    foyer.call(admin, 'schedule.editShowtime', {
      showtimeId: row.id,
      seenVersion: row.version,
      ...facts,
      movieId: row.movie_id,
      auditoriumId: row.auditorium_id,
      startsAtLocal: localOf(row.starts_at, zone),
      salesCutoffMinutes: 10,
      state: 'on_sale',
      ...change,
    });
  /** What was looked over and found good is never refused. */
  const make = async (planned: Awaited<ReturnType<typeof plan>>['planned']) => {
    const showtimes = planned.filter((one) => !one.problem).map((one) => one.showtime);
    if (showtimes.length > 0) await foyer.call(admin, 'schedule.makePlanned', { showtimes });
  };
  const plan = (one: Extract<Act, { do: 'copy' | 'run' }>) =>
    one.do === 'copy'
      ? foyer.call(admin, 'schedule.planCopy', { from: firstDay, days: 1, to: addDays(firstDay, one.to) })
      : foyer.call(admin, 'schedule.planRun', {
          ...facts,
          movieId: movies[one.movie]!.id,
          auditoriumId: halls[one.hall]!.auditorium.id,
          from: firstDay,
          until: addDays(firstDay, 1),
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          times: { kind: 'spaced', earliest: '10:00', latest: '03:30', pauseMinutes: one.pause },
        });
  const wishOf = (one: { step: number; doubledHour: 'earlier' | 'later' | undefined }): Wish => ({
    startsAtLocal: localAt(firstDay, one.step),
    ...(one.doubledHour ? { doubledHour: one.doubledHour } : {}),
  });
  const perform = async (one: Act): Promise<unknown> => {
    if (one.do === 'add') return add(one.movie, one.hall, wishOf(one));
    if (one.do === 'copy' || one.do === 'run') return make((await plan(one)).planned);
    if (one.do === 'settings')
      return foyer.call(admin, 'settings.changeSettings', {
        cleaningMinutes: one.cleaning,
        advertisingMinutes: one.advertising,
      });
    const list = (await all()).filter((candidate) => candidate.state !== 'cancelled');
    const row = list[one.which % Math.max(1, list.length)];
    if (!row) return undefined;
    if (one.do === 'delete') return foyer.call(admin, 'schedule.deleteShowtime', { showtimeId: row.id });
    if (one.do === 'cancel')
      return foyer.call(admin, 'booking.cancelShowtime', { showtimeId: row.id, reason: 'No film.' });
    if (one.do === 'film') return edit(row, { movieId: movies[one.movie]!.id as never });
    if (one.do === 'nudge') return edit(row, told(row.starts_at + one.by * 5 * minuteMs));
    return edit(row, { ...wishOf(one), auditoriumId: halls[one.hall]!.auditorium.id as never });
  };
  return { foyer, all, add, perform };
}

function expectNoOverlap(rows: readonly ShowtimeTable[]): void {
  const live = rows.filter((row) => row.state !== 'cancelled');
  for (const [index, a] of live.entries()) {
    for (const b of live.slice(index + 1)) {
      const clash =
        a.auditorium_id === b.auditorium_id &&
        a.starts_at < b.occupied_until &&
        b.starts_at < a.occupied_until;
      expect(clash, `${a.id} and ${b.id}`).toBe(false);
    }
  }
}

test(
  'random edits never make an overlap, and what a refusal offers can be had',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...firstDays),
        fc.array(act, { minLength: 5, maxLength: 25 }),
        async (firstDay, acts) => {
          const { foyer, all, add, perform } = await openHouse(firstDay);
          for (const one of acts) {
            const before = await all();
            try {
              await perform(one);
            } catch (error) {
              if (!(error instanceof FoyerError)) throw error;
              expect(['SHOWTIME_OVERLAP', 'LOCAL_TIME_MISSING', 'LOCAL_TIME_DOUBLED']).toContain(error.code);
              expect(await all()).toEqual(before);
              const { nearestStartsAt } = (error as FoyerError<'SHOWTIME_OVERLAP'>).details;
              if (one.do === 'add' && typeof nearestStartsAt === 'number')
                await add(one.movie, one.hall, told(nearestStartsAt));
            }
            expectNoOverlap(await all());
          }
          await foyer.foyer.close();
        },
      ),
      { numRuns: 40 },
    );
  },
);

test('the database refuses by itself what moves over another one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: 1, max: 150 }),
      async (by, length) => {
        const foyer = await openTestFoyer();
        const house = await anAuditorium(foyer.database);
        const movie = await aMovie(foyer.database);
        const still = await aShowtime(foyer.database, { house, movie });
        const far = await aShowtime(foyer.database, {
          house,
          movie,
          change: { starts_at: testNow + 40 * 60 * minuteMs },
        });
        const startsAt = still.starts_at + by * minuteMs;
        const occupiedUntil = startsAt + length * minuteMs + minuteMs;
        const outcome = await foyer.database
          .transaction((tx) =>
            tx
              .updateTable('showtime')
              .set({ starts_at: startsAt, ends_at: occupiedUntil, occupied_until: occupiedUntil })
              .where('id', '=', far.id)
              .execute(),
          )
          .then(
            () => 'moved',
            (error: unknown) => (isOverlapViolation(error) ? 'refused' : String(error)),
          );
        const clashes = startsAt < still.occupied_until && still.starts_at < occupiedUntil;
        expect(outcome).toBe(clashes ? 'refused' : 'moved');
        await foyer.foyer.close();
      },
    ),
    { numRuns: 40 },
  );
});
