import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The report's thread from its sources as they are: the program itself starts the built file.
await runnerImport(fileURLToPath(new URL('../../electron/report-worker.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
