import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import { FoyerError } from '../../electron/contract/errors';
import type { Session } from '../../electron/ipc/sessions';
import { openTestFoyer, type TestFoyer } from '../support/test-foyer';

type Fields = CallInputOf<'movies.addMovie'>['movie'];
/** Ids made in the same millisecond are in no order. */
const asWritten = sql`rowid`;
let foyer: TestFoyer;
let admin: Session;
beforeEach(async () => {
  foyer = await openTestFoyer();
  admin = await foyer.admin();
  const certificates = [
    { code: 'PG', label: 'With care', minimumAge: null },
    { code: '15', label: 'Nobody under 15', minimumAge: 15 },
  ];
  await foyer.call(admin, 'movies.saveCertificates', { certificates });
});
afterEach(() => foyer.foyer.close());

const plain: Fields = {
  title: 'Sunrise',
  originalTitle: '',
  synopsis: '',
  director: '',
  castLine: '',
  year: 1927,
  runningMinutes: 95,
  certificate: 'PG',
  genres: [],
  audioLanguage: 'zxx',
  otherLanguages: [],
  subtitleLanguages: [],
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const add = (change: Partial<Fields> = {}) =>
  foyer.call(admin, 'movies.addMovie', { movie: { ...plain, ...change }, poster: null });
const plan = (text: string | Uint8Array<ArrayBuffer>) =>
  foyer.call(admin, 'movies.planImport', { bytes: typeof text === 'string' ? bytesOf(text) : text });
const exported = async () => (await foyer.call(admin, 'movies.exportMovies', {})).bytes;
const carryOut = async (text: string) => {
  const { fingerprint } = await plan(text);
  return foyer.call(admin, 'movies.importMovies', { bytes: bytesOf(text), fingerprint });
};
const list = async () => (await foyer.call(admin, 'movies.listMovies', {})).movies;
const header = 'title,year,running_minutes,certificate,audio_language';
const file = (...lines: string[]) => [header, ...lines].join('\n');
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FoyerError ? { code: error.code, ...error.details } : error),
  );

