import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CsvEncoding } from '../../electron/contract/movies.contract';
import type { Session } from '../../electron/ipc/sessions';
import { openTestFoyer, type TestFoyer } from '../support/test-foyer';

/*
 * Our export, really opened and saved by LibreOffice (Debian: libreoffice-calc), is read as no change at all. Where it is
 * not installed these tests are left out.
 */
const run = promisify(execFile);
const office = findOffice();

function findOffice(): string | null {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return 'soffice';
  } catch {
    return null;
  }
}

let folder: string;
let foyer: TestFoyer;
let admin: Session;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-libreoffice-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
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

const plain = {
  originalTitle: '',
  synopsis: '',
  director: '',
  castLine: '',
  year: 1927,
  runningMinutes: 95,
  certificate: 'PG',
  genres: [] as string[],
  audioLanguage: 'en',
  otherLanguages: [] as string[],
  subtitleLanguages: [] as string[],
};
/** Whatever a code page of Western Europe can write. */
const western = [
  { ...plain, title: '=HYPERLINK("http://evil";"x")', director: "'quoted", castLine: '@cast, and -more' },
  { ...plain, title: '1917', year: 2019, certificate: '15', genres: ['Drama, of war', 'Action; loud'] },
  {
    ...plain,
    title: 'L’Été à “Café”',
    synopsis: 'Two lines,\n"and quotes"; more',
    audioLanguage: 'fr',
  },
  { ...plain, title: '+1', otherLanguages: ['pt-BR', 'fr'], subtitleLanguages: ['de'] },
];
/** Not in an ODF sheet: LibreOffice itself drops the tab there. */
const tabbed = { ...plain, title: 'A tab', synopsis: 'Before\tand after' };
const anywhere = [
  ...western,
  { ...plain, title: 'Łódź, čtyři', originalTitle: 'Ζορμπάς', director: 'Пушкарёва' },
  { ...plain, title: 'סרט', originalTitle: '生きる', audioLanguage: 'he' },
];

type Saving = {
  name: string;
  films: typeof western;
  /** The filter's options: separator, quote, character set, first line, columns, language, quote all, numbers, as shown. */
  options: string;
  encoding: CsvEncoding;
  /** A workbook that it becomes in between. */
  through?: 'ods' | 'xlsx';
};
const savings: Saving[] = [
  {
    name: 'commas in UTF-8',
    films: [...anywhere, tabbed],
    options: '44,34,76,1,,0,false,true,false',
    encoding: 'utf-8',
  },
  {
    name: 'semicolons, all quoted',
    films: [...anywhere, tabbed],
    options: '59,34,76,1,,1031,true,true,true',
    encoding: 'utf-8',
  },
  { name: 'tabs in UTF-16', films: [...anywhere, tabbed], options: '9,34,65535,1', encoding: 'utf-16le' },
  {
    name: 'semicolons in Windows-1252',
    films: [...western, tabbed],
    options: '59,34,1,1',
    encoding: 'windows-1252',
  },
  {
    name: 'upright strokes, by a workbook',
    films: anywhere,
    options: '124,34,76,1',
    encoding: 'utf-8',
    through: 'xlsx',
  },
  {
    name: 'commas, by an ODF sheet',
    films: anywhere,
    options: '44,34,76,1',
    encoding: 'utf-8',
    through: 'ods',
  },
];

async function convert(file: string, to: string, ending: string, input = ''): Promise<string> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const how = ['--headless', `-env:UserInstallation=${profile}`, ...(input ? [`--infilter=${input}`] : [])];
  const out = join(folder, `out-${ending}`);
  await run(office!, [...how, '--convert-to', to, '--outdir', out, file], { timeout: 120_000 });
  return join(out, `films.${ending}`);
}

async function savedAgain(bytes: Uint8Array, { options, through }: Saving): Promise<Uint8Array<ArrayBuffer>> {
  let file = join(folder, 'films.csv');
  let input = 'CSV:44,34,76,1';
  await writeFile(file, bytes);
  if (through) {
    file = await convert(file, through, through, input);
    input = '';
  }
  const saved = await convert(file, `csv:Text - txt - csv (StarCalc):${options}`, 'csv', input);
  return new Uint8Array(await readFile(saved));
}

describe.skipIf(office === null)('an export that LibreOffice opened and saved', () => {
  test.each(savings)(
    'with $name comes back as it was',
    async (saving) => {
      for (const movie of saving.films) await foyer.call(admin, 'movies.addMovie', { movie, poster: null });
      const { bytes } = await foyer.call(admin, 'movies.exportMovies', {});
      const saved = await savedAgain(bytes, saving);
      expect(saved).not.toEqual(bytes);
      const { added, changed, wrong, unchangedCount, encoding } = await foyer.call(
        admin,
        'movies.planImport',
        {
          bytes: saved,
        },
      );
      expect({ added, changed, wrong }).toEqual({ added: [], changed: [], wrong: [] });
      expect([unchangedCount, encoding]).toEqual([saving.films.length, saving.encoding]);
    },
    180_000,
  );
});
