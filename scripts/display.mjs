import { spawn } from 'node:child_process';
import { hasDisplay } from './setup/setup.mjs';
import { SetupFailure } from './setup/words.mjs';

/** Does `work` with an environment that has a display: the real one, or a virtual one that lasts as long as the work. */
export async function withDisplay(env, work) {
  if (hasDisplay()) return work(env);
  const { number, end } = await startVirtualDisplay();
  try {
    return await work({ ...env, DISPLAY: `:${number}` });
  } finally {
    end();
  }
}

/** The server chooses a free number itself and tells it when it is ready. */
function startVirtualDisplay() {
  const args = ['-displayfd', '1', '-screen', '0', '1920x1920x24', '-nolisten', 'tcp'];
  // A process group of its own, so that Ctrl-C reaches Foyer but does not take the screen away under it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const end = () => server.kill();
  process.once('exit', end);
  let words = '';
  server.stderr.on('data', (chunk) => {
    words += chunk;
  });
  return new Promise((resolve, reject) => {
    server.stdout.once('data', (chunk) => resolve({ number: String(chunk).trim(), end }));
    server.once('error', (error) => reject(new SetupFailure(`No virtual display: ${error.message}`)));
    server.once('exit', (code) => reject(new SetupFailure(`Xvfb ended with ${code}.`, { output: words })));
  });
}
