import { expect, test } from '../support/test';
import { onScreen } from './pages/screen';

test('the window reaches nothing but its own house', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await onScreen(page, 'attract');
  const found = await page.evaluate(async () => {
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => 'reached',
        () => 'refused',
      );
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { foyer: object }).foyer).sort(),
      network: await failed(fetch('http://localhost:9/')),
      secure: await failed(fetch('https://example.org/')),
      file: await failed(fetch('file:///etc/passwd')),
      outside: (await fetch('app://kiosk/../main/main.js').catch(() => null))?.status ?? 'refused',
      encoded: (await fetch('app://kiosk/%2e%2e/main/main.js').catch(() => null))?.status ?? 'refused',
      otherHost: await failed(fetch('app://elsewhere/index.html')),
      office: await failed(fetch('app://office/')),
      poster: (await fetch('app://kiosk/poster/00000000-0000-7000-8000-000000000000/240')).status,
      opened: window.open('https://example.org/') === null,
      notification: await Notification.requestPermission(),
      unknown: JSON.parse(
        await (
          globalThis as unknown as { foyer: { call: (name: string, input: unknown) => Promise<string> } }
        ).foyer.call('movies.addMovie', {}),
      ) as unknown,
    };
  });
  expect(found).toEqual({
    globals: [],
    bridge: ['call', 'subscribe'],
    network: 'refused',
    secure: 'refused',
    file: 'refused',
    outside: 404,
    encoded: 404,
    otherHost: 'refused',
    office: 'refused',
    poster: 404,
    opened: true,
    notification: 'denied',
    unknown: { ok: false, error: { code: 'SIGN_IN_REQUIRED', details: {} } },
  });
  // Those were attacks: the console's protests are what is wanted here.
  app.complaints.length = 0;
});

test('a navigation away leads nowhere', async ({ start }) => {
  const app = await start();
  await onScreen(app.page, 'attract');
  await app.page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  // Asked of main: Playwright itself would wait for the navigation that never comes.
  const place = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL());
  for (let look = 0; look < 5; look += 1) expect(await place()).toBe('app://kiosk/');
  await app.page.evaluate(() => {
    location.href = 'app://office/';
  });
  for (let look = 0; look < 5; look += 1) expect(await place()).toBe('app://kiosk/');
  app.complaints.length = 0;
});

test('the window is sandboxed, isolated and knows no Node', async ({ start }) => {
  const { electron } = await start();
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
      window!.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    ).getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

declare global {
  // oxlint-disable-next-line no-var -- a global of this kind can be declared in no other way
  var foyerDownload: 'refused' | 'begun' | undefined;
}

test('nothing is run, framed or fetched that the house did not bring', async ({ start }) => {
  const app = await start();
  await onScreen(app.page, 'attract');
  await app.electron.evaluate(({ session }) => {
    // Asked after the lock-down's own listener, which has been there since the start.
    session.defaultSession.once('will-download', (event) => {
      globalThis.foyerDownload = event.defaultPrevented ? 'refused' : 'begun';
    });
  });
  const found = await app.page.evaluate(async () => {
    const tried = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    const inline = tried(() => {
      script.textContent = 'globalThis.wasRun = true';
      document.head.append(script);
    });
    const handler = document.createElement('button');
    handler.setAttribute('type', 'button');
    const onclick = tried(() => handler.setAttribute('onclick', 'globalThis.wasRun = true'));
    handler.click();
    const frame = document.createElement('iframe');
    frame.src = 'app://kiosk/';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      setTimeout(resolve, 1000);
    });
    const framed = tried(() =>
      frame.contentDocument?.body.childElementCount ? 0 : (null as never as []).length,
    );
    frame.remove();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
    return {
      inline,
      onclick,
      framed,
      // oxlint-disable-next-line no-eval -- the attack itself
      evaluated: tried(() => (0, eval)('1 + 1')),
      // oxlint-disable-next-line no-implied-eval -- the attack itself
      made: tried(() => new Function('return 1')()),
      written: tried(() => (document.body.innerHTML = '<p>x</p>')),
      wasRun: 'wasRun' in globalThis,
    };
  });
  expect(found).toEqual({
    inline: expect.any(String),
    onclick: expect.any(String),
    framed: 'TypeError',
    evaluated: 'EvalError',
    made: 'EvalError',
    written: 'TypeError',
    wasRun: false,
  });
  await expect.poll(() => app.electron.evaluate(() => globalThis.foyerDownload)).toBe('refused');
  app.complaints.length = 0;
});

test('main answers nobody but the main frame of its own window', async ({ start }) => {
  const app = await start();
  await onScreen(app.page, 'attract');
  const answers = await app.electron.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`;
    const ask = `foyer.call('auth.readSession', {}).then(JSON.parse).then((answer) => answer.ok || answer.error.code)`;
    // Foreign contents with our own preload, on our own page: still not a window that main attached.
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await foreign.loadURL('app://kiosk/');
    const byForeign: unknown = await foreign.webContents.executeJavaScript(ask);
    foreign.destroy();
    return { byForeign, byOwn: (await own!.webContents.executeJavaScript(ask)) as unknown };
  });
  expect(answers).toEqual({ byForeign: 'UNKNOWN_PROCEDURE', byOwn: true });
});
