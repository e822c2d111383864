import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';

/**
 * Saves what the back office exports: the page itself may download nothing. Asks where to, unless there is a `folder`
 * for it. False when the person turned back; throws when the file cannot be written.
 */
export function createSaveFile(folder: string | undefined) {
  return async (suggestedName: string, bytes: Uint8Array): Promise<boolean> => {
    const name = basename(suggestedName);
    const path = folder ? join(folder, name) : await askForPath(name);
    if (path) await writeFile(path, bytes);
    return path !== undefined;
  };
}

async function askForPath(name: string): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow();
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? undefined : filePath;
}
