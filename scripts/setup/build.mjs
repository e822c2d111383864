import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustCommand } from './command.mjs';
import { projectPath, root } from './places.mjs';
import { say, whileSaying } from './words.mjs';

const outFolder = join(root, 'out');
const stamp = join(outFolder, '.built-from');

/** Builds the program into out/, unless it was built from exactly these sources (`mayBeOld`: from any). */
export async function ensureBuild({ mayBeOld = false } = {}) {
  if (mayBeOld && existsSync(stamp)) return;
  const sources = await hashOfSources();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return;
  say('build', 'building the program');
  await rm(stamp, { force: true }); // from here on, until the end, there is no complete build
  await whileSaying('build', 'building', () =>
    mustCommand(
      process.execPath,
      [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
      {
        env: { ...process.env, PATH: projectPath() },
        advice: 'mend what it names ("npm run check" shows the types), then start again.',
      },
    ),
  );
  await mkdir(outFolder, { recursive: true });
  await writeFile(stamp, sources);
  say('build', 'built');
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of await sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function sourceFiles() {
  const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
  const folders = await Promise.all(['electron', 'renderer', 'resources'].map(filesBelow));
  return [...settings, ...folders.flat()].toSorted();
}

async function filesBelow(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
