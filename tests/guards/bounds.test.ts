import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as bounds from '../../electron/domain/bounds';
import { defaultSettings, settingRanges } from '../../electron/domain/setting-bounds';
import { isShipped, readSourceFiles, root } from './source-files';

/** Every number that domain/ bounds something with, but those that mean little by themselves. */
const known = new Set(numbersIn([bounds, settingRanges]).filter((bound) => Math.abs(bound) >= 10));

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** What is left of a file without its comments, texts and patterns. */
function codeOf(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
    .replaceAll(/(?<=[(=:,?]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/g, 'pattern');
}

const literal = /(?<![\w.])-?\d[\d_]*(?:\.\d+)?\b/g;

/** In the contract no number stands but 0 and 1: each has its name in domain/. */
function numbersTyped(text: string): string[] {
  return (codeOf(text).match(literal) ?? []).filter((number) => number !== '0' && number !== '1');
}

/** Each with its number, or with the arguments among which it stands: those are not taken in, for there may be calls in them. */
const places = [
  /\b(?:maxLength|minLength|max|min)=\{(-?[\d_]+)\}/g,
  /[<>]=?\s*(-?[\d_]+)\b/g,
  /\.slice\(0, ([\d_]{3,})\)/g,
  /\b(?:max|min|least|most|longest|shortest)\w*(?::| =) (-?[\d_]+)\b/gi,
  /\b\w+(?:Minutes?|Seconds|Percent)(?::| =) (-?[\d_]+)\b/g,
  /\b(?:read[A-Z]\w*|whole|clamp|Math\.(?:min|max))\((?=((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\))/g,
];

const argument = /(?<=^|,)\s*(-?[\d_]+)\s*(?=,|$)/g;

/** Where a page bounds something with a number that domain/ has a name for. */
function boundsTyped(text: string): string[] {
  const code = codeOf(text);
  return places.flatMap((place) =>
    [...code.matchAll(place)]
      .filter(([, numbers = '']) =>
        [...numbers.matchAll(argument)].some(([number]) => known.has(Number(number.replaceAll('_', '')))),
      )
      .map(([found]) => found),
  );
}

/** The same number, and another thing: where, what is found there, and what it is. */
const others: readonly (readonly [path: string, found: string, what: string])[] = [
  ['renderer/kiosk/browse/listing.rules.ts', 'mostCounted = 20', 'free seats that are told by number'],
  ['renderer/kiosk/checkout/stub-text.ts', '> 60', 'signs of a line on the stub'],
  ['renderer/office/movies/import-progress.tsx', 'max={100}', 'percent'],
  ['renderer/office/reports/periods.rules.ts', '<= 100', 'days that are drawn by the day'],
  ['renderer/office/schedule/movie-colour.ts', '> 15', 'bits of a hash'],
  ['renderer/office/settings/settings-form.rules.ts', '< 60', 'minutes of an hour'],
  ['renderer/office/ui/charts/bar-list.tsx', 'most = 25', 'bars that are drawn'],
];

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const contractFiles = readdirSync(join(root, 'electron/contract'))
  .map((name) => `electron/contract/${name}`)
  .filter(isShipped);

it('lets no number stand in the contract that domain/ does not name', () => {
  expect(contractFiles.length).toBeGreaterThan(15);
  expect(contractFiles.flatMap((path) => numbersTyped(read(path)).map((n) => `${path}: ${n}`))).toEqual([]);
});

it('lets no page type a bound again', () => {
  const pages = readSourceFiles().filter(({ path }) => path.startsWith('renderer/'));
  const typed = pages.flatMap(({ path }) => boundsTyped(read(path)).map((found) => `${path}: ${found}`));
  expect(typed.toSorted()).toEqual(others.map(([path, found]) => `${path}: ${found}`).toSorted());
});

it('has a default within its bounds for every setting that has bounds', () => {
  for (const [key, range] of Object.entries(settingRanges))
    expect(bounds.isWithin(defaultSettings[key as keyof typeof settingRanges], range), key).toBe(true);
});

it.each([
  ['name: lineSchema(60),', ['60']],
  ['z.int().min(0).max(10_080)', ['10_080']],
  ['z.number().min(-200)', ['-200']],
  ['const most = 20 * 1024; // 7', ['20', '1024']],
  ["z.string().regex(/^[a-z]{2,3}$/).default('2')", []],
  ['/** At most 50. */ z.int().min(1)', []],
])('would see what %j types', (code, numbers) => {
  expect(numbersTyped(code)).toEqual(numbers);
});

it.each([
  'if (name.trim().length > 40) return;',
  'setReason(text.slice(0, 200))',
  '<Stepper min={0} max={50} />',
  "{ kind: 'number', max: 600 }",
  'const longestName = 40;',
  'const width = readNumber(text, 0, 200);',
  'advertising: whole(0, 10_080),',
  'const card = { fromMinute: 0, untilMinute: 2880 };',
  'const spaces = Math.min(chairs(party), people, 10);',
  'const length = Math.max(1, Math.min(1000, minutes));',
])('would see a page that says %j', (code) => {
  expect(boundsTyped(code)).toHaveLength(1);
});
