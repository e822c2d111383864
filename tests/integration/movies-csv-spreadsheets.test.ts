import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CsvEncoding } from '../../electron/contract/movies.contract';
import { FoyerError } from '../../electron/contract/errors';
import type { Session } from '../../electron/ipc/sessions';
import { openTestFoyer, type TestFoyer } from '../support/test-foyer';

/** What Excel, LibreOffice and people make of a catalogue. */
let foyer: TestFoyer;
let admin: Session;
beforeEach(async () => {
  foyer = await openTestFoyer();
  admin = await foyer.admin();
  const certificates = [{ code: 'PG', label: 'With care', minimumAge: null }];
  await foyer.call(admin, 'movies.saveCertificates', { certificates });
});
afterEach(() => foyer.foyer.close());

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string) => new TextEncoder().encode(text);
const plan = (file: string | Bytes, encoding: CsvEncoding | null = null) =>
  foyer.call(admin, 'movies.planImport', { bytes: typeof file === 'string' ? utf8(file) : file, encoding });
const carryOut = async (file: string | Bytes) => {
  const { fingerprint, encoding } = await plan(file);
  const bytes = typeof file === 'string' ? utf8(file) : file;
  return foyer.call(admin, 'movies.importMovies', { bytes, encoding, fingerprint });
};
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FoyerError ? { code: error.code, ...error.details } : error),
  );
const header = 'title,year,running_minutes,certificate,audio_language';

describe('a file whose lines end in several ways', () => {
  test.each([
    ['a CRLF header over LF rows', `${header}\r\nA,1930,90,PG,en\nB,1931,90,PG,en\n`],
    ['an LF header over CRLF rows', `${header}\nA,1930,90,PG,en\r\nB,1931,90,PG,en\r\n`],
    ['CR alone, as of an old Macintosh', `${header}\rA,1930,90,PG,en\rB,1931,90,PG,en\r`],
    ['all of them', `${header}\rA,1930,90,PG,en\r\nB,1931,90,PG,en\n`],
  ])('%s, is read row by row', async (_, text) => {
    const { added, wrong } = await plan(text);
    expect(added.map(({ line, title }) => [line, title])).toEqual([
      [2, 'A'],
      [3, 'B'],
    ]);
    expect(wrong).toEqual([]);
  });

  test('keeps the line ends within a cell', async () => {
    await carryOut(`${header},synopsis\r\nA,1930,90,PG,en,"one\ntwo"\n`);
    const [movie] = (await foyer.call(admin, 'movies.listMovies', {})).movies;
    const { synopsis } = await foyer.call(admin, 'movies.readMovie', { movieId: movie!.id });
    expect(synopsis).toBe('one\ntwo');
  });
});

describe('a first line that names the separator', () => {
  test.each([
    ['as Excel writes it', 'sep=;\r\n'],
    ['in quotes, as LibreOffice saves it again', '"sep=;"\r\n'],
    ['with empty cells behind', 'sep=;;;;;\n'],
  ])('%s, is no header', async (_, first) => {
    const text = `${first}${header.replaceAll(',', ';')}\r\nA;1930;90;PG;en\r\nB;soon;90;PG;en\r\n`;
    const { added, wrong } = await plan(text);
    expect(added).toMatchObject([{ line: 3, title: 'A' }]);
    expect(wrong).toMatchObject([{ line: 4, column: 'year', reason: 'not_a_number' }]);
  });

  test('counts for what it says, whatever the header has more of', async () => {
    const text =
      'sep=|\ntitle|year|running_minutes|certificate|audio_language|"synopsis"\n"A,;B"|1930|90|PG|en|,,,\n';
    expect(await plan(text)).toMatchObject({ added: [{ line: 3, title: 'A,;B' }], wrong: [] });
  });
});

