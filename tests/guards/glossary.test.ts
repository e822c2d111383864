import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFiles, root } from './source-files';

const text = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');

/** The table's rows: a word, and what may not be said instead, anywhere in a name or (`=`) as the whole of it. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', , others = '']) => ({
    word,
    others: [...others.matchAll(/`(=?)(\w+)`/g)].map(([, isWhole, one]) => ({
      isWhole: isWhole === '=',
      one: one!,
    })),
  }));

const files = readSourceFiles().map(({ path }) => ({ path, code: readFileSync(join(root, path), 'utf8') }));

/** What a file offers to others, and its own name. */
function namesIn({ path, code }: (typeof files)[number]): string[] {
  const exported = code.matchAll(/^export (?:async )?(?:const|function|type|class) (\w+)/gm);
  const pascal = basename(path)
    .replace(/\..*$/, '')
    .replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [...[...exported].map(([, name]) => name!), pascal];
}

/** `readHouseSeats` as ` read house seat `: each word between spaces, and in the singular. */
function wordsOf(name: string): string {
  const words = name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [];
  return ` ${words.map((word) => word.toLowerCase().replace(/(?<!s)s$/, '')).join(' ')} `;
}

/** The words that people use, which may hold a second word for something else: a house seat is no house. */
const own = rows.map(({ word }) => ` ${word.toLowerCase()} `).filter((word) => word.trim().includes(' '));

function secondWords(name: string): string[] {
  const words = own.reduce((rest, word) => rest.replaceAll(word, ' . '), wordsOf(name));
  const says = ({ isWhole, one }: { isWhole: boolean; one: string }) =>
    isWhole ? name === one : words.includes(wordsOf(one));
  return rows.flatMap(({ word, others }) => (others.some(says) ? [`${name}: say ${word}`] : []));
}

it('has rows, each word once', () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
});

it('lets no name say a second word', () => {
  expect(files.flatMap((file) => namesIn(file).flatMap((name) => secondWords(name)))).toEqual([]);
});

it('would see one', () => {
  const code = 'export type Order = {};\nexport const readHouseSeats = 1;\nexport function listNewFilms() {}';
  const planted = { path: 'electron/features/booking/wish-queue.ts', code };
  expect(namesIn(planted).flatMap(secondWords)).toEqual([
    'Order: say reservation',
    'listNewFilms: say movie',
    'WishQueue: say hold request',
  ]);
});
