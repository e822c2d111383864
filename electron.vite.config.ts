import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The floor is the oldest Electron that Foyer runs on: 33 (Node 20, Chromium 130), which registry-only machines use.
// `serve` is `npm run dev`: readable, in a folder that no package is
// made from, and with a main file of its own.
export default defineConfig(({ command }) => {
  const isServed = command === 'serve';
  const out = isServed ? '.cache/development' : 'out';
  const build = isServed
    ? { minify: false, sourcemap: true, emptyOutDir: false, watch: {} }
    : { minify: true };
  return {
    main: {
      build: {
        ...build,
        target: 'node20',
        outDir: `${out}/main`,
        // Bundled, the program starts in half the time; only what brings native parts stays a package.
        externalizeDeps: {
          exclude: ['bcryptjs', 'kysely', 'libphonenumber-js', 'pino', 'uuid', 'zod'],
        },
        rolldownOptions: {
          input: {
            main: resolve(isServed ? 'electron/development/main.ts' : 'electron/main.ts'),
            'hash-worker': resolve('electron/features/auth/hash-worker.ts'),
            generate: resolve('electron/command-line/generate.ts'),
            'report-worker': resolve('electron/report-worker.ts'),
            'update-worker': resolve('electron/update-worker.ts'),
            'seed-admin': resolve('electron/command-line/seed-admin.ts'),
          },
        },
      },
    },
    preload: {
      build: {
        ...build,
        minify: false,
        target: 'node20',
        outDir: `${out}/preload`,
        rolldownOptions: {
          input: { preload: resolve('electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: 'renderer',
      build: {
        target: 'chrome130',
        minify: true,
        outDir: 'out/renderer',
        rolldownOptions: {
          input: { index: resolve('renderer/index.html'), office: resolve('renderer/office.html') },
        },
      },
      plugins: [react()],
    },
  };
});
