import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { lockDownKeys } from './lock-down';
import { origins } from './protocol';
import type { StartOptions } from './start-options';
import { largestWithin, type Size } from './window-size';
import { takeZoom } from './zoom';

/** The look's own ink, so that nothing white flashes before the first paint. */
const ink = '#14100e';
const paper = '#faf6ef';

/** The kiosk's window: full screen and locked with `--kiosk`, else a window of the kiosk's shape. */
export function openKioskWindow(options: StartOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...(options.isKiosk
      ? { kiosk: true, fullscreen: true, frame: false }
      : { ...sizeFor(options), useContentSize: true }),
    title: 'Foyer',
    backgroundColor: ink,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      ...webPreferences(options),
      // A lobby screen is always in view, even when the desktop believes that another window covers it.
      backgroundThrottling: false,
    },
  });
  showWhenReady(window);
  if (options.isKiosk) {
    window.setAlwaysOnTop(true, 'screen-saver');
    lockDownKeys(window.webContents);
    keepOpen(window);
  }
  return window;
}

/** The back office's: an ordinary window. Opened from a locked kiosk it stands before it, under the same lock. */
export function openOfficeWindow(options: StartOptions): BrowserWindow {
  const { size = { width: 1440, height: 900 } } = options.isBackOffice ? options : {};
  const window = new BrowserWindow({
    ...size,
    minWidth: 1280,
    minHeight: 800,
    useContentSize: true,
    title: 'Foyer back office',
    backgroundColor: paper,
    autoHideMenuBar: true,
    show: false,
    webPreferences: webPreferences(options),
  });
  showWhenReady(window);
  if (options.isKiosk && !options.isBackOffice) {
    window.setAlwaysOnTop(true, 'screen-saver', 1);
    lockDownKeys(window.webContents);
  }
  takeZoom(window.webContents);
  return window;
}

function webPreferences({ isDevelopment, isKiosk }: StartOptions): Electron.WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools: isDevelopment && !isKiosk,
  };
}

function showWhenReady(window: BrowserWindow): void {
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () => void window.webContents.setVisualZoomLevelLimits(1, 1));
}

export function loadOffice(window: BrowserWindow, hash = ''): Promise<void> {
  return window.loadURL(`${origins.office}/${hash}`);
}

/** Closes only with the program, which staff or the system end: Alt+F4 and a window manager's button do nothing. */
function keepOpen(window: BrowserWindow): void {
  let isEnding = false;
  const end = () => {
    isEnding = true;
  };
  app.on('before-quit', end);
  // Windows only, where the system's own end does not go through `before-quit`.
  window.on('session-end', end);
  window.on('close', (event) => {
    if (!isEnding) event.preventDefault();
  });
}

export function loadKiosk(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${origins.kiosk}/`);
}

/** The size asked for where that is the kiosk's, else the largest window of the desktop's own shape that it has room for. */
function sizeFor({ size, isBackOffice }: StartOptions): Size {
  if (size && !isBackOffice) return size;
  return largestWithin(screen.getPrimaryDisplay().workAreaSize);
}
