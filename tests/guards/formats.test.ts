import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFiles, root } from './source-files';

/** The engine writes dates and numbers by its own idea of a locale, and its fields follow the machine's language. */
const engineFormats =
  /\bIntl\.(DateTimeFormat|NumberFormat|RelativeTimeFormat|DurationFormat)\b|\.toLocale(Date|Time)?String\(|\btype="(date|time|month|week|datetime-local)"/;

const allowed: Readonly<Record<string, string>> = {
  'electron/domain/wall-clock.ts': 'where a zone’s clock stands',
  'electron/features/settings/settings.rules.ts': 'which zones there are',
  'electron/command-line/generate.ts': 'for whoever types commands',
  'renderer/kiosk/setup/places.ts': 'how far a zone is from Greenwich',
  'renderer/lib/machine-zone.ts': 'the machine’s own zone',
  'renderer/lib/wait.ts': 'minutes and hours in words',
};

const using = readSourceFiles()
  .map(({ path }) => path)
  .filter((path) => engineFormats.test(readFileSync(join(root, path), 'utf8')));

it('lets no file write dates, hours or numbers by the engine: lib/format and settings/formats.service do', () => {
  expect(using.filter((path) => !(path in allowed))).toEqual([]);
});

it('allows it to no file that has stopped', () => {
  expect(Object.keys(allowed).filter((path) => !using.includes(path))).toEqual([]);
});

it.each([
  'new Intl.DateTimeFormat(locale)',
  'count.toLocaleString()',
  'day.toLocaleDateString("en")',
  '<input type="date" />',
])('would notice %s', (code) => {
  expect(code).toMatch(engineFormats);
});
