import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Processes, not threads: better-sqlite3 lives in each, and one that crashes takes only its own file with it.
    pool: 'forks',
    testTimeout: 20_000,
    // With --changed: a script's line in package.json concerns no test.
    forceRerunTriggers: ['**/vitest.config.ts', '**/package-lock.json'],
    // The same terminal everywhere: Node edits no line in one that calls itself dumb, as those of build machines do.
    env: { TERM: 'xterm' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'electron/**/*.test.ts',
            'renderer/**/*.test.ts',
            'tests/integration/**/*.test.ts',
            'tests/guards/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.tsx'],
          setupFiles: ['tests/support/page-setup.ts'],
        },
      },
    ],
  },
});
