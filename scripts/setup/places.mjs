import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where this machine keeps what Foyer fetched or compiled once for all clones: safe to delete at any time. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'foyer');

const localCommands = join(root, 'node_modules', '.bin');

/** The Node that `npm ci` installs: what everything but `npm ci` itself runs on. */
export const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** What this clone remembers between runs: reports, and which Electron was chosen. */
export const notesFolder = join(root, '.cache');

/** PATH with the project's own commands (its Node among them) first. */
export function projectPath() {
  return [localCommands, machinePath()].join(delimiter);
}

/** PATH without any node_modules: the Node and npm of the machine itself. */
export function machinePath() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
}
