import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import type { BusinessDay, ShowtimeId } from '../../electron/contract/values';
import type { MovieTable } from '../../electron/database/schema';
import { isOverlapViolation } from '../../electron/features/catalog/schedule.queries';
import { aMovie, anAuditorium, aPriceCard, aShowtime, minuteMs, testNow } from '../support/builders';
import { openTestKiosk } from '../support/kiosk';

/** From Monday 10:00, in steps of seven minutes, over two days. */
const localAt = (step: number) =>
  new Date(Date.UTC(2026, 10, 23, 10, 0) + step * 7 * minuteMs).toISOString().slice(0, 16);

const act = fc.oneof(
  fc.record({ do: fc.constant('add' as const), movie: fc.nat(2), hall: fc.nat(1), step: fc.nat(400) }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(30), hall: fc.nat(1), step: fc.nat(400) }),
  fc.record({ do: fc.constant('nudge' as const), which: fc.nat(30), by: fc.integer({ min: -4, max: 4 }) }),
  fc.record({ do: fc.constant('delete' as const), which: fc.nat(30) }),
  fc.record({ do: fc.constant('cancel' as const), which: fc.nat(30) }),
  fc.record({ do: fc.constant('copy' as const), to: fc.nat(3) }),
  fc.record({ do: fc.constant('run' as const), movie: fc.nat(2), hall: fc.nat(1), pause: fc.nat(30) }),
);

test(
  'random edits never make an overlap, and what a refusal offers can be had',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        const kiosk = await openTestKiosk();
        const admin = await kiosk.admin();
        const movies: MovieTable[] = [];
        for (const minutes of [61, 95, 178])
          movies.push(await aMovie(kiosk.database, { running_minutes: minutes }));
        const halls = [await anAuditorium(kiosk.database), await anAuditorium(kiosk.database)];
        const { card } = await aPriceCard(kiosk.database);
        const facts = {
          priceCardId: card.id,
          format: '2D',
          audioLanguage: 'en',
          subtitleLanguage: null,
          hasCaptions: false,
          hasAudioDescription: false,
        };
        const all = () => kiosk.database.read.selectFrom('showtime').selectAll().orderBy('id').execute();
        const pick = async (which: number) => {
          const list = (await all()).filter((row) => row.state !== 'cancelled');
          return list[which % Math.max(1, list.length)];
        };
        const place = (id: ShowtimeId, auditoriumId: string, startsAtLocal: string) =>
          kiosk.call(admin, 'schedule.editShowtime', {
            showtimeId: id,
            ...facts,
            auditoriumId: auditoriumId as never,
            startsAtLocal,
            salesCutoffMinutes: 10,
            state: 'on_sale',
          });
        const perform = async (one: (typeof acts)[number]) => {
          if (one.do === 'add')
            return kiosk.call(admin, 'schedule.addShowtime', {
              ...facts,
              movieId: movies[one.movie]!.id,
              auditoriumId: halls[one.hall]!.auditorium.id,
              startsAtLocal: localAt(one.step),
            });
          if (one.do === 'copy') {
            const plan = await kiosk.call(admin, 'schedule.planCopy', {
              from: '2026-11-23' as BusinessDay,
              days: 1,
              to: `2026-11-2${3 + one.to}` as BusinessDay,
            });
            const good = plan.planned.filter((planned) => !planned.problem);
            // What was looked over and found good is never refused.
            if (good.length > 0)
              await kiosk.call(admin, 'schedule.makePlanned', {
                showtimes: good.map((planned) => planned.showtime),
              });
            return undefined;
          }
          if (one.do === 'run') {
            const { planned } = await kiosk.call(admin, 'schedule.planRun', {
              ...facts,
              movieId: movies[one.movie]!.id,
              auditoriumId: halls[one.hall]!.auditorium.id,
              from: '2026-11-23' as BusinessDay,
              until: '2026-11-24' as BusinessDay,
              weekdays: [1, 2],
              times: { kind: 'spaced', earliest: '10:00', latest: '23:00', pauseMinutes: one.pause },
            });
            const good = planned.filter((entry) => !entry.problem);
            if (good.length > 0)
              await kiosk.call(admin, 'schedule.makePlanned', {
                showtimes: good.map((entry) => entry.showtime),
              });
            return undefined;
          }
          const row = await pick(one.which);
          if (!row) return undefined;
          if (one.do === 'delete')
            return kiosk.call(admin, 'schedule.deleteShowtime', { showtimeId: row.id });
          if (one.do === 'cancel')
            return kiosk.call(admin, 'booking.cancelShowtime', { showtimeId: row.id, reason: 'No film.' });
          if (one.do === 'nudge') {
            const local = new Date(row.starts_at + one.by * 5 * minuteMs).toISOString().slice(0, 16);
            return place(row.id, row.auditorium_id, local);
          }
          return place(row.id, halls[one.hall]!.auditorium.id, localAt(one.step));
        };
        for (const one of acts) {
          const before = await all();
          try {
            await perform(one);
          } catch (error) {
            if (!(error instanceof FoyerError)) throw error;
            expect(error.code).toBe('SHOWTIME_OVERLAP');
            expect(await all()).toEqual(before);
            const nearest = (error as FoyerError<'SHOWTIME_OVERLAP'>).details.nearestStartsAt;
            if (one.do === 'add' && typeof nearest === 'number')
              await kiosk.call(admin, 'schedule.addShowtime', {
                ...facts,
                movieId: movies[one.movie]!.id,
                auditoriumId: halls[one.hall]!.auditorium.id,
                startsAtLocal: new Date(nearest).toISOString().slice(0, 16),
              });
          }
          const live = (await all()).filter((row) => row.state !== 'cancelled');
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
        await kiosk.kiosk.close();
      }),
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
        const kiosk = await openTestKiosk();
        const house = await anAuditorium(kiosk.database);
        const movie = await aMovie(kiosk.database);
        const still = await aShowtime(kiosk.database, { house, movie });
        const far = await aShowtime(kiosk.database, {
          house,
          movie,
          change: { starts_at: testNow + 40 * 60 * minuteMs },
        });
        const startsAt = still.starts_at + by * minuteMs;
        const occupiedUntil = startsAt + length * minuteMs + minuteMs;
        const outcome = await kiosk.database
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
        await kiosk.kiosk.close();
      },
    ),
    { numRuns: 40 },
  );
});
