import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/database/sqlite/migrate';
import { version } from '../../package.json';
import { faultsOf, type Listed, markOf, released, settled } from './released-migrations';
import { root } from './source-files';

const fileOf = (name: string) => join(root, 'electron/database/sqlite/migrations', `${name}.ts`);
const markFor = (name: string) =>
  existsSync(fileOf(name)) ? markOf(readFileSync(fileOf(name), 'utf8')) : 'missing';
const names = migrations.map(({ name }) => name);

it('lists every migration, each as it was when it was settled or released', () => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  expect(faultsOf({ released, settled }, names, { version, changelog, markFor })).toEqual([]);
  expect(names).toEqual(names.toSorted());
});

describe('the guard itself', () => {
  const unreleasedOnly = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- The kiosk.\n';
  const justReleased =
    '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n\n### Added\n\n- The kiosk.\n';
  const goingOn = justReleased.replace('## [0.1.0]', '### Fixed\n\n- A fault.\n\n## [0.1.0]');
  const run = ['0001-a', '0002-b'];
  const before: Listed = { released: {}, settled: { '0001-a': 'mark of 0001-a' } };
  const both = { '0001-a': 'mark of 0001-a', '0002-b': 'mark of 0002-b' };
  const after: Listed = { released: { '0.1.0': both }, settled: {} };
  const faults = (listed: Listed, changelog: string, ran = run) =>
    faultsOf(listed, ran, { version: '0.1.0', changelog, markFor: (name) => `mark of ${name}` });

  it.each([
    ['before the first release', before, unreleasedOnly, run],
    ['right after it', after, justReleased, run],
    ['with the next migration', after, goingOn, [...run, '0003-c']],
  ])('has nothing against what is so %s', (_when, listed, changelog, ran) => {
    expect(faults(listed, changelog, ran)).toEqual([]);
  });

  it.each<[string, Listed, string, RegExp]>([
    [
      'an order that is not the one of running',
      { ...before, settled: { '0002-b': 'mark of 0002-b' } },
      unreleasedOnly,
      /^The lists say 0002-b;/,
    ],
    [
      'one that is listed twice',
      { ...after, released: { '0.1.0': both, '0.2.0': { '0002-b': 'mark of 0002-b' } } },
      goingOn.replace('## [0.1.0]', '## [0.2.0]\n\n## [0.1.0]'),
      /^The lists say/,
    ],
    [
      'one that was edited',
      { ...before, settled: { '0001-a': 'another' } },
      unreleasedOnly,
      /^0001-a was edited/,
    ],
    [
      'an empty release',
      { ...after, released: { '0.1.0': both, '0.2.0': {} } },
      goingOn.replace('## [0.1.0]', '## [0.2.0]\n\n## [0.1.0]'),
      /^0.2.0 lists nothing/,
    ],
    ['a release that is none yet', after, unreleasedOnly, /^0.1.0 is not in CHANGELOG/],
  ])('finds %s', (_what, listed, changelog, fault) => {
    expect(faults(listed, changelog)).toEqual([expect.stringMatching(fault)]);
  });

  it.each<[string, Listed, string]>([
    ['the first release', before, justReleased],
    ['the first release, and more after it', before, goingOn],
  ])('asks at %s for all marks, as they are to be put down', (_when, listed, changelog) => {
    const [fault] = faults(listed, changelog);
    expect(fault).toContain(
      "'0.1.0': {\n    '0001-a': 'mark of 0001-a',\n    '0002-b': 'mark of 0002-b',\n  },",
    );
  });

  it('asks at a later release for the marks of what is new', () => {
    const listed = {
      ...after,
      released: { '0.0.9': { '0001-a': 'mark of 0001-a' } },
    };
    const [fault, ...others] = faults(listed, `${justReleased}\n## [0.0.9] - 2026-11-01\n`);
    expect(fault).toContain("'0.1.0': {\n    '0002-b': 'mark of 0002-b',\n  },");
    expect(others).toEqual([]);
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
