import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'tests/integration/**/*.test.ts',
      'tests/guards/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    // Processes, not threads: better-sqlite3 lives in each, and one that crashes takes only its own file with it.
    pool: 'forks',
    testTimeout: 20_000,
    // The same terminal everywhere: Node edits no line in one that calls itself dumb, as those of build machines do.
    env: { TERM: 'xterm' },
  },
});
