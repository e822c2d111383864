import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { chooseElectron, ensureElectron } from './electron.mjs';
import { cacheFolder, notesFolder } from './places.mjs';
import { ensureSqliteBinding, opensDatabase } from './sqlite-binding.mjs';
import { clearLeftovers } from './staging.mjs';
import { checkLibrariesOf, ensureSystemPackages } from './system-packages.mjs';
import { SetupFailure, say } from './words.mjs';

/**
 * Makes everything ready that starting Foyer takes, and does nothing where it is. Answers with the environment for
 * whatever starts it: ELECTRON_EXEC_PATH names the Electron; FOYER_SQLITE_BINDING is set where that Electron needs
 * its own build of better-sqlite3.
 */
export async function prepare({ needsDisplay = !hasDisplay(), mayBuildBeOld = false } = {}) {
  await clearLeftovers(cacheFolder);
  const electron = await chooseElectron();
  await ensureSystemPackages({ needsDisplay, isFallback: electron.isFallback });
  const [binding] = await Promise.all([
    electron.isFallback ? ensureSqliteBinding() : undefined,
    ensureElectron(electron),
  ]);
  await checkLibrariesOf(electron.executable);
  if (binding) await checkDatabase(electron.executable, binding);
  await ensureBuild({ mayBeOld: mayBuildBeOld });
  const chosen = {
    ELECTRON_EXEC_PATH: electron.executable,
    ...(binding && { FOYER_SQLITE_BINDING: binding }),
  };
  await note(chosen);
  say(
    'ready',
    electron.isFallback ? 'with the fallback Electron (development and tests only)' : 'all is in place',
  );
  return environment(chosen);
}

/** Whether windows can be shown: on Linux that takes a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function checkDatabase(executable, binding) {
  const { code, output } = await opensDatabase(executable, binding);
  if (code === 0) return;
  throw new SetupFailure('The compiled better-sqlite3 does not open a database in this Electron.', {
    output: output || `It ended with ${code}, without a word.`,
    advice: `delete the folder of ${binding} and start again.`,
  });
}

/** Leaves the choice where playwright.config.ts finds it, for tests that are run by hand. */
async function note(chosen) {
  await mkdir(notesFolder, { recursive: true });
  const file = join(notesFolder, 'runtime.json');
  await writeFile(`${file}.partial-${process.pid}`, `${JSON.stringify(chosen, null, 2)}\n`);
  await rename(`${file}.partial-${process.pid}`, file);
}

function environment(chosen) {
  const { FOYER_SQLITE_BINDING: _stale, ELECTRON_RUN_AS_NODE: _mode, ...inherited } = process.env;
  return { ...inherited, ...chosen };
}
