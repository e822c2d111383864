import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The update's thread from its sources as they are: the program itself starts the built file.
await runnerImport(fileURLToPath(new URL('../../electron/update-worker.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
