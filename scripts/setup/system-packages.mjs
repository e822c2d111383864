import { mustCommand, tryCommand } from './command.mjs';
import { machinePath } from './places.mjs';
import { SetupFailure, say, whileSaying } from './words.mjs';

/** Shared libraries that Electron needs, and the Debian packages that bring them (with those that they need). */
const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libXss.so.1': 'libxss1',
};
const displayCommands = { xvfb: ['Xvfb', '-help'] };
/** Debian may have a Python without most of its library: node-gyp needs the whole. */
const fallbackCommands = {
  unzip: ['unzip', '-v'],
  python3: ['python3', '-c', 'import json, shlex, subprocess'],
  make: ['make', '--version'],
  'g++': ['g++', '--version'],
};

/** Sees to what the operating system must bring; installs it where that is allowed, names the command where not. */
export async function ensureSystemPackages({ needsDisplay, isFallback }) {
  if (process.platform !== 'linux') return;
  const commands = { ...(needsDisplay && displayCommands), ...(isFallback && fallbackCommands) };
  const missing = [...(await missingLibraries()), ...(await missingCommands(commands))];
  if (missing.length > 0) await install(missing);
}

/** The last word on libraries: what the executable itself asks for and the machine does not have. */
export async function checkLibrariesOf(executable) {
  if (process.platform !== 'linux') return;
  const { output } = await tryCommand('ldd', [executable]);
  const missing = output.split('\n').filter((line) => line.includes('not found'));
  if (missing.length === 0) return;
  throw new SetupFailure(`${executable} lacks libraries of the operating system:\n${missing.join('\n')}`, {
    advice:
      'install the packages that bring them (on Debian, "apt-file search NAME" tells which), then start again.',
  });
}

async function missingLibraries() {
  const { code, output } = await tryCommand('/sbin/ldconfig', ['-p']);
  if (code !== 0) return []; // not a Debian-like system; checkLibrariesOf has the last word anyway
  return Object.keys(libraries)
    .filter((name) => !output.includes(`\t${name} `))
    .map((name) => libraries[name]);
}

async function missingCommands(commands) {
  const env = { ...process.env, PATH: machinePath() };
  const tried = Object.entries(commands).map(async ([name, [command, ...args]]) => {
    const { code } = await tryCommand(command, args, { env });
    return code === 0 ? [] : [name];
  });
  return (await Promise.all(tried)).flat();
}

async function install(names) {
  const asRoot = await rootPrefix();
  const manually = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!asRoot) {
    throw new SetupFailure(`This machine lacks: ${names.join(', ')}.`, {
      advice: `run this as root, or install the like by your system's own means, then start again:\n\n    ${manually}`,
    });
  }
  say('system', `installing ${names.join(', ')} (apt-get)`);
  await whileSaying('system', 'installing', () => runApt(asRoot, names, manually));
  say('system', 'installed');
}

/** How to run a command as root: directly, through sudo without a password, or not at all. */
async function rootPrefix() {
  if ((await tryCommand('apt-get', ['--version'])).code !== 0) return undefined;
  if (process.getuid() === 0) return [];
  return (await tryCommand('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

async function runApt(asRoot, names, manually) {
  const run = (...words) => {
    const [command, ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...words];
    return mustCommand(command, args, { advice: `see what this says, then start again:\n\n    ${manually}` });
  };
  await run('dpkg', '--configure', '-a'); // finishes what an interrupted installation left half done
  await run('apt-get', '-o', 'DPkg::Lock::Timeout=120', 'update');
  const known = await Promise.all(names.map(nameHere));
  await run('apt-get', '-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...known);
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries when their time stamps grew to 64 bits. */
async function nameHere(name) {
  const { code } = await tryCommand('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return code === 0 ? `${name}t64` : name;
}
