import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryCommand } from './command.mjs';
import { ensureFallback, fallbackExecutable, hasFallback, mayHaveFallback } from './fallback-electron.mjs';
import { projectPath, root } from './places.mjs';
import { SetupFailure, say, whileSaying } from './words.mjs';

const packageFolder = join(root, 'node_modules', 'electron');

/**
 * Finds out which Electron this machine can have, installing the official one when it can be downloaded. Answers with
 * the fallback (not fetched yet) where it cannot.
 */
export async function chooseElectron() {
  const installed = officialExecutable();
  if (installed) return { isFallback: false, executable: installed };
  if (hasFallback()) return { isFallback: true, executable: fallbackExecutable };
  const failure = await installOfficial();
  if (!failure) return { isFallback: false, executable: officialExecutable() };
  say('electron', `the official Electron cannot be downloaded here (${failure.split('\n')[0]})`);
  if (mayHaveFallback()) return { isFallback: true, executable: fallbackExecutable };
  throw new SetupFailure('No Electron could be had.', {
    output: failure,
    advice:
      'run "npx install-electron" where the Electron releases can be downloaded (or set ELECTRON_MIRROR).',
  });
}

export async function ensureElectron(choice) {
  if (choice.isFallback) await ensureFallback();
}

function officialExecutable() {
  const version = readIfThere(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '');
  const name = readIfThere(join(packageFolder, 'path.txt'));
  if (!name || version !== wantedVersion()) return undefined;
  const executable = join(packageFolder, 'dist', name);
  return existsSync(executable) ? executable : undefined;
}

/** Answers with the reason when the official Electron cannot be installed, with nothing when it was. */
async function installOfficial() {
  const obstacle = process.env.ELECTRON_MIRROR ? undefined : await whyUnreachable();
  if (obstacle) return obstacle;
  say('electron', `downloading the official Electron ${wantedVersion()}, once (about 120 MB)`);
  const { code, output } = await whileSaying('electron', 'downloading', () =>
    tryCommand(process.execPath, [join(packageFolder, 'install.js')], {
      env: { ...process.env, PATH: projectPath() },
    }),
  );
  return code === 0 && officialExecutable() ? undefined : output.trim() || `its installer ended with ${code}`;
}

/** Asks for a small file of the same release first: where the releases are out of reach, that ends within seconds. */
async function whyUnreachable() {
  const url = `https://github.com/electron/electron/releases/download/v${wantedVersion()}/SHASUMS256.txt`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.text();
    return response.ok ? undefined : `its release page answers ${response.status}`;
  } catch (error) {
    return String(error.cause?.code ?? error.message);
  }
}

function wantedVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
