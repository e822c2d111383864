import sharp from 'sharp';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { GenreId, MovieId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { aMovie, aShowtime, hourMs, testId, testNow } from '../support/builders';
import { errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

type Fields = CallInputOf<'movies.addMovie'>['movie'];
const sunrise: Fields = {
  title: 'Sunrise',
  originalTitle: 'Sunrise: A Song of Two Humans',
  synopsis: 'A farmer, his wife,\nand the city.',
  director: 'F. W. Murnau',
  castLine: 'Janet Gaynor, George O’Brien',
  year: 1927,
  runningMinutes: 95,
  certificate: 'PG',
  genres: ['Drama', 'Romance'],
  audioLanguage: 'zxx',
  otherLanguages: ['en', 'pt-BR'],
  subtitleLanguages: ['fr'],
};
const whole = { left: 0, top: 0, width: 1, height: 1 };

/** Ids made in the same millisecond are in no order. */
const asWritten = sql`rowid`;
let foyer: TestFoyer;
let admin: Session;
beforeEach(async () => {
  foyer = await openTestFoyer();
  admin = await foyer.admin();
  const certificates = [{ code: 'PG', label: 'With care', minimumAge: null }];
  await foyer.call(admin, 'movies.saveCertificates', { certificates });
});
afterEach(() => foyer.foyer.close());

const add = async (change: Partial<Fields> = {}) =>
  (await foyer.call(admin, 'movies.addMovie', { movie: { ...sunrise, ...change }, poster: null })).movieId;
const read = (movieId: MovieId) => foyer.call(admin, 'movies.readMovie', { movieId });
const list = async () => (await foyer.call(admin, 'movies.listMovies', {})).movies;
type Change = Omit<CallInputOf<'movies.changeMovie'>, 'movieId' | 'seenVersion'>;
/** As somebody does who has just opened it. */
async function change(movieId: MovieId, input: Change) {
  const { version } = await read(movieId);
  return foyer.call(admin, 'movies.changeMovie', { movieId, seenVersion: version, ...input });
}
/** Actions of the journal with what they were done to, in the order in which they were done. */
async function journal() {
  const rows = await foyer.database.read.selectFrom('journal').selectAll().orderBy(asWritten).execute();
  return rows.map((row) => ({
    action: row.action,
    subject: row.subject,
    by: row.account_name,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }));
}
const lastEntry = async () => (await journal()).at(-1);
/** Red on the left half, blue on the right. */
const flag = async (width = 800, height = 600) => {
  const half = { width: width / 2, height, channels: 3, background: '#00f' } as const;
  const blue = await sharp({ create: half }).png().toBuffer();
  const red = sharp({ create: { width, height, channels: 3, background: '#f00' } });
  return new Uint8Array(
    await red
      .composite([{ input: blue, left: width / 2, top: 0 }])
      .png()
      .toBuffer(),
  );
};

describe('a film', () => {
  test('comes back as it was written, with both kinds of languages', async () => {
    const movieId = await add();
    expect(await read(movieId)).toEqual({
      ...sunrise,
      id: movieId,
      posterId: null,
      state: 'active',
      showtimeCount: 0,
      comingCount: 0,
      version: 0,
    });
  });

  test('is changed in every field, and the journal has it before and after', async () => {
    const movieId = await add();
    const other: Fields = {
      title: 'Sunrise again',
      originalTitle: '',
      synopsis: '',
      director: 'X',
      castLine: '',
      year: 1928,
      runningMinutes: 100,
      certificate: 'PG',
      genres: ['War'],
      audioLanguage: 'en',
      otherLanguages: [],
      subtitleLanguages: ['de'],
    };
    await change(movieId, { movie: other });
    expect(await read(movieId)).toMatchObject(other);
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: 'movie.changed', subject: 'Sunrise again', by: 'Ada Manager' });
    expect(entry?.before).toMatchObject(sunrise);
    expect(entry?.after).toMatchObject(other);
  });

  test('that was saved unchanged leaves no trace in the journal', async () => {
    const movieId = await add();
    const before = (await journal()).length;
    await change(movieId, { movie: sunrise });
    expect(await journal()).toHaveLength(before);
  });

  test('keeps its state and its showtimes’ times when its length is changed', async () => {
    const movie = await aMovie(foyer.database, { state: 'archived' });
    const showtime = await aShowtime(foyer.database, { movie });
    await change(movie.id, { movie: { ...sunrise, runningMinutes: 200 } });
    const row = await foyer.database.read.selectFrom('showtime').selectAll().executeTakeFirstOrThrow();
    expect([row.ends_at, row.occupied_until]).toEqual([showtime.ends_at, showtime.occupied_until]);
    expect((await read(movie.id)).state).toBe('archived');
  });

  test('cannot be changed to a certificate that is not there; nothing of it is written', async () => {
    const movieId = await add();
    const refused = change(movieId, {
      movie: { ...sunrise, title: 'Other', certificate: '18', genres: ['New'] },
    });
    expect(await errorCodeOf(refused)).toBe('NOT_FOUND');
    expect((await read(movieId)).title).toBe('Sunrise');
    const { genres } = await foyer.call(admin, 'movies.listGenres', {});
    expect(genres.map(({ name }) => name)).toEqual(['Drama', 'Romance']);
    expect(await errorCodeOf(change(testId<MovieId>(), { movie: sunrise }))).toBe('NOT_FOUND');
  });

  test('is listed with how often it was scheduled, and what is still to come', async () => {
    const movieId = await add();
    const movie = await foyer.database.read
      .selectFrom('movie')
      .selectAll()
      .where('id', '=', movieId)
      .executeTakeFirstOrThrow();
    const at = (starts_at: number) => ({ movie, change: { starts_at } });
    await aShowtime(foyer.database, at(testNow - 24 * hourMs));
    await aShowtime(foyer.database, at(testNow + 3 * hourMs));
    const cancelled = {
      state: 'cancelled',
      cancel_reason: 'No film',
      starts_at: testNow + 9 * hourMs,
    } as const;
    await aShowtime(foyer.database, { movie, change: cancelled });
    const [row] = await list();
    expect(row).toMatchObject({ showtimeCount: 3, comingCount: 1, genres: ['Drama', 'Romance'] });
  });

  test('is archived and restored, each once in the journal', async () => {
    const movieId = await add();
    const before = (await journal()).length;
    for (const name of ['movies.archiveMovie', 'movies.archiveMovie'] as const)
      await foyer.call(admin, name, { movieId });
    expect((await read(movieId)).state).toBe('archived');
    for (const name of ['movies.restoreMovie', 'movies.restoreMovie'] as const)
      await foyer.call(admin, name, { movieId });
    expect((await read(movieId)).state).toBe('active');
    const actions = (await journal()).slice(before).map(({ action }) => action);
    expect(actions).toEqual(['movie.archived', 'movie.restored']);
  });

  test('that is deleted is still whole in the journal', async () => {
    const movieId = await add();
    await foyer.call(admin, 'movies.deleteMovie', { movieId });
    expect(await lastEntry()).toMatchObject({ action: 'movie.deleted', subject: 'Sunrise', before: sunrise });
    expect(await list()).toEqual([]);
  });
});

