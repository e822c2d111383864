import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files';

/* A lint rule that no longer fires looks like clean code. So each is given something to find. */

type Planted = { path: string; text: string; rule: string };

const lines = (count: number) => Array.from({ length: count }, (_, line) => `  use(${line});`).join('\n');

const planted: Planted[] = [
  // One of each kind: the guard of the boundaries, whose list this is, tries them all.
  {
    path: 'electron/features/booking/planted.service.ts',
    text: "import * as planted from '../auth/auth.queries';\nexport const used = planted;\n",
    rule: 'walls',
  },
  {
    path: 'renderer/kiosk/browse/planted.ts',
    text: "export * as planted from '../../../electron/ipc/channels';\n",
    rule: 'walls',
  },
  {
    path: 'electron/features/booking/planted-late.service.ts',
    text: "export const late = () => import('electron');\n",
    rule: 'walls',
  },
  {
    path: 'electron/features/a/now.ts',
    text: 'export const at = Date.now();',
    rule: 'no-restricted-properties',
  },
  {
    path: 'electron/features/a/random.ts',
    text: 'export const n = Math.random();',
    rule: 'no-restricted-properties',
  },
  { path: 'renderer/ui/default.ts', text: 'export default 1;', rule: 'no-default-export' },
  { path: 'renderer/ui/barrel.ts', text: "export * from './other';", rule: 'no-barrel-file' },
  { path: 'renderer/ui/any.ts', text: 'export const a: any = 1;', rule: 'no-explicit-any' },
  { path: 'renderer/ui/notKebab.ts', text: 'export const a = 1;', rule: 'filename-case' },
  {
    path: 'renderer/ui/shape.ts',
    text: 'export interface Shape { a: 1 }',
    rule: 'consistent-type-definitions',
  },
  {
    path: 'renderer/ui/html.tsx',
    text: 'export const A = () => <p dangerouslySetInnerHTML={x} />;',
    rule: 'no-danger',
  },
  { path: 'electron/shell/log.ts', text: "console.log('a');", rule: 'no-console' },
  {
    path: 'electron/shell/long-function.ts',
    text: `declare function use(n: number): void;\nexport function long() {\n${lines(60)}\n}`,
    rule: 'max-lines-per-function',
  },
  {
    path: 'electron/shell/long-file.ts',
    text: `declare function use(n: number): void;\n${lines(400)}`,
    rule: 'max-lines',
  },
  {
    path: 'electron/shell/floating.ts',
    text: 'declare function save(): Promise<void>;\nexport function go(): void {\n  save();\n}',
    rule: 'no-floating-promises',
  },
  {
    path: 'electron/shell/misused.ts',
    text: 'declare function on(f: () => void): void;\non(async () => { await Promise.resolve(); });',
    rule: 'no-misused-promises',
  },
  {
    path: 'electron/shell/switch.ts',
    text: "export function f(a: 'x' | 'y'): number | undefined {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n}",
    rule: 'switch-exhaustiveness-check',
  },
];

/** The boundaries' rule, and what it is made of. */
const plugin = ['lint-walls', 'boundaries', 'source-files'].map((name) => `tests/guards/${name}.ts`);

const folder = mkdtempSync(join(tmpdir(), 'foyer-lint-'));
const found = new Map<string, string[]>();

beforeAll(async () => {
  mkdirSync(join(folder, 'tests/guards'), { recursive: true });
  for (const file of ['oxlint.config.ts', ...plugin]) copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "jsx": "react-jsx" } }',
  );
  for (const { path, text } of planted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { filename, code } of await lint()) found.set(filename, [...(found.get(filename) ?? []), code]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function lint(): Promise<{ filename: string; code: string }[]> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [oxlint, '--type-aware', '--format=json', 'electron', 'renderer'],
      { cwd: folder, maxBuffer: 1e8 },
      (_failure, output) => resolve(JSON.parse(output).diagnostics),
    );
  });
}

describe('the linter', () => {
  it.each(planted)('finds $rule in $path', ({ path, rule, text }) => {
    expect(found.get(path) ?? [], text).toContainEqual(expect.stringContaining(`(${rule})`));
  });
});
