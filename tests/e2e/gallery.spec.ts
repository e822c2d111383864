import { resolve } from 'node:path';
import { _electron as electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { findCutText } from '../gallery/cut-text';
import { differences, keep, type Seen } from '../gallery/pictures';

/** `GALLERY=take` keeps what is seen as what is right. */
const takes = process.env['GALLERY'] === 'take';
const sizes = { office: [1100, 900], kiosk: [1080, 1920] } as const;
const covered = 'dialog, [popover], .gallery';

test.describe.configure({ mode: 'default' });

let server: PreviewServer;
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  const configFile = resolve('tests/gallery/vite.config.ts');
  await build({ configFile });
  server = await preview({ configFile, preview: { port: 0 } });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executable = process.env['ELECTRON_EXEC_PATH'];
  app = await electron.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: [resolve('tests/gallery/window'), '--force-device-scale-factor=1', ...sandbox],
    timeout: 20_000,
  });
  page = await app.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.afterAll(async () => {
  await app?.close();
  await server?.close();
});

for (const house of ['office', 'kiosk'] as const)
  for (const direction of ['ltr', 'rtl'] as const)
    test(`every part of the ${house} bears long words (${direction})`, async () => {
      const [width, height] = sizes[house];
      await setSize(width, height);
      const address = `${server.resolvedUrls!.local[0]}${house}.html?dir=${direction}`;
      await open(address);
      // It waits a moment before it is worth a word.
      if (house === 'office') await page.locator('progress').waitFor();
      expect.soft(await page.evaluate(findCutText)).toEqual([]);
      const seen = await seeParts();
      const covering = (await page.locator('.gallery').getAttribute('data-covering'))!.split(',');
      for (const name of covering) {
        await open(`${address}&only=${name}`);
        expect.soft(await page.evaluate(findCutText), name).toEqual([]);
        seen.push(await seeWindow(name, sizes[house]));
      }
      if (takes) await keep(`${house}-${direction}`, seen);
      expect(await differences(`${house}-${direction}`, seen)).toEqual([]);
    });

test('would see words that are cut off, and another colour', async () => {
  await setSize(...sizes.office);
  await open(`${server.resolvedUrls!.local[0]}office.html?dir=ltr`);
  await page.locator('progress').waitFor();
  await page
    .locator('[data-part="Badge"] > span')
    .first()
    .evaluate(({ style }) => Object.assign(style, { inlineSize: '40px', overflow: 'hidden' }));
  expect(await page.evaluate(findCutText)).toEqual([
    expect.stringContaining('Badge: "To be collected" is cut off'),
  ]);
  await page.evaluate(() => document.documentElement.style.setProperty('--velvet', '#7f2fb3'));
  const found = await differences('office-ltr', await seeParts());
  expect(found).toContainEqual(expect.stringContaining('OfficeButton looks different'));
});

async function setSize(width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w!, h!),
    [width, height],
  );
  await page.waitForFunction((w) => innerWidth === w, width);
}

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator(covered).first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

async function seeParts(): Promise<Seen[]> {
  const png = await page.screenshot({ fullPage: true, animations: 'disabled' });
  const boxes = await page.locator('[data-part]').evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const name = part.getAttribute('data-part')!;
      return {
        name,
        box: {
          x: Math.round(x + scrollX),
          y: Math.round(y + scrollY),
          width: Math.round(width),
          height: Math.round(height),
        },
      };
    }),
  );
  return boxes.map((it) => ({ ...it, png }));
}

async function seeWindow(name: string, [width, height]: readonly [number, number]): Promise<Seen> {
  const png = await page.screenshot({ animations: 'disabled' });
  return { name, png, box: { x: 0, y: 0, width, height } };
}
