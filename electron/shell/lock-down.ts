import { app, type Session as ElectronSession, type WebContents } from 'electron';
import { origins } from './protocol';

/** For every web contents there will ever be: no navigation away, no new window, no embedded page. */
export function lockDownWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const stay = (event: Electron.Event, url: string) => {
      if (!isSamePage(url, contents.getURL())) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stay(event, event.url));
    contents.on('will-frame-navigate', (event) => stay(event, event.url));
    contents.on('will-redirect', (event) => stay(event, event.url));
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/**
 * No permission is ever given, no download begun, no request leaves for anywhere but the house's own scheme (and, in
 * development alone, what `alsoAllowed` begins).
 */
export function lockDownSession(session: ElectronSession, alsoAllowed: readonly string[] = []): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isAllowedRequest(url) && !alsoAllowed.some((beginning) => url.startsWith(beginning)) }),
  );
}

/** In the locked kiosk only plain keys reach the page: no shortcut that reloads, prints or closes. */
export function lockDownKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const isEditing = input.control && ['a', 'c', 'v', 'x', 'z'].includes(input.key.toLowerCase());
    const isFunctionKey = /^F\d+$/.test(input.key);
    if (isFunctionKey || input.alt || input.meta || (input.control && !isEditing)) event.preventDefault();
  });
}

/** A window may load its own page anew, but never become the other kind of window. */
export function isSamePage(url: string, current: string): boolean {
  return [origins.kiosk, origins.office].some((origin) => isAt(url, origin) && isAt(current, origin));
}

function isAt(url: string, origin: string): boolean {
  return url === `${origin}/` || url.startsWith(`${origin}/#`);
}

/** Developer tools bring their own page along; nothing else but `app:` is ever loaded. */
export function isAllowedRequest(url: string): boolean {
  return [...Object.values(origins), 'devtools:/'].some((origin) => url.startsWith(`${origin}/`));
}
