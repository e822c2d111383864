import type { ElectronApplication, Page } from '@playwright/test';
import { landscape } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { onScreen } from './pages/screen';

const widthOf = (page: Page) => page.evaluate(() => innerWidth);

/** As the system sends it: Playwright's own keys begin in the page, past what main hears first. */
function pressWithControl(electron: ElectronApplication, host: string, keyCode: string): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow }, [wanted, key]) => {
      const contents = BrowserWindow.getAllWindows()
        .map((window) => window.webContents)
        .find((each) => new URL(each.getURL()).host === wanted)!;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
    },
    [host, keyCode] as const,
  );
}

test('Control and + make the office larger, and nothing else', async ({ start }) => {
  const { electron, page } = await start({ size: landscape });
  await onScreen(page, 'attract');
  const lobbyWidth = await widthOf(page);
  const opening = electron.waitForEvent('window');
  await electron.evaluate(({ app }) => app.emit('second-instance', {}, ['--back-office'], ''));
  const office = await opening;
  await onScreen(office, 'officeSignIn');
  const width = await widthOf(office);

  await pressWithControl(electron, 'office', '=');
  await expect.poll(() => widthOf(office)).toBe(Math.round(width / 1.1));
  for (let press = 0; press < 9; press += 1) await pressWithControl(electron, 'office', '=');
  await expect.poll(() => widthOf(office)).toBe(width / 2);
  await pressWithControl(electron, 'office', '-');
  await expect.poll(() => widthOf(office)).toBe(Math.round(width / 1.75));
  expect(await widthOf(page)).toBe(lobbyWidth);

  await pressWithControl(electron, 'kiosk', '=');
  await pressWithControl(electron, 'office', '0');
  await expect.poll(() => widthOf(office)).toBe(width);
  expect(await widthOf(page)).toBe(lobbyWidth);
});
