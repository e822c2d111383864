import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mustCommand, tryCommand } from './command.mjs';
import { machinePath, notesFolder, projectNode, root } from './places.mjs';
import { isAlive } from './staging.mjs';
import { say, whileSaying } from './words.mjs';

const installing = join(notesFolder, 'installing.pid');

/** Installs what package-lock.json lists, unless exactly that is installed. Uses only what Node 20 brings. */
export async function ensureDependencies() {
  await waitForOther();
  const wanted = await readPackages(join(root, 'package-lock.json'));
  if (isInstalled(wanted, await readInstalled()) && (await hasNode())) return;
  say('dependencies', 'installing the packages of package-lock.json (npm ci), a minute or two');
  await whileSaying('dependencies', 'installing', install);
  say('dependencies', 'installed');
}

/** A set-up that was killed may have left npm at work, and two at once would spoil each other's folder. */
async function waitForOther() {
  const isUnderWay = () => existsSync(installing) && isAlive(Number(readFileSync(installing, 'utf8')));
  if (!isUnderWay()) return;
  say('dependencies', 'another installation is under way in this folder: waiting for its end');
  for (let seconds = 0; seconds < 300 && isUnderWay(); seconds += 1) await setTimeout(1000);
}

/**
 * No package may run a script while it is installed, but for "node", which fetches the Node of this platform: npm would
 * compile better-sqlite3, which brings its binaries.
 */
async function install() {
  mkdirSync(notesFolder, { recursive: true });
  const options = {
    env: { ...process.env, PATH: machinePath() },
    onStart: (pid) => writeFileSync(installing, String(pid)),
    advice: 'check that npm reaches its registry (npm ping) and that the disk is not full, then start again.',
  };
  await mustCommand(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    options,
  );
  await mustCommand('npm', ['rebuild', 'node', '--loglevel=error'], options);
  await rm(installing, { force: true });
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
