import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MovieTable, ShowtimeTable } from '../../electron/database/schema';
import { aMovie, aShowtime, hourMs, testNow } from '../support/builders';

import { aScheduleScene, type ScheduleScene } from '../support/schedule-scene';

let scene: ScheduleScene;
beforeEach(async () => {
  scene = await aScheduleScene();
});
afterEach(() => scene.foyer.foyer.close());

/** A film of 95 minutes, with a showtime so many days from now each. */
async function film(title: string, days: readonly number[], change: Partial<ShowtimeTable> = {}) {
  const { foyer, house, priced } = scene;
  const movie = await aMovie(foyer.database, { title, year: 1927, running_minutes: 95 });
  for (const day of days)
    await aShowtime(foyer.database, {
      house,
      movie,
      priceCard: priced,
      change: { starts_at: testNow + day * 24 * hourMs, ...change },
    });
  return movie;
}

async function importLengths(films: readonly (readonly [MovieTable, number])[]) {
  const { foyer, admin } = scene;
  const rows = films.map(([movie, minutes]) =>
    [movie.id, movie.title, 1927, minutes, movie.certificate_code, movie.audio_language].join(','),
  );
  const header = 'id,title,year,running_minutes,certificate,audio_language';
  const bytes = new TextEncoder().encode([header, ...rows].join('\n'));
  const { fingerprint } = await foyer.call(admin, 'movies.planImport', { bytes });
  return foyer.call(admin, 'movies.importMovies', { bytes, fingerprint });
}

test('an import says which films have another length while their showtimes to come keep their ends', async () => {
  const longer = await film('Longer', [-1, 1, 2]);
  const shorter = await film('Shorter', [3]);
  const asLong = await film('As long', [4]);
  const over = await film('Over', [-2]);
  const cancelled = await film('Cancelled', [5], { state: 'cancelled', cancel_reason: 'No print.' });
  const unscheduled = await film('Unscheduled', []);
  const showtimes = () =>
    scene.foyer.database.read.selectFrom('showtime').selectAll().orderBy('id').execute();
  const before = await showtimes();
  const done = await importLengths([
    [{ ...shorter, title: 'Cut shorter' }, 90],
    [longer, 120],
    [{ ...asLong, title: 'As long as ever' }, 95],
    [over, 99],
    [cancelled, 99],
    [unscheduled, 99],
  ]);
  expect(done).toEqual({
    addedCount: 0,
    changedCount: 6,
    relengthened: [
      { movieId: shorter.id, title: 'Cut shorter', lengthenedBy: -5, comingCount: 1 },
      { movieId: longer.id, title: 'Longer', lengthenedBy: 25, comingCount: 2 },
    ],
  });
  expect(await showtimes()).toEqual(before);
});
