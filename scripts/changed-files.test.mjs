import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changedFiles, changedSince } from './changed-files.mjs';

let folder;
const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
const write = (name, text = '') => writeFileSync(join(folder, name), text);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-changed-'));
  git('init', '-q', '-b', 'main');
  ['same.ts', 'edited.ts', 'removed.ts'].forEach((name) => write(name));
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds what is edited, staged and new, and not what is gone', async () => {
  write('edited.ts', 'now');
  write('new file.ts');
  write('staged.ts');
  git('add', 'staged.ts');
  git('rm', '-q', 'removed.ts');
  expect(await changedFiles('HEAD', folder)).toEqual(['edited.ts', 'new file.ts', 'staged.ts']);
});

it('finds all that a branch changes, and nothing of what its trunk does meanwhile', async () => {
  git('switch', '-qc', 'branch');
  write('edited.ts', 'now');
  git('commit', '-qam', 'second');
  git('switch', '-q', 'main');
  write('same.ts', 'later');
  git('commit', '-qam', 'third');
  git('switch', '-q', 'branch');
  expect(await changedFiles('HEAD', folder)).toEqual([]);
  expect(await changedFiles('main', folder)).toEqual(['edited.ts']);
});

it.each([
  [[], undefined],
  [['--changed'], 'HEAD'],
  [['--changed=main'], 'main'],
])('reads %j', (args, since) => {
  expect(changedSince(args)).toBe(since);
});
