import { expect, test } from '../support/test';
import { onScreen } from './pages/screen';

const shortcuts = [['R', 'control'], ['W', 'control'], ['F5'], ['F11'], ['Left', 'alt']] as const;

test('the locked kiosk cannot be closed, and its shortcuts do nothing', async ({ start }) => {
  const { electron, page } = await start({ args: ['--kiosk'] });
  await onScreen(page, 'attract');
  await page.evaluate(() => {
    const heard: string[] = [];
    addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
    Object.assign(globalThis, { heard });
  });
  await electron.evaluate(({ BrowserWindow }, keys) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const [keyCode, ...modifiers] of [...keys, ['x'] as const]) {
      window!.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
      window!.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
    }
    window!.close();
  }, shortcuts);
  // The last key is a plain one: it alone reaches the page, which is the same page still.
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(['x']);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
