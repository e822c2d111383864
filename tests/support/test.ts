import { test as base, expect } from '@playwright/test';
import { type FoyerApp, launchFoyer, removeDataFolder, type StartOptions } from './foyer-app';

export { expect } from '@playwright/test';

/** `start()` opens Foyer as a test wants it; all are closed at the end, and none may have complained. */
export const test = base.extend<{ start: (options?: StartOptions) => Promise<FoyerApp> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  start: async ({}, use, testInfo) => {
    const opened: FoyerApp[] = [];
    await use(async (options) => {
      const app = await launchFoyer(options);
      opened.push(app);
      return app;
    });
    for (const app of opened) {
      if (testInfo.status !== testInfo.expectedStatus && !app.page.isClosed()) {
        await testInfo.attach('last screen', { body: await app.page.screenshot(), contentType: 'image/png' });
      }
      await app.close();
      removeDataFolder(app.folder);
    }
    expect(opened.flatMap((app) => app.complaints)).toEqual([]);
  },
});
