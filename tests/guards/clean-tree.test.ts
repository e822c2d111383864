import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

/** Everything that git has or would take, pictures and fonts left out. */
const texts = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  .filter(({ text }) => !text.includes('\0'));

/** What ties a file to one machine. The patterns are broken up so that they do not find themselves. */
const machineBound: [name: string, pattern: RegExp][] = [
  ["a person's folder", /(?<![\w.-])\/(?:home|Users|root)\/[\w.-]+/],
  ['a work folder', /(?<![\w.-])\/work\/|\.\.\/shared\//],
  ['a Windows folder', /\b[A-Z]:\\+(?:Users|Program)/],
  [
    "a package registry's host",
    new RegExp(['registry', 'npmjs|registry', 'yarnpkg|deb', 'debian'].join(String.raw`\.`)),
  ],
];

function boundTo(text: string): string[] {
  return machineBound.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

function isTest(path: string): boolean {
  return /\.test\.(ts|tsx|mjs)$/.test(path);
}

describe('the tree', () => {
  it('is seen', () => {
    expect(texts.map(({ path }) => path)).toContain('package.json');
  });

  it('is bound to no machine', () => {
    const found = texts.flatMap(({ path, text }) =>
      boundTo(text)
        .filter((name) => !(isTest(path) && name === "a person's folder")) // a made-up one, as an example
        .map((name) => `${path} names ${name}`),
    );
    expect(found.filter((line) => !line.startsWith('tests/guards/clean-tree.test.ts'))).toEqual([]);
  });

  it('has a lock file that works with any registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved":/);
  });

  it.each([
    ['/home/ada/foyer', "a person's folder"],
    ['file:///Users/ada', "a person's folder"],
    ['see /work/main', 'a work folder'],
    ['C:\\Users\\ada', 'a Windows folder'],
    [`https://registry.npmjs.org/zod`, "a package registry's host"],
  ])('would be noticed with %s', (text, name) => {
    expect(boundTo(text)).toEqual([name]);
  });

  it.each(['electron/shell/window.ts', 'https://example.org/home', '/homework/', "app.get('/users')"])(
    'may say %s',
    (text) => {
      expect(boundTo(text)).toEqual([]);
    },
  );
});

/** Each says what belongs into the folder, what does not, and which file to read first. */
const foldersWithReadme = [
  'scripts',
  ...[
    'electron',
    'electron/features',
    'electron/features/booking',
    'electron/features/catalog',
    'electron/database',
    'renderer',
    'renderer/kiosk',
    'renderer/office',
    'tests',
    'resources',
  ].flatMap((folder) => [folder, ...subfolders(folder)]),
].filter((folder) => folder !== 'tests');

function subfolders(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && texts.some(({ path }) => path.startsWith(`${folder}/${entry.name}/`)),
    )
    .map((entry) => `${folder}/${entry.name}`);
}

describe('every folder says what it is for', () => {
  it.each([...new Set(foldersWithReadme)])('%s/README.md, in 15 lines at most', (folder) => {
    const file = join(root, folder, 'README.md');
    expect(existsSync(file), 'it is missing').toBe(true);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  });
});