describe('a poster', () => {
  const colourOf = async (movieId: MovieId) => {
    const { posterId } = await read(movieId);
    const image = await foyer.foyer.readPoster(posterId!, 240);
    const { channels } = await sharp(image!.bytes).stats();
    return channels[0]!.mean > channels[2]!.mean ? 'red' : 'blue';
  };
  const shape = (400 / 800) * (600 / 600);

  test.each([
    ['red', { left: 0, top: 0, width: shape, height: 1 }],
    ['blue', { left: 0.5, top: 0, width: shape, height: 1 }],
    ['blue', { left: 0.75, top: 0.5, width: shape / 2, height: 0.5 }],
  ])('is the %s part that was chosen', async (colour, crop) => {
    const poster = { bytes: await flag(), crop };
    const { movieId } = await foyer.call(admin, 'movies.addMovie', { movie: sunrise, poster });
    expect(await colourOf(movieId)).toBe(colour);
  });

  test('that stands on its side is cut as it is seen', async () => {
    const lying = await sharp(await flag())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const bytes = new Uint8Array(lying);
    expect(await foyer.call(admin, 'movies.checkPoster', { bytes })).toEqual({ width: 600, height: 800 });
    // Turned to the right, what was left is on top.
    const top = { left: 0, top: 0, width: (400 * 2) / 3 / 600, height: 0.5 };
    const poster = { bytes, crop: top };
    const { movieId } = await foyer.call(admin, 'movies.addMovie', { movie: sunrise, poster });
    expect(await colourOf(movieId)).toBe('red');
  });

  test.each([
    ['another shape', { left: 0, top: 0, width: 1, height: 1 }],
    ['over the edge', { left: 0.8, top: 0, width: 0.5, height: 1 }],
    ['nothing at all', { left: 0, top: 0, width: 0, height: 0 }],
    ['some pixels', { left: 0, top: 0, width: 0.005, height: 0.01 }],
  ])('cut to %s is refused', async (_, crop) => {
    const poster = { bytes: await flag(), crop };
    expect(await errorCodeOf(foyer.call(admin, 'movies.addMovie', { movie: sunrise, poster }))).toBe(
      'INVALID_INPUT',
    );
    expect(await list()).toEqual([]);
  });

  test('stays, goes or is another, and what nobody has any more is thrown away', async () => {
    const picture = new Uint8Array(
      await sharp(await flag(400, 600))
        .jpeg()
        .toBuffer(),
    );
    const poster = { bytes: picture, crop: whole };
    const { movieId } = await foyer.call(admin, 'movies.addMovie', { movie: sunrise, poster });
    const first = (await read(movieId)).posterId;
    await change(movieId, { movie: { ...sunrise, title: 'Other' } });
    expect((await read(movieId)).posterId).toBe(first);
    await change(movieId, { movie: sunrise, poster });
    const second = (await read(movieId)).posterId;
    expect(second).not.toBe(first);
    expect(await foyer.foyer.readPoster(first!, 240)).toBeUndefined();
    await change(movieId, { movie: sunrise, poster: null });
    expect((await read(movieId)).posterId).toBeNull();
    expect(await foyer.foyer.readPoster(second!, 240)).toBeUndefined();
  });

  test.each([
    ['SVG', () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a damaged picture', async () => (await flag()).slice(0, 700)],
    ['text', () => new TextEncoder().encode('poster.jpg')],
  ])('is refused when it is looked at: %s', async (_, make) => {
    const bytes = new Uint8Array(await make());
    expect(await errorCodeOf(foyer.call(admin, 'movies.checkPoster', { bytes }))).toBe('POSTER_UNREADABLE');
  });

  test('of more than 20 MB is not taken', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    expect(await errorCodeOf(foyer.call(admin, 'movies.checkPoster', { bytes }))).toBe('INVALID_INPUT');
  });
});

