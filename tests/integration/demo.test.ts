import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { posterWidths } from '../../electron/domain/bounds';
import type { BusinessDay } from '../../electron/contract/values';
import { demoAdmin } from '../../electron/demo/demo-admin';
import { loadDemo } from '../../electron/demo/load-demo';
import { prepareDemo } from '../../electron/demo/prepare-demo';
import { createPosterEncoder } from '../../electron/features/catalog/movies/poster-encoder';
import type { Foyer } from '../../electron/app';
import { createRememberingEncoder } from '../support/remembering-encoder';
import {
  aClock,
  noPaper,
  openTestDatabase,
  openTestFoyer,
  quickHasher,
  type TestFoyer,
} from '../support/test-foyer';

const resources = join(import.meta.dirname, '../../resources');
const realFile = (path: string) => readFile(join(resources, 'demo', path));
/** As the real ones, but posters are drawn at once, and guests come today only. */
async function quickFile(path: string): Promise<Uint8Array> {
  if (path.endsWith('.svg'))
    return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"/>');
  const bytes = await realFile(path);
  if (path !== 'cinema.json') return bytes;
  const cinema = JSON.parse(bytes.toString());
  cinema.reservations.shareByDaysAhead = [1, 0];
  return Buffer.from(JSON.stringify(cinema));
}
/** Sunday, 22 November 2026, eight in the morning in London. */
const morning = Date.UTC(2026, 10, 22, 8, 0);
const dayMs = 86_400_000;

const opened: TestFoyer[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const test of opened.splice(0)) await test.foyer.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const posterEncoder = createRememberingEncoder();

async function openDemoFoyer(file?: string): Promise<TestFoyer> {
  const test = await openTestFoyer({
    isDemo: true,
    now: morning,
    ports: { posterEncoder },
    ...(file !== undefined && { file }),
  });
  opened.push(test);
  return test;
}
const load = (test: TestFoyer, foyer: Pick<Foyer, 'openSession' | 'call'> = test.foyer) =>
  loadDemo({ foyer, db: test.database.read, readFile: quickFile });

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-demo-'));
  folders.push(folder);
  return folder;
}

/** The demo of that morning is loaded once, for tests of what comes after: each goes on with a copy of its own. */
const loadedFolder = mkdtempSync(join(tmpdir(), 'foyer-demo-loaded-'));
const loadedFile = join(loadedFolder, 'demo.sqlite');
beforeAll(async () => {
  const test = await openTestFoyer({
    isDemo: true,
    now: morning,
    file: loadedFile,
    ports: { posterEncoder },
  });
  await load(test);
  await test.foyer.close();
}, 60_000);
afterAll(() => rmSync(loadedFolder, { recursive: true }));

function copyLoaded(): string {
  const file = join(aFolder(), 'demo.sqlite');
  copyFileSync(loadedFile, file);
  return file;
}

/** Everything that a patron sees of the fourteen days, without ids. */
async function readHouse({ call, visit }: TestFoyer) {
  const session = visit();
  const { days } = await call(session, 'listing.listDays', {});
  const listings = await Promise.all(
    days.map(({ businessDay }) => call(session, 'listing.listDay', { businessDay })),
  );
  return listings.flatMap(({ movies, showtimes }) =>
    showtimes
      .map((one) => ({
        title: movies.find((movie) => movie.id === one.movieId)!.title,
        day: one.businessDay,
        startsAt: one.startsAt,
        auditorium: one.auditoriumName,
        taken: one.capacity - one.freeSeats,
        fill: one.fill,
      }))
      .toSorted((a, b) => a.startsAt - b.startsAt || (a.auditorium < b.auditorium ? -1 : 1)),
  );
}

