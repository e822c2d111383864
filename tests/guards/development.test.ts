import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { expect, it } from 'vitest';
import { loosen } from '../../electron/development/vite-pages';
import { contentSecurityPolicy } from '../../electron/shell/pages';
import { readSourceFiles, root, type SourceFile } from './source-files';

/*
 * What `npm run dev` loosens, and what it does for whoever develops, is in no package: its folder is reached from no file
 * that a package is built from.
 */

const development = /^electron\/development\//;
const files = readSourceFiles();

function reachedFrom(entries: readonly string[], all: readonly SourceFile[]): Set<string> {
  const imports = new Map(all.map(({ path, imports: targets }) => [path.replace(/\.tsx?$/, ''), targets]));
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const target of imports.get(path) ?? []) visit(target);
  };
  entries.forEach(visit);
  return reached;
}

/** The files that the build begins with, from the root and without their endings. */
async function entriesOf(command: 'build' | 'serve'): Promise<string[]> {
  const { config } = await resolveConfig({ root, logLevel: 'silent' }, command);
  const inputs = [config?.main, config?.preload].map((one) => one?.build?.rolldownOptions?.input ?? {});
  const paths = inputs.flatMap((input) => Object.values(input as Record<string, string>));
  return paths.map((path) => path.slice(root.length).replace(/\.ts$/, ''));
}

it('is reached from nothing that is built for a package', async () => {
  const entries = await entriesOf('build');
  expect(entries).toContain('electron/main');
  const reached = reachedFrom(entries, files);
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].filter((path) => development.test(path))).toEqual([]);
});

it('would be seen, were it reached', async () => {
  const entries = await entriesOf('serve');
  expect([...reachedFrom(entries, files)].filter((path) => development.test(path)).length).toBeGreaterThan(3);
});

it('is built where no package is made from', async () => {
  const foldersOf = async (command: 'build' | 'serve') => {
    const { config } = await resolveConfig({ root, logLevel: 'silent' }, command);
    return [config?.main, config?.preload].map((one) => one?.build?.outDir ?? '');
  };
  expect(await foldersOf('build')).toEqual(['out/main', 'out/preload']);
  expect(await foldersOf('serve')).toEqual(['.cache/development/main', '.cache/development/preload']);
});

it('is not known by name either', () => {
  const words = /--as-admin|--open=|FOYER_DEV_|import\.meta\.env/;
  const shipped = files.map(({ path }) => path).filter((path) => !development.test(path));
  expect(shipped.filter((path) => words.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

it('leaves the policy of a package without any exception', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|nonce|https?:|ws:|\*/);
  expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
});

it('loosens nothing but what Vite needs', () => {
  const loosened = loosen(contentSecurityPolicy, 'ws://127.0.0.1:5173', 'n');
  const changed = loosened.split('; ').filter((part) => !contentSecurityPolicy.split('; ').includes(part));
  expect(changed).toEqual([
    "script-src 'self' 'nonce-n'",
    "style-src 'self' 'nonce-n'",
    "connect-src 'self' ws://127.0.0.1:5173",
  ]);
});
