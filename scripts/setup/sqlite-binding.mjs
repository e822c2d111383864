import { existsSync } from 'node:fs';
import { copyFile, cp, readFile, realpath, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { mustCommand, tryCommand } from './command.mjs';
import { cacheFolder, machinePath, projectPath, root } from './places.mjs';
import { makeFolder } from './staging.mjs';
import { say, whileSaying } from './words.mjs';

const source = join(root, 'node_modules', 'better-sqlite3');

/**
 * better-sqlite3 ships compiled for Node-API 10, which an Electron before 35 does not have: it would crash there. The
 * same source compiles for Node-API 9 when references to strings, experimental in 9, are switched on.
 */
const compilerFlags = '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL';

/** Compiles better-sqlite3 for Node-API 9 once per version; answers with the file to load. */
export async function ensureSqliteBinding() {
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const folder = join(cacheFolder, `better-sqlite3-${version}-${process.platform}-${process.arch}-napi9`);
  if (!existsSync(folder)) {
    say('sqlite', `compiling better-sqlite3 ${version} for this Electron, once (about two minutes)`);
    await makeFolder(folder, (partial) => whileSaying('sqlite', 'compiling', () => compile(partial)));
    say('sqlite', 'compiled');
  }
  return join(folder, 'better_sqlite3.node');
}

async function compile(partial) {
  const copy = join(partial, 'better-sqlite3');
  await cp(source, copy, { recursive: true });
  await cp(join(root, 'node_modules', 'node-addon-api'), join(copy, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  await mustCommand(
    process.execPath,
    [
      join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      ...(await headers()),
    ],
    {
      cwd: copy,
      env: { ...withoutNpmConfiguration(), PATH: projectPath(), CXXFLAGS: compilerFlags },
      advice: 'see that python3, make and g++ run (apt-get install python3 make g++), then start again.',
    },
  );
  await copyFile(join(copy, 'build', 'Release', 'better_sqlite3.node'), join(partial, 'better_sqlite3.node'));
  await rm(copy, { recursive: true });
}

/** The headers that came with a Node on this machine; without any, node-gyp downloads those of the running one. */
async function headers() {
  for (const folder of machinePath().split(delimiter)) {
    const node = join(folder, 'node');
    if (!existsSync(node)) continue;
    const prefix = dirname(dirname(await realpath(node)));
    if (existsSync(join(prefix, 'include', 'node', 'node_api.h'))) return [`--nodedir=${prefix}`];
  }
  return [];
}

/** node-gyp lets npm's settings, handed down in the environment, overrule its own arguments. */
function withoutNpmConfiguration() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

/** Whether the Electron at hand really opens a database with that binding. */
export function opensDatabase(executable, binding) {
  const script = `const Database = require('better-sqlite3');
    const db = new Database(':memory:', { nativeBinding: process.env.FOYER_SQLITE_BINDING });
    db.prepare('select sqlite_version()').get();`;
  return tryCommand(executable, ['-e', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', FOYER_SQLITE_BINDING: binding },
  });
}
