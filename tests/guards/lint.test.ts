import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files';

/* A lint rule that no longer fires looks like clean code. So each is given something to find. */

type Planted = { path: string; text: string; rule: string };

const bans = (path: string, ...specifiers: string[]): Planted[] =>
  specifiers.map((specifier, index) => ({
    path: path.replace('*', `planted-${index}`),
    text: `import * as planted from '${specifier}';\nexport const used = planted;\n`,
    rule: 'no-restricted-imports',
  }));

const lines = (count: number) => Array.from({ length: count }, (_, line) => `  use(${line});`).join('\n');

const planted: Planted[] = [
  ...bans('electron/domain/*.ts', 'node:fs', 'zod', '../contract/values', '../features/context'),
  ...bans('electron/contract/*.ts', 'node:fs', 'react', '../features/context', '../database/database'),
  ...bans('electron/features/booking/*.ts', 'electron', 'better-sqlite3', 'pg', '../../ipc/router'),
  ...bans(
    'electron/features/booking/*.service.ts',
    '../../shell/window',
    '../../kiosk',
    '../auth/auth.queries',
  ),
  ...bans(
    'electron/features/booking/*.queries.ts',
    '../../database/sqlite/open-sqlite',
    '../../../renderer/lib/format',
  ),
  ...bans(
    'electron/features/booking/*.rules.ts',
    'kysely',
    'node:crypto',
    './a.queries',
    '../../database/database',
  ),
  ...bans(
    'electron/features/booking/*-2.rules.ts',
    './a.service',
    '../context',
    'electron',
    '../auth/auth.queries',
  ),
  ...bans('electron/features/*.ts', 'electron', '../shell/window', '../database/sqlite/open-sqlite'),
  ...bans('electron/database/*.ts', 'electron', '../features/context', '../ipc/router', '../shell/window'),
  ...bans(
    'electron/ipc/*.ts',
    'electron',
    '../features/auth/auth.service',
    '../database/database',
    '../kiosk',
  ),
  ...bans('electron/ipc/electron-transport.ts', '../features/context'),
  ...bans(
    'electron/shell/*.ts',
    'better-sqlite3',
    '../database/database',
    '../ipc/router',
    '../features/a/a.service',
  ),
  ...bans('electron/demo/*.ts', 'electron', 'better-sqlite3', '../shell/window'),
  ...bans('electron/kiosk.ts', 'electron'),
  ...bans('renderer/app/*.ts', 'electron', 'node:fs', 'node:fs/promises', '../../electron/kiosk'),
  ...bans('renderer/ui/*.ts', '../lib/format', '../features/browse/home-screen', '../app/app', 'electron'),
  ...bans(
    'renderer/lib/*.ts',
    '../ui/button',
    '../features/browse/home-screen',
    '../../electron/ipc/channels',
  ),
  ...bans('renderer/features/browse/*.ts', '../checkout/tickets', '../../app/app', 'node:path', 'electron'),
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

const allowed: { path: string; text: string }[] = [
  ['electron/domain/allowed.ts', ['./occupations']],
  ['electron/contract/allowed.ts', ['zod', './values', '../domain/occupations']],
  [
    'electron/features/booking/allowed.service.ts',
    ['../auth/account.service', '../catalog/day.rules', './a.queries', 'node:crypto'],
  ],
  [
    'electron/features/booking/allowed.queries.ts',
    ['kysely', '../../database/database', '../../contract/values'],
  ],
  ['electron/features/allowed.ts', ['../contract/values', '../database/database']],
  [
    'electron/features/booking/allowed.test.ts',
    ['../../database/sqlite/open-sqlite', '../../../tests/support/kiosk'],
  ],
  ['electron/ipc/electron-transport-allowed.ts', ['../contract/values', './router']],
  ['renderer/ui/allowed.ts', ['react', './button', '../../electron/contract/values']],
  [
    'renderer/features/browse/allowed.ts',
    ['../../lib/format', '../../ui/button', './day', '../../../electron/contract/values'],
  ],
  ['renderer/app/allowed.ts', ['../features/browse/home-screen', '../lib/format']],
].map(([path, specifiers]) => ({
  path: String(path),
  text: `${[...specifiers!].map((it, n) => `import * as p${n} from '${it}';\nexport const u${n} = p${n};`).join('\n')}\n`,
}));

const folder = mkdtempSync(join(tmpdir(), 'foyer-lint-'));
const found = new Map<string, string[]>();

beforeAll(async () => {
  copyFileSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "jsx": "react-jsx" } }',
  );
  for (const { path, text } of [...planted, ...allowed]) {
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

  it.each(allowed)('has nothing against the imports of $path', ({ path }) => {
    expect(found.get(path)?.filter((code) => code.includes('no-restricted-imports')) ?? []).toEqual([]);
  });
});