describe('letters', () => {
  /** Bytes of an 8-bit encoding, where the text has these letters beyond ASCII. */
  const encoded = (text: string, bytes: Record<string, number[]>): Bytes =>
    new Uint8Array([...text].flatMap((letter) => bytes[letter] ?? [letter.charCodeAt(0)]));
  const french = encoded(`${header}\nÉté,1930,90,PG,fr\n`, { É: [0xc9], é: [0xe9] });

  test('in Windows-1252 are read, and it is said so', async () => {
    expect(await plan(french)).toMatchObject({ added: [{ title: 'Été' }], encoding: 'windows-1252' });
  });

  test.each([
    ['PL', 'Łódź', { Ł: [0xa3], ó: [0xf3], ź: [0x9f] }, 'windows-1250'],
    [
      'GR',
      'Ζορμπάς',
      { Ζ: [0xc6], ο: [0xef], ρ: [0xf1], μ: [0xec], π: [0xf0], ά: [0xdc], ς: [0xf2] },
      'windows-1253',
    ],
    ['JP', '生きる', { 生: [0x90, 0xb6], き: [0x82, 0xab], る: [0x82, 0xe9] }, 'shift_jis'],
  ] as const)(
    'of a cinema in %s are read as its Windows writes them',
    async (country, title, bytes, encoding) => {
      await foyer.call(admin, 'settings.changeSettings', { country, seen: { country: 'GB' } });
      const file = encoded(
        `${header}\n${title},1930,90,PG,en\n`,
        bytes as unknown as Record<string, number[]>,
      );
      expect(await plan(file)).toMatchObject({ added: [{ title }], encoding });
    },
  );

  test('are read as the admin says', async () => {
    const file = encoded(`${header}\nÉté,1930,90,PG,fr\n`, { É: [0x83], é: [0x8e] });
    expect(await plan(file, 'macintosh')).toMatchObject({ added: [{ title: 'Été' }] });
    const { fingerprint } = await plan(file, 'macintosh');
    const done = { bytes: file, encoding: 'macintosh' as const, fingerprint };
    expect(await foyer.call(admin, 'movies.importMovies', done)).toMatchObject({ addedCount: 1 });
  });

  test('in UTF-16 without a mark are read', async () => {
    const file = new Uint8Array(Buffer.from(`${header}\nÉté,1930,90,PG,fr\n`, 'utf16le'));
    expect(await plan(file)).toMatchObject({ added: [{ title: 'Été' }], encoding: 'utf-16le' });
  });

  test('in UTF-8 that was damaged are not guessed: the line is named', async () => {
    const good = utf8(`${header}\nÉté à Łódź: čtyři příběhy,1930,90,PG,fr\nDamaged `);
    const file = new Uint8Array([...good, 0xc3, ...utf8(',1931,90,PG,fr\n')]);
    expect(await refusalOf(plan(file))).toEqual({ code: 'CSV_UNREADABLE', reason: 'encoding', line: 3 });
  });

  test.each([
    ['a picture', 'encoding', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe, 0x00, 0x01]],
    ['a workbook', 'workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0xff, 0x81]],
  ])('of %s are refused', async (_, reason, bytes) => {
    expect(await refusalOf(plan(new Uint8Array(bytes)))).toEqual({ code: 'CSV_UNREADABLE', reason });
  });
});

describe('a header', () => {
  test('that lacks columns, has others or the same twice, is refused with their names', async () => {
    expect(await refusalOf(plan('title,year\nA,1930\n'))).toMatchObject({
      missing: ['running_minutes', 'certificate', 'audio_language'],
    });
    expect(await refusalOf(plan(`${header},Colour,title\nA,1930,90,PG,en,red,B\n`))).toMatchObject({
      missing: [],
      unknown: ['Colour', 'title'],
    });
  });
});

describe('cells', () => {
  test.each([
    ['1994.0', 1994],
    ['1994,00', 1994],
    [' 1994 ', 1994],
  ])('with the year %j are read', async (year, read) => {
    expect(await plan(`${header}\nA,"${year}","90.0",PG,en\n`)).toMatchObject({ added: [{ year: read }] });
  });

  test.each(['1994.5', '19.94', '1,994', '1e3', '', '-1994'])(
    'with the year %j are refused',
    async (year) => {
      const { added, wrong } = await plan(`${header}\nA,"${year}",90,PG,en\n`);
      expect(added).toEqual([]);
      expect(wrong).toMatchObject([{ line: 2, column: 'year' }]);
    },
  );

  test.each([
    ['Action, Drama', ['Action', 'Drama']],
    ['Action; Drama', ['Action', 'Drama']],
    ['Action|Drama', ['Action', 'Drama']],
    ['Sword, Sandal; Drama', ['Sword, Sandal', 'Drama']],
    [String.raw`Sword\, Sandal`, ['Sword, Sandal']],
  ])('with the genres %j are several', async (cell, genres) => {
    expect((await plan(`${header},genres\nA,1930,90,PG,en,"${cell}"\n`)).newGenres).toEqual(
      genres.toSorted(),
    );
  });

  test('with languages take how people write the tags, and no countries', async () => {
    const { added, wrong } = await plan(
      `${header},subtitle_languages\nA,1930,90,PG,EN,"fr_ca, de"\nB,1931,90,PG,jp,\nC,1932,90,PG,ja,"en; dk"\n`,
    );
    expect(added.map(({ title }) => title)).toEqual(['A']);
    expect(wrong.map(({ line, reason, column, value }) => [line, reason, column, value])).toEqual([
      [3, 'not_a_language', 'audio_language', 'jp'],
      [4, 'not_a_language', 'subtitle_languages', 'en; dk'],
    ]);
  });

  test('lose the invisible marks at their ends', async () => {
    await carryOut(`${header}\n\u200fסרט\u200e,1930,90,PG,\u202ahe\u202c\n`);
    expect((await foyer.call(admin, 'movies.listMovies', {})).movies).toMatchObject([
      { title: 'סרט', audioLanguage: 'he' },
    ]);
  });
});