describe('the demo cinema', () => {
  test('is whole: films with posters, four houses, fourteen days, a lived-in today', async () => {
    const demo = await openTestFoyer({ isDemo: true, now: morning });
    opened.push(demo);
    const words: string[] = [];
    const report = await loadDemo({
      foyer: demo.foyer,
      db: demo.database.read,
      readFile: realFile,
      onProgress: (text) => words.push(text),
    });
    expect(demo.faults).toEqual([]);
    expect(report.movies).toBe(12);
    expect(words.join('\n')).toContain('posters');

    const house = await readHouse(demo);
    expect(house).toHaveLength(report.showtimes);
    expect(new Set(house.map((show) => show.day)).size).toBe(14);
    expect(new Set(house.map((show) => show.auditorium)).size).toBe(4);
    const today = house.filter((show) => show.day === '2026-11-22');
    expect(today.filter((show) => show.fill === 'sold_out')).not.toHaveLength(0);
    expect(today.filter((show) => show.fill === 'few')).not.toHaveLength(0);
    const sold = (day: string) =>
      house.filter((show) => show.day === day).reduce((sum, show) => sum + show.taken, 0);
    expect(sold('2026-11-22')).toBeGreaterThan(sold('2026-11-23'));
    expect(sold('2026-11-23')).toBeGreaterThan(sold('2026-12-05'));

    const { movies } = await demo.call(demo.visit(), 'listing.listDay', {
      businessDay: '2026-11-22' as BusinessDay,
    });
    for (const movie of movies) {
      for (const width of posterWidths) {
        const image = await demo.foyer.readPoster(movie.posterId!, width);
        expect(image?.bytes.byteLength).toBeGreaterThan(500);
      }
    }
  });

  test('has an admin that is marked as demo', async () => {
    const demo = await openDemoFoyer(copyLoaded());
    const { account } = await demo.call(demo.visit(), 'auth.signIn', {
      email: demoAdmin.email,
      password: demoAdmin.password,
    });
    expect(account).toMatchObject({ role: 'admin', isDemo: true });
  });

  test('looks the same at every loading', async () => {
    const one = await openDemoFoyer();
    await load(one);
    expect(await readHouse(one)).toEqual(await readHouse(await openDemoFoyer(copyLoaded())));
  });

  test('gains nothing from a second loading on the same day', async () => {
    const demo = await openDemoFoyer(copyLoaded());
    const before = await readHouse(demo);
    expect(await load(demo)).toEqual({ movies: 0, showtimes: 0, reservations: 0 });
    expect(await readHouse(demo)).toEqual(before);
  });

  test.each([1, 40])('reaches fourteen days ahead again %i days later', async (days) => {
    const demo = await openDemoFoyer(copyLoaded());
    demo.clock.advance(days * dayMs);
    const report = await load(demo);
    expect(report.movies).toBe(0);
    expect(report.showtimes).toBeGreaterThan(0);
    const { days: listed } = await demo.call(demo.visit(), 'listing.listDays', {});
    expect(listed.every((day) => day.showtimeCount > 10)).toBe(true);
    expect((await load(demo)).showtimes).toBe(0);
  });

  test('fills the hole that a late showtime of an admin would hide', async () => {
    const demo = await openDemoFoyer(copyLoaded());
    await demo.database.transaction(async (tx) => {
      const some = await tx.selectFrom('showtime').select('id').limit(1).executeTakeFirstOrThrow();
      const business_day = '2026-12-20' as BusinessDay;
      await tx.updateTable('showtime').set({ business_day }).where('id', '=', some.id).execute();
    });
    demo.clock.advance(dayMs);
    expect((await load(demo)).showtimes).toBeGreaterThan(0);
  });

  test('is completed after an interruption at any call', async () => {
    const expected = await readHouse(await openDemoFoyer(copyLoaded()));
    for (const last of [2, 9, 22, 30, 60]) {
      const demo = await openDemoFoyer();
      await expect(load(demo, dyingAfter(demo.foyer, last))).rejects.toThrow('the power failed');
      await load(demo);
      const found = await readHouse(demo);
      const plain = (shows: typeof found) => shows.map(({ taken: _taken, fill: _fill, ...show }) => show);
      expect(plain(found), `after ${last} calls`).toEqual(plain(expected));
      expect(found.filter((show) => show.fill === 'sold_out')).toHaveLength(
        expected.filter((show) => show.fill === 'sold_out').length,
      );
    }
  }, 60_000);
});

function dyingAfter(foyer: Foyer, last: number): Pick<Foyer, 'openSession' | 'call'> {
  let calls = 0;
  return {
    openSession: foyer.openSession,
    call: ((...args: Parameters<Foyer['call']>) => {
      calls += 1;
      if (calls > last) throw new Error('the power failed');
      return foyer.call(...args);
    }) as Foyer['call'],
  };
}

describe("the demo's file", () => {
  const prepare = (file: string, at = morning, words: string[] = [], open = openTestDatabase) =>
    prepareDemo({
      file,
      resources,
      open,
      clock: aClock(at),
      hasher: quickHasher,
      posterEncoder: createPosterEncoder(),
      terminalId: 'test',
      logFault: (fault) => {
        throw fault.error;
      },
      paper: noPaper,
      leaveKiosk: () => undefined,
      openBackOffice: () => undefined,
      openKiosk: () => undefined,
      saveFile: async () => true,
      onProgress: (text) => words.push(text),
    });

  test('is moved into its place when it is whole; what an interrupted start left is thrown away', async () => {
    const folder = aFolder();
    const file = join(folder, 'demo.sqlite');
    writeFileSync(`${file}.loading`, 'half of something');
    writeFileSync(`${file}.loading-wal`, 'and its log');
    expect((await prepare(file)).movies).toBe(12);
    expect(existsSync(file)).toBe(true);
    expect(existsSync(`${file}.loading`)).toBe(false);
    expect(existsSync(`${file}.loading-wal`)).toBe(false);
    expect(await prepare(file)).toEqual({ movies: 0, showtimes: 0, reservations: 0 });
  });

  test('is closed again when nothing comes of it', async () => {
    const file = join(aFolder(), 'demo.sqlite');
    let closed = 0;
    const broken = (path?: string) => {
      const database = openTestDatabase(path);
      return {
        ...database,
        transaction: () => Promise.reject(new Error('the disk is full')),
        close: () => {
          closed += 1;
          return database.close();
        },
      };
    };
    await expect(prepare(file, morning, [], broken)).rejects.toThrow('the disk is full');
    expect(closed).toBe(1);
  });

  test('opens with the days that it has when an admin stands in the way of new ones', async () => {
    const file = copyLoaded();
    const database = openTestDatabase(file);
    await database.transaction((tx) => tx.updateTable('price_card').set({ state: 'archived' }).execute());
    await database.close();
    const words: string[] = [];
    expect((await prepare(file, morning + dayMs, words)).showtimes).toBe(0);
    expect(words.at(-1)).toMatch(/could not be continued: schedule.addShowtimes was refused: NOT_FOUND/);
  });
});
