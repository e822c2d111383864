import type { App, Input, WebContents } from 'electron';

/** What a key asks for, as in a browser: F12 the developer tools, Control (on macOS Command) and R, or F5, a reload. */
export function developerActionOf(
  input: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>,
): 'tools' | 'reload' | undefined {
  if (input.type !== 'keyDown' || input.alt) return undefined;
  if (input.key === 'F12') return 'tools';
  const isCommand = input.control || input.meta;
  return input.key === 'F5' || (isCommand && input.key.toLowerCase() === 'r') ? 'reload' : undefined;
}

/** The windows have no menu that would take these keys. What is typed and not saved holds up neither key nor restart. */
export function takeDeveloperKeys(app: App): void {
  let isEnding = false;
  app.on('before-quit', () => {
    isEnding = true;
  });
  app.on('web-contents-created', (_event, contents) => {
    if (contents.getType() !== 'window') return;
    let isReloading = false;
    contents.on('did-finish-load', () => {
      isReloading = false;
    });
    contents.on('will-prevent-unload', (event) => {
      if (isEnding || isReloading) event.preventDefault();
    });
    contents.on('before-input-event', (event, input) => {
      const action = developerActionOf(input);
      if (!action) return;
      event.preventDefault();
      isReloading = action === 'reload';
      if (isReloading) contents.reloadIgnoringCache();
      else toggleTools(contents);
    });
  });
}

/** In a window of their own: docked, they would change the size that the page is drawn for. */
function toggleTools(contents: WebContents): void {
  if (contents.isDevToolsOpened()) contents.closeDevTools();
  else contents.openDevTools({ mode: 'detach' });
}
