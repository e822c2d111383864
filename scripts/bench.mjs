// npm run bench: measures, in the real Electron too, and prints tables. Nothing passes or fails by a time.
import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { passThrough } from './setup/command.mjs';
import { runMain } from './setup/main.mjs';
import { projectPath, root } from './setup/places.mjs';
import { prepare } from './setup/setup.mjs';

await runMain(import.meta.url, async (args) => {
  const env = await prepare();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', 'tests/bench/vitest.config.ts', ...args];
  return withDisplay(env, (shown) =>
    passThrough(process.execPath, [vitest, ...options], { env: { ...shown, PATH: projectPath() } }),
  );
});
