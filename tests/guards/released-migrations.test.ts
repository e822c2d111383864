import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/database/sqlite/migrate';
import { version } from '../../package.json';
import { markOf, released } from './released-migrations';
import { root } from './source-files';

const marks = Object.values(released).flatMap((ofRelease) => Object.entries(ofRelease));
const fileOf = (name: string) => join(root, 'electron/database/sqlite/migrations', `${name}.ts`);
const readMark = (name: string) =>
  existsSync(fileOf(name)) ? markOf(readFileSync(fileOf(name), 'utf8')) : 'missing';

describe('a released migration', () => {
  it.each(marks)('%s does what it did: a change of it is a new migration', (name, mark) => {
    expect(readMark(name)).toBe(mark);
  });

  it('is run in its place, before those that are not released yet', () => {
    const names = migrations.map(({ name }) => name);
    expect(names.slice(0, marks.length)).toEqual(marks.map(([name]) => name));
    expect(names).toEqual(names.toSorted());
  });

  it('is marked when the program gets another version: what that one releases is added here', () => {
    expect(Object.keys(released).at(-1)).toBe(version);
  });
});

describe('a migration’s mark', () => {
  const text = readFileSync(fileOf('0007-desk-and-calls'), 'utf8');

  it.each([
    ['a column’s name', 'called_by', 'caller'],
    ['a value of a rule', "'restored'", "'back'"],
    ['a number', 'version: 7', 'version: 70'],
  ])('is another with %s', (_what, before, after) => {
    expect(markOf(text.replace(before, after))).not.toBe(markOf(text));
  });

  it('is the same with other comments, line ends, indents and folders', () => {
    const same = text
      .replace(/\/\*\* The desk.*\n/, '/** Something else. */\n// And more.\n')
      .replace('./migration', '../migrations/migration')
      .replaceAll('\n  ', '\n      ')
      .replaceAll('\n', '\r\n');
    expect(same).not.toBe(text);
    expect(markOf(same)).toBe(markOf(text));
  });
});
