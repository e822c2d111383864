import { beforeEach, describe, expect, test } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import type { Transaction } from '../../electron/database/database';
import { raiseAuditoriumVersion } from '../../electron/features/catalog/auditoriums/save-layout.queries';
import { updateMovie } from '../../electron/features/catalog/movies/movie-record.queries';
import { updatePriceCard } from '../../electron/features/catalog/prices/prices.queries';
import { updateShowtime } from '../../electron/features/catalog/showtimes/timeline.queries';
import type { Session } from '../../electron/ipc/sessions';
import { openScene, type Scene } from '../support/booking-scene';
import { minuteMs, seatBlock, testNow } from '../support/builders';

/** Two windows in which an admin is signed in. */
let scene: Scene;
let ada: Session;
let ben: Session;

beforeEach(async () => {
  scene = await openScene();
  ada = await scene.admin();
  ben = await scene.admin();
});

type Editor = {
  /** What somebody reads before they edit: its version, and something to recognise who wrote it last. */
  read: (as: Session) => Promise<{ version: number; text: string }>;
  write: (as: Session, seenVersion: number, text: string) => Promise<unknown>;
};

const layout = (screenWidth: number) => ({
  screenWidth,
  focal: { x: 0, y: 3 },
  areas: [{ id: 'stalls', name: 'Stalls' }],
  seats: seatBlock(2, 4),
});

/** Texts are names, or for layouts the width of the screen. */
const editors: Record<string, () => Editor> = {
  'a showtime': () => ({
    read: async (as) => {
      const { showtimes } = await scene.call(as, 'schedule.readDay', { businessDay: null });
      const { version, format } = showtimes.find((one) => one.id === scene.showtime.id)!;
      return { version, text: format };
    },
    write: (as, seenVersion, text) =>
      scene.call(as, 'schedule.editShowtime', {
        showtimeId: scene.showtime.id,
        seenVersion,
        movieId: scene.movie.id,
        auditoriumId: scene.house.auditorium.id,
        priceCardId: scene.priceCard.card.id,
        startsAtLocal: '2026-11-22T14:00',
        format: text,
        audioLanguage: 'en',
        subtitleLanguage: null,
        hasCaptions: false,
        hasAudioDescription: false,
        salesCutoffMinutes: 10,
        state: 'on_sale',
      }),
  }),
  'a film': () => ({
    read: async (as) => {
      const movie = await scene.call(as, 'movies.readMovie', { movieId: scene.movie.id });
      return { version: movie.version, text: movie.title };
    },
    write: async (as, seenVersion, text) => {
      const movie = await scene.call(as, 'movies.readMovie', { movieId: scene.movie.id });
      const {
        id,
        version: _v,
        posterId: _p,
        state: _s,
        showtimeCount: _a,
        comingCount: _c,
        ...fields
      } = movie;
      return scene.call(as, 'movies.changeMovie', {
        movieId: id,
        seenVersion,
        movie: { ...fields, title: text },
      });
    },
  }),
  'a price card': () => ({
    read: async (as) => {
      const { priceCards } = await scene.call(as, 'prices.listPrices', {});
      const { version, name } = priceCards.find((one) => one.id === scene.priceCard.card.id)!;
      return { version, text: name };
    },
    write: (as, seenVersion, text) =>
      scene.call(as, 'prices.changePriceCard', {
        priceCardId: scene.priceCard.card.id,
        seenVersion,
        card: {
          name: text,
          prices: [{ ticketTypeId: scene.priceCard.ticketTypes[0]!.id, amount: 1200 }],
          surcharges: [],
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          fromMinute: 0,
          untilMinute: 2880,
        },
      }),
  }),
  'a layout': () => ({
    read: async (as) => {
      const found = await scene.call(as, 'auditoriums.readAuditorium', {
        auditoriumId: scene.house.auditorium.id,
      });
      return { version: found.auditorium.version, text: String(found.layout.screenWidth) };
    },
    write: (as, seenVersion, text) =>
      scene.call(as, 'auditoriums.saveLayout', {
        auditoriumId: scene.house.auditorium.id,
        seenVersion,
        layout: layout(Number(text)),
      }),
  }),
};

async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FoyerError)) throw error ?? new Error('It succeeded; an error was expected');
  return { code: error.code, details: error.details };
}

