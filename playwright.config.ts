import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

// The Electron that `npm start` or `npm test` has chosen, for a test that is started by hand.
const noted = fileURLToPath(new URL('.cache/runtime.json', import.meta.url));
if (!process.env['ELECTRON_EXEC_PATH'] && existsSync(noted)) {
  Object.assign(process.env, JSON.parse(readFileSync(noted, 'utf8')));
}

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: { trace: 'retain-on-failure' },
});