describe('genres', () => {
  const genres = async () => (await foyer.call(admin, 'movies.listGenres', {})).genres;
  const idOf = async (name: string) => (await genres()).find((genre) => genre.name === name)!.id;

  test('are added, renamed and deleted; films follow', async () => {
    const movieId = await add();
    await foyer.call(admin, 'movies.addGenre', { name: 'Western' });
    expect((await genres()).map(({ name, movieCount }) => [name, movieCount])).toEqual([
      ['Drama', 1],
      ['Romance', 1],
      ['Western', 0],
    ]);
    await foyer.call(admin, 'movies.renameGenre', { genreId: await idOf('Drama'), name: 'Tragedy' });
    expect((await read(movieId)).genres).toEqual(['Tragedy', 'Romance']);
    await foyer.call(admin, 'movies.deleteGenre', { genreId: await idOf('Tragedy') });
    expect((await read(movieId)).genres).toEqual(['Romance']);
    const told = (await journal()).slice(-3).map(({ action, subject }) => [action, subject]);
    expect(told).toEqual([
      ['genre.added', 'Western'],
      ['genre.renamed', 'Tragedy'],
      ['genre.deleted', 'Tragedy'],
    ]);
  });

  test('are one whatever their case, but may change their own', async () => {
    await add();
    const genreId = await idOf('Drama');
    expect(await errorCodeOf(foyer.call(admin, 'movies.addGenre', { name: 'DRAMA' }))).toBe('NAME_TAKEN');
    expect(await errorCodeOf(foyer.call(admin, 'movies.renameGenre', { genreId, name: 'romance' }))).toBe(
      'NAME_TAKEN',
    );
    await foyer.call(admin, 'movies.renameGenre', { genreId, name: 'DRAMA' });
    expect((await genres()).map(({ name }) => name)).toContain('DRAMA');
    const gone = { genreId: testId<GenreId>() };
    expect(await errorCodeOf(foyer.call(admin, 'movies.deleteGenre', gone))).toBe('NOT_FOUND');
    expect(await errorCodeOf(foyer.call(admin, 'movies.renameGenre', { ...gone, name: 'New' }))).toBe(
      'NOT_FOUND',
    );
  });
});

test('certificates are journaled when they change, and only then', async () => {
  const save = (label: string) =>
    foyer.call(admin, 'movies.saveCertificates', {
      certificates: [{ code: 'PG', label, minimumAge: null }],
    });
  const before = (await journal()).length;
  await save('With care');
  expect(await journal()).toHaveLength(before);
  await save('Grown-ups advised');
  expect(await lastEntry()).toMatchObject({
    action: 'certificate.changed',
    subject: 'PG',
    before: { label: 'With care' },
    after: { label: 'Grown-ups advised' },
  });
  const { certificates } = await foyer.call(admin, 'movies.listCertificates', {});
  expect(certificates).toEqual([{ code: 'PG', label: 'Grown-ups advised', minimumAge: null }]);
});
