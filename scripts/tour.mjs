// Plays a patron's visit in the real window, leaves a picture of each screen in tour/ and prints the reservation's code.
// Started by start.mjs, which has made everything ready.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { walk } from '../tests/e2e/walk.ts';
import { runMain } from './setup/main.mjs';
import { root } from './setup/places.mjs';
import { say } from './setup/words.mjs';

const pictures = join(root, 'tour');

await runMain(import.meta.url, async (args) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'foyer-tour-'));
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures);
  say('tour', 'the demo cinema is being made ready');
  const app = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH,
    args: [
      root,
      '--demo',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--size=1080x1920',
      ...args,
    ],
    // Noon today: at night there would be little on.
    env: { ...process.env, FOYER_DATA_DIR: dataFolder, FOYER_NOW: `${today()}T12:00:00Z` },
    timeout: 120_000,
  });
  try {
    const page = await app.firstWindow({ timeout: 120_000 });
    let count = 0;
    const code = await walk(page, async (name) => {
      count += 1;
      const path = join(pictures, `${String(count).padStart(2, '0')}-${name}.png`);
      await isStill(page);
      await page.screenshot({ path });
      say('tour', path);
    });
    say('tour', `a guest has reserved three seats: reservation code ${code.slice(0, 4)} ${code.slice(4)}`);
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  return 0;
});

/** Nothing is on its way any more: pictures are there, motion that ends has ended, and what is new can be pressed. */
async function isStill(page) {
  await page.waitForFunction(async () => {
    const isEndless = (animation) => animation.effect?.getComputedTiming().endTime === Infinity;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => !isEndless(animation))
        .map((animation) => animation.finished),
    );
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    const isLoaded = [...document.images].every((image) => image.complete && image.naturalWidth > 0);
    return isLoaded && document.querySelector('[data-arriving]') === null;
  });
}

function today() {
  return new Date().toISOString().slice(0, 10);
}
