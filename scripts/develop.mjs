import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer as createListener } from 'node:net';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, createServer } from 'vite';
import { createRestarting } from './restarting.mjs';
import { passThrough } from './setup/command.mjs';
import { root } from './setup/places.mjs';
import { say } from './setup/words.mjs';

const folder = join(root, '.cache', 'development');

/** Serves the pages, builds main and preload at every change of them, and runs Electron until its window is closed. */
export async function develop(env, args) {
  const nonce = randomBytes(16).toString('hex');
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'serve', 'development');
  await describeProgram();
  const server = await serve(config.renderer, nonce);
  const electron = createRestarting((onStart) => {
    const { ELECTRON_EXEC_PATH: executable } = env;
    return passThrough(executable, args, { env: { ...env, ...surroundings(server, nonce) }, onStart });
  });
  const watchers = await Promise.all(
    [config.main, config.preload].map((one) => watch(one, electron.restart)),
  );
  say('dev', 'Foyer opens; what is saved in renderer/ is seen at once, electron/ starts it anew');
  const code = await electron.run();
  await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())]);
  return code;
}

function surroundings(server, nonce) {
  return {
    FOYER_DEV_SERVER: `http://127.0.0.1:${server.config.server.port}`,
    FOYER_DEV_NONCE: nonce,
    FOYER_DEV_RENDERER: join(root, 'out', 'renderer'),
    FOYER_DEV_RESOURCES: join(root, 'resources'),
  };
}

/** A program of its own beside the built one: with the same name, so that it has the same data. */
async function describeProgram() {
  const { name, productName, version, type } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await mkdir(folder, { recursive: true });
  const description = { name, productName, version, type, main: 'main/main.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

async function serve(config, nonce) {
  const port = await freePort();
  const host = '127.0.0.1';
  const server = await createServer({
    ...config,
    configFile: false,
    html: { cspNonce: nonce },
    // The pages' own addresses are app://…: they have to be told where the socket is.
    server: { host, port, strictPort: true, hmr: { protocol: 'ws', host, clientPort: port } },
  });
  return server.listen();
}

function freePort() {
  return new Promise((resolve, reject) => {
    const listener = createListener().once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address();
      listener.close(() => resolve(port));
    });
  });
}

/** Answers when it has been built well for the first time; after each later good build `onRebuilt` is called. */
async function watch(config, onRebuilt) {
  const watcher = await build({ ...config, configFile: false });
  await new Promise((resolve) => {
    const hear = hearBuilds({ onFirst: resolve, onRebuilt });
    watcher.on('event', (event) => {
      if (event.result) void event.result.close();
      hear(event);
    });
  });
  return watcher;
}

/** A build that failed begins nothing: what runs goes on, and the mended one follows. */
export function hearBuilds({ onFirst, onRebuilt }) {
  let isFirst = true;
  let hasFailed = false;
  return ({ code, error }) => {
    if (code === 'START') hasFailed = false;
    if (code === 'ERROR') {
      hasFailed = true;
      say('dev', `not built: ${error.message}`);
    }
    if (code !== 'END' || hasFailed) return;
    if (isFirst) onFirst();
    else onRebuilt();
    isFirst = false;
  };
}
