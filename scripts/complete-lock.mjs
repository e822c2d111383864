// node scripts/complete-lock.mjs: run it after "npm install" has changed package-lock.json.
//
// Many packages bring a binary for each platform as an optional package. npm leaves out of the lock file those that
// the registry at hand does not offer, and "npm ci" then refuses the file. This adds them: the version is the exact
// one that their parent asks for, and the platform is told by their name.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './setup/places.mjs';

const systems = {
  darwin: 'darwin',
  macos: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
};
const otherSystems = ['android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony'];
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** The optional packages that `packages` of a lock file ask for and do not list. */
export function missingOptionals(packages) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isListed = placesFor(path, name).some((place) => place in packages);
      if (!isListed) missing[`node_modules/${name}`] = { version, isDev: Boolean(entry.dev) };
    }
  }
  return missing;
}

/** Where Node looks for `name` from the package at `path`: in its own node_modules, then in each one above. */
function placesFor(path, name) {
  const steps = path === '' ? [] : path.split('/node_modules/');
  return [...steps.keys(), steps.length].map((depth) =>
    depth === 0
      ? `node_modules/${name}`
      : `${steps.slice(0, depth).join('/node_modules/')}/node_modules/${name}`,
  );
}

function entryFor(name, { version, isDev }) {
  const words = name.split(/[/-]/);
  const os = words
    .map((word) => systems[word] ?? (otherSystems.includes(word) ? word : undefined))
    .find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  const musl = words.some((word) => word.includes('musl'));
  if (!os && !cpu) throw new Error(`${name}: for which platform is it? Its name does not tell.`);
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(isDev && { dev: true }),
    ...(os === 'linux' && words.some((word) => /musl|gnu/.test(word)) && { libc: [musl ? 'musl' : 'glibc'] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

async function completeLock() {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8'));
  const missing = missingOptionals(lock.packages);
  for (const [path, wanted] of Object.entries(missing)) {
    lock.packages[path] = entryFor(path.replace('node_modules/', ''), wanted);
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} optional packages added`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await completeLock();