describe.each(Object.keys(editors))('%s', (name) => {
  test('edited by two at once is the first one’s; the second hears whose, and may then save over it', async () => {
    const { read, write } = editors[name]!();
    const [seenByAda, seenByBen] = [await read(ada), await read(ben)];
    scene.clock.advance(minuteMs);
    await write(ben, seenByBen.version, '11');
    expect(await refusalOf(write(ada, seenByAda.version, '12'))).toEqual({
      code: 'EDIT_CONFLICT',
      details: { last: { by: 'Ada Manager', at: testNow + minuteMs } },
    });
    const news = await read(ada);
    expect(news.text).toBe('11');
    await write(ada, news.version, '12');
    expect((await read(ben)).text).toBe('12');
  });

  test('edited by both in the same breath is edited once', async () => {
    const { read, write } = editors[name]!();
    const { version } = await read(ada);
    const outcomes = await Promise.allSettled([write(ada, version, '11'), write(ben, version, '12')]);
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('that nobody else edited takes one edit after another, each on what the last one made', async () => {
    const { read, write } = editors[name]!();
    for (const text of ['11', '12', '13']) await write(ada, (await read(ada)).version, text);
    expect((await read(ada)).text).toBe('13');
    expect(await refusalOf(write(ada, 99, '14'))).toMatchObject({ code: 'EDIT_CONFLICT' });
  });
});

/** Beside other writers, what was read may be old by the time of the writing: the statement that writes has the last word. */
describe('of two that write what they read as the same version, one hits nothing:', () => {
  const twice = (write: (tx: Transaction) => Promise<boolean>) =>
    Promise.all([scene.database.transaction(write), scene.database.transaction(write)]);

  test('a showtime', async () => {
    const row = { ...scene.showtime, format: '3D' };
    expect(await twice((tx) => updateShowtime(tx, row, 0))).toEqual([true, false]);
  });

  test('a film', async () => {
    const { created_at: _at, ...row } = scene.movie;
    expect(await twice((tx) => updateMovie(tx, row, 0))).toEqual([true, false]);
  });

  test('a price card', async () => {
    const { id, name, weekdays, from_minute, until_minute } = scene.priceCard.card;
    const change = { name, weekdays, from_minute, until_minute };
    expect(await twice((tx) => updatePriceCard(tx, id, change, 0))).toEqual([true, false]);
  });

  test('a layout', async () => {
    const { id } = scene.house.auditorium;
    expect(await twice((tx) => raiseAuditoriumVersion(tx, id, 1))).toEqual([true, false]);
  });
});

test('saving what is as it was is no edit: nobody else hears of it', async () => {
  const { version } = await editors['a film']!().read(ada);
  await editors['a film']!().write(ben, version, scene.movie.title);
  await editors['a film']!().write(ada, version, 'Metropolis');
  const showtime = editors['a showtime']!();
  const first = await showtime.read(ada);
  expect(await showtime.write(ben, first.version, first.text)).toEqual({ version: first.version });
});

test('a film that a file changed was edited by it: an older draft would wipe that out', async () => {
  const film = editors['a film']!();
  const { version } = await film.read(ada);
  const text = `id,title,year,running_minutes,certificate,audio_language\n${scene.movie.id},From a file,1950,90,${scene.movie.certificate_code},en`;
  const bytes = new TextEncoder().encode(text);
  const { fingerprint } = await scene.call(ben, 'movies.planImport', { bytes });
  await scene.call(ben, 'movies.importMovies', { bytes, fingerprint });
  expect(await refusalOf(film.write(ada, version, 'Metropolis'))).toMatchObject({ code: 'EDIT_CONFLICT' });
  expect(await film.read(ada)).toEqual({ version: version + 1, text: 'From a file' });
});

test('an edit answers with the version that it made, so that the next one need not read', async () => {
  const { write, read } = editors['a showtime']!();
  const { version } = await read(ada);
  const made = (await write(ada, version, '11')) as { version: number };
  expect(await write(ada, made.version, '12')).toEqual({ version: version + 2 });
});

test('what is done to a thing beside its edits leaves a draft of it alone', async () => {
  const movieId = scene.movie.id;
  const film = editors['a film']!();
  const { version } = await film.read(ada);
  await scene.call(ben, 'movies.archiveMovie', { movieId });
  await scene.call(ben, 'movies.restoreMovie', { movieId });
  await film.write(ada, version, 'Metropolis');
  expect((await film.read(ben)).text).toBe('Metropolis');
});
