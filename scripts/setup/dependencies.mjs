import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mustCommand, tryCommand } from './command.mjs';
import { machinePath, projectNode, root } from './places.mjs';
import { say, whileSaying } from './words.mjs';

/** Installs what package-lock.json lists, unless exactly that is installed. Uses only what Node 20 brings. */
export async function ensureDependencies() {
  const wanted = await readPackages(join(root, 'package-lock.json'));
  if (isInstalled(wanted, await readInstalled()) && (await hasNode())) return;
  say('dependencies', 'installing the packages of package-lock.json (npm ci), a minute or two');
  await whileSaying('dependencies', 'installing', install);
  say('dependencies', 'installed');
}

/**
 * No package may run a script while it is installed, but for "node", which fetches the Node of this platform: npm would
 * compile better-sqlite3, which brings its binaries.
 */
async function install() {
  const options = {
    env: { ...process.env, PATH: machinePath() },
    advice: 'check that npm reaches its registry (npm ping) and that the disk is not full, then start again.',
  };
  const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const first = await tryCommand('npm', ci, options);
  if (first.code !== 0) {
    // An installation that was killed a moment ago may still be at work in the same folder.
    say('dependencies', `npm ci ended with ${first.code}; once more, in ten seconds`);
    await setTimeout(10_000);
    await mustCommand('npm', ci, options);
  }
  await mustCommand('npm', ['rebuild', 'node', '--loglevel=error'], options);
}

async function hasNode() {
  return process.execPath === projectNode || (await tryCommand(projectNode, ['--version'])).code === 0;
}

/** npm writes this record as the very last thing: an installation that was interrupted has none. */
async function readInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  return existsSync(record) ? readPackages(record) : {};
}

async function readPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

/**
 * Whether every wanted package is there in the wanted version, and nothing else. Packages for other platforms are
 * optional, and not there.
 */
export function isInstalled(wanted, installed) {
  const paths = Object.keys(wanted).filter((path) => path !== '');
  const hasAll = paths.every((path) => {
    const found = installed[path];
    if (found === undefined) return wanted[path].optional === true;
    return found.version === wanted[path].version && found.integrity === wanted[path].integrity;
  });
  return hasAll && paths.length > 0 && Object.keys(installed).every((path) => path in wanted);
}
