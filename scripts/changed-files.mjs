import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mustCommand } from './setup/command.mjs';
import { root } from './setup/places.mjs';

/** The files that differ from `since` (a branch, a commit) and are still there, new ones included; from the folder's root. */
export async function changedFiles(since, folder = root) {
  const git = (...args) =>
    mustCommand('git', args, { cwd: folder, advice: `see that "${since}" is a branch or a commit.` });
  const fork = (await git('merge-base', since, 'HEAD')).trim();
  const listed = await Promise.all([
    git('diff', '--name-only', '-z', fork),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const paths = listed.flatMap((output) => output.split('\0')).filter(Boolean);
  return [...new Set(paths)]
    .filter((path) => existsSync(join(folder, path)))
    .toSorted((a, b) => a.localeCompare(b));
}

/** `--changed` alone: what is not committed; `--changed=main`: all that the branch changes. Undefined where it is not asked. */
export function changedSince(args) {
  const asked = args.map((argument) => /^--changed(?:=(.+))?$/.exec(argument)).find(Boolean);
  return asked ? (asked[1] ?? 'HEAD') : undefined;
}
