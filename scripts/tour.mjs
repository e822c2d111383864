// Plays a patron's visit in the real window and leaves a picture of each screen in tour/. Started by start.mjs, which
// has made everything ready.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { runMain } from './setup/main.mjs';
import { root } from './setup/places.mjs';

const pictures = join(root, 'tour');

await runMain(import.meta.url, async (args) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'foyer-tour-'));
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures);
  const app = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH,
    args: [root, '--demo', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    env: { ...process.env, FOYER_DATA_DIR: dataFolder },
    timeout: 60_000,
  });
  try {
    await visit(await app.firstWindow());
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  return 0;
});

async function visit(page) {
  const screen = page.locator('[data-screen]').first();
  await screen.waitFor();
  const path = join(pictures, `01-${await screen.getAttribute('data-screen')}.png`);
  await page.screenshot({ path });
  console.log(path);
}
