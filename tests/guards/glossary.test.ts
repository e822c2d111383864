import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFiles, root } from './source-files';

const text = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');

/** The table's rows: a word, what it is, and what may not be said instead. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', , others = '']) => ({
    word,
    others: [...others.matchAll(/`(\w+)`/g)].map(([, one]) => one!),
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

function secondWords(name: string): string[] {
  return rows.flatMap(({ word, others }) => (others.includes(name) ? [`${name}: say ${word}`] : []));
}

it('has rows, each word once', () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
});

it('lets no name say a second word', () => {
  expect(files.flatMap((file) => namesIn(file).flatMap((name) => secondWords(name)))).toEqual([]);
});

it('would see one', () => {
  const planted = { path: 'electron/features/booking/wish-queue.ts', code: 'export type Order = {};' };
  expect(namesIn(planted).flatMap(secondWords)).toEqual([
    'Order: say reservation',
    'WishQueue: say hold request',
  ]);
});