describe('an export', () => {
  test('says of every film what there is to say, and is read back as no change at all', async () => {
    await add({
      title: '=HYPERLINK("http://evil")',
      originalTitle: "'quoted",
      synopsis: 'Two lines,\r\n"and quotes"; more',
      castLine: '@cast',
      genres: ['Drama; with \\ strokes', '-War'],
      otherLanguages: ['en', 'pt-BR'],
      subtitleLanguages: ['fr'],
    });
    const bytes = await exported();
    const text = new TextDecoder().decode(bytes);
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(await plan(bytes)).toMatchObject({
      added: [],
      changed: [],
      wrong: [],
      unchangedCount: 1,
      newGenres: [],
    });
  });

  test('of any film, however it is written, holds no formula and comes back as it was', async () => {
    const tricky = fc
      .string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\\', ' ', 'a', 'é', '字', '＝'),
        minLength: 1,
        maxLength: 30,
      })
      .filter((text) => text.trim() !== '');
    const films = fc.array(
      fc.record({
        title: tricky,
        originalTitle: tricky,
        director: tricky,
        synopsis: fc.tuple(tricky, tricky).map((parts) => parts.join('\n')),
        genres: fc.uniqueArray(tricky, { maxLength: 3, selector: (name) => name.normalize('NFKC').trim() }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(films, async (drawn) => {
        for (const film of drawn) await add(film);
        const bytes = await exported();
        const cells = new TextDecoder().decode(bytes).match(/"(?:[^"]|"")*"/g)!;
        for (const cell of cells) expect(cell.slice(1)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        const { added, changed, wrong } = await plan(bytes);
        expect([added, changed, wrong]).toEqual([[], [], []]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what an import would do', () => {
  test('is told and not done', async () => {
    await add();
    const told = await plan(
      `${header},genres\nSunrise,1927,97,PG,zxx,Drama\nThe General,1926,75,PG,zxx,Comedy; Drama\n`,
    );
    expect(told).toMatchObject({
      added: [{ line: 3, title: 'The General', year: 1926 }],
      changed: [
        {
          line: 2,
          title: 'Sunrise',
          changes: [
            { column: 'running_minutes', before: '95', after: '97' },
            { column: 'genres', before: '', after: 'Drama' },
          ],
        },
      ],
      unchangedCount: 0,
      newGenres: ['Comedy', 'Drama'],
      wrong: [],
    });
    expect(await list()).toMatchObject([{ title: 'Sunrise', runningMinutes: 95, genres: [] }]);
  });

  test('names every wrong row by its line, also after cells of several lines', async () => {
    const { added, wrong } = await plan(
      [
        `${header},synopsis,state,id`,
        'Good,1930,90,PG,en,"one\ntwo\nthree",,',
        ',1930,90,PG,en,,,',
        'Late,soon,90,PG,en,,,',
        'Old,1500,90,PG,en,,,',
        '',
        'Long,1930,5000,PG,en,,,',
        'Rated,1930,90,X,en,,,',
        'Spoken,1930,90,PG,English,,,',
        'Kept,1930,90,PG,en,,gone,',
        'Known,1930,90,PG,en,,,01900000-0000-7000-8000-00000000ffff',
        'good,1930,90,PG,en,,,',
        'Short,1930',
        'Two,,,PG,en,,,',
      ].join('\n'),
    );
    expect(added.map(({ line, title }) => [line, title])).toEqual([[2, 'Good']]);
    expect(wrong.map(({ line, reason, column }) => [line, reason, column])).toEqual([
      [5, 'missing', 'title'],
      [6, 'not_a_number', 'year'],
      [7, 'out_of_range', 'year'],
      [9, 'out_of_range', 'running_minutes'],
      [10, 'unknown_certificate', 'certificate'],
      [11, 'not_a_language', 'audio_language'],
      [12, 'unknown_state', 'state'],
      [13, 'unknown_id', 'id'],
      [14, 'twice', 'title'],
      [15, 'columns', null],
      [16, 'missing', 'year'],
      [16, 'missing', 'running_minutes'],
    ]);
    expect(wrong[4]).toMatchObject({ title: 'Rated', value: 'X' });
  });

  test('is not guessed where two films have the title and the year', async () => {
    await add();
    await add();
    expect((await plan(file('Sunrise,1927,97,PG,zxx'))).wrong).toMatchObject([
      { line: 2, reason: 'ambiguous' },
    ]);
  });

  test.each([
    ['commas', ',', '\n'],
    ['semicolons, as where the comma is the decimal sign', ';', '\r\n'],
    ['tabs', '\t', '\r\n'],
  ])('is read with %s', async (_, delimiter, end) => {
    const text = file('"A, B; C",1930,90,PG,en').split('\n');
    const lines = [text[0]!.replaceAll(',', delimiter), ['"A, B; C"', 1930, 90, 'PG', 'en'].join(delimiter)];
    expect(await plan(lines.join(end))).toMatchObject({ added: [{ title: 'A, B; C' }], wrong: [] });
  });

  test('is read from UTF-16, with empty columns behind, and headers as people write them', async () => {
    const text = '\ufeffTitle,YEAR,Running minutes,Certificate,audio_language,,\nÉté,1930,90,PG,fr,,\n';
    const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(await plan(utf16)).toMatchObject({ added: [{ title: 'Été' }], wrong: [] });
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['a file of blanks', ' \n\n', 'empty'],
    ['no header', 'Sunrise,1927,95,PG,zxx', 'columns'],
    ['a column that nobody knows', `${header},colour\nSunrise,1927,95,PG,zxx,red`, 'columns'],
    ['a column twice', `${header},title\nSunrise,1927,95,PG,zxx,Sunrise`, 'columns'],
    ['too many rows', `${header}\n${'A,1930,90,PG,en\n'.repeat(5001)}`, 'too_many_rows'],
    ['too many rows that cannot be taken apart', `${header}\n${'x"y\n'.repeat(5001)}`, 'too_many_rows'],
  ])('is refused for %s', async (_, text, reason) => {
    expect(await errorOf(plan(text))).toMatchObject({ code: 'CSV_UNREADABLE', reason });
  });

  test('may have empty rows, as spreadsheets leave them, and as many filled ones as there may be', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `A${index},1930,90,PG,en`);
    const { added, wrong } = await plan(file(...rows, ...rows.map(() => ',,,,')));
    expect([added.length, wrong.length]).toEqual([5000, 0]);
  });

  test('is refused for a picture', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe]);
    expect(await errorOf(plan(png))).toEqual({ code: 'CSV_UNREADABLE', reason: 'encoding' });
  });

  test.each([
    ['never closed', 'A,1930,90,PG,en\n"B,1930,90,PG,en\nC,1930,90,PG,en'],
    ['closed too soon', 'A,1930,90,PG,en\n"B"x,1930,90,PG,en\nC,1930,90,PG,en'],
  ])('tells where a quotation mark is %s, and takes what comes before', async (_, lines) => {
    const { added, wrong } = await plan(file(...lines.split('\n')));
    expect(added).toMatchObject([{ line: 2, title: 'A' }]);
    expect(wrong[0]).toMatchObject({ line: 3, reason: 'quotes' });
  });

  test('whatever the bytes are, is an answer or a plain refusal', async () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\n',
      '\r\n',
      'A',
      '1930',
      '90',
      'PG',
      'en',
      "'",
      '=',
      '\u0000',
    );
    const rest = fc.array(piece, { maxLength: 60 }).map((pieces) => `${header}\n${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(rest.map(bytesOf), fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const answer = await errorOf(plan(new Uint8Array(bytes)));
        if (answer !== 'done') expect(answer).toMatchObject({ code: 'CSV_UNREADABLE' });
      }),
      { numRuns: 300 },
    );
    expect(foyer.faults).toEqual([]);
  });
});

describe('an import', () => {
  test('adds, changes and leaves out wrong rows; columns that are not there stay as they are', async () => {
    const { movieId } = await add({ synopsis: 'Stays.', genres: ['Drama'], otherLanguages: ['en'] });
    const done = await carryOut(file('Sunrise,1927,97,15,zxx', 'New,1930,90,PG,en', 'Bad,1930,90,XX,en'));
    expect(done).toEqual({ addedCount: 1, changedCount: 1, relengthened: [] });
    expect(await foyer.call(admin, 'movies.readMovie', { movieId })).toMatchObject({
      runningMinutes: 97,
      certificate: '15',
      synopsis: 'Stays.',
      genres: ['Drama'],
      otherLanguages: ['en'],
    });
    expect((await list()).map(({ title }) => title)).toEqual(['New', 'Sunrise']);
    const rows = await foyer.database.read.selectFrom('journal').selectAll().orderBy(asWritten).execute();
    expect(rows.slice(-3).map(({ action }) => action)).toEqual([
      'movie.changed',
      'movie.added',
      'movies.imported',
    ]);
    expect(JSON.parse(rows.at(-1)!.after!)).toEqual({ added: 1, changed: 1, leftOut: 1 });
  });

  test('by id finds a film under a new title, and archives by state', async () => {
    const { movieId } = await add();
    await carryOut(`id,${header},state\n${movieId},Sunrise (1927),1927,95,PG,zxx,archived`);
    expect(await list()).toMatchObject([{ id: movieId, title: 'Sunrise (1927)', state: 'archived' }]);
  });

  test('done twice changes nothing the second time', async () => {
    const text = file('New,1930,90,PG,en', 'Other,1931,90,PG,en');
    await carryOut(text);
    expect(await plan(text)).toMatchObject({ added: [], changed: [], unchangedCount: 2 });
    expect(await carryOut(text)).toEqual({ addedCount: 0, changedCount: 0, relengthened: [] });
    expect(await list()).toHaveLength(2);
  });

  test('is refused when it is no longer what was shown', async () => {
    const text = file('Sunrise,1927,97,PG,zxx');
    const { fingerprint } = await plan(text);
    await add();
    const bytes = bytesOf(text);
    expect(await errorOf(foyer.call(admin, 'movies.importMovies', { bytes, fingerprint }))).toEqual({
      code: 'IMPORT_CHANGED',
    });
    const other = bytesOf(file('Sunset,1927,97,PG,zxx'));
    expect(await errorOf(foyer.call(admin, 'movies.importMovies', { bytes: other, fingerprint }))).toEqual({
      code: 'IMPORT_CHANGED',
    });
    expect(await list()).toMatchObject([{ runningMinutes: 95 }]);
  });

  test('is all or nothing', async () => {
    await foyer.database.transaction(async (tx) => {
      await sql`CREATE TRIGGER fails BEFORE INSERT ON movie WHEN NEW.title = 'Third'
        BEGIN SELECT RAISE(ABORT, 'planted'); END`.execute(tx);
    });
    await add();
    const before = await foyer.database.read.selectFrom('journal').selectAll().execute();
    const text = file('Sunrise,1927,97,PG,zxx', 'Second,1930,90,PG,en', 'Third,1930,90,PG,en');
    await expect(carryOut(text)).rejects.toThrow('planted');
    expect(await list()).toMatchObject([{ title: 'Sunrise', runningMinutes: 95 }]);
    expect(await foyer.database.read.selectFrom('journal').selectAll().execute()).toEqual(before);
  });
});

describe('a long import', () => {
  const many = (count: number) =>
    file(...Array.from({ length: count }, (_, index) => `Film ${index},1950,90,PG,en`));
  /** Stops when so much of the work is done, and answers with what was told of it. */
  const stopAt = (share: number, times = 1) => {
    const told: number[] = [];
    foyer.foyer.subscribe((event, only) => {
      if (event.type !== 'importProgress' || only !== admin) return;
      told.push(event.done / event.of);
      if (told.filter((each) => each >= share).length === times)
        void foyer.call(admin, 'movies.stopImport', {});
    });
    return told;
  };

  test('tells its own window how far it is, and others are answered meanwhile', async () => {
    const told = stopAt(2);
    const answered: string[] = [];
    const planning = plan(many(800)).then(() => answered.push('plan'));
    await foyer.call(foyer.visit(), 'listing.listDays', {});
    answered.push('kiosk');
    await planning;
    expect(answered).toEqual(['kiosk', 'plan']);
    expect(told.length).toBeGreaterThan(10);
    expect(told.at(-1)).toBe(1);
  });

  test('is stopped while it is looked at', async () => {
    stopAt(0.5);
    expect(await errorOf(plan(many(800)))).toMatchObject({ code: 'IMPORT_STOPPED' });
  });

  test.each([
    ['when half of it is judged', 0.5, 1],
    ['when all of it is judged', 1, 1],
    ['in the midst of writing', 1, 9],
  ])('is stopped %s, and nothing was written', async (_, share, times) => {
    await add();
    const text = many(800);
    const { fingerprint } = await plan(text);
    stopAt(share, times);
    const importing = foyer.call(admin, 'movies.importMovies', { bytes: bytesOf(text), fingerprint });
    expect(await errorOf(importing)).toMatchObject({ code: 'IMPORT_STOPPED' });
    expect((await list()).map(({ title }) => title)).toEqual(['Sunrise']);
  });

  test('is not stopped by somebody else', async () => {
    const other = await foyer.admin();
    foyer.foyer.subscribe((event) => {
      if (event.type === 'importProgress') void foyer.call(other, 'movies.stopImport', {});
    });
    expect((await plan(many(300))).added).toHaveLength(300);
  });

  test('is refused when a film changes after it was judged', async () => {
    const text = many(300);
    const { fingerprint } = await plan(text);
    let isChanged = false;
    foyer.foyer.subscribe((event) => {
      if (event.type !== 'importProgress' || isChanged) return;
      isChanged = true;
      void add({ title: 'Between' });
    });
    const importing = foyer.call(admin, 'movies.importMovies', { bytes: bytesOf(text), fingerprint });
    expect(await errorOf(importing)).toMatchObject({ code: 'IMPORT_CHANGED' });
    expect(await list()).toHaveLength(1);
  });
});
