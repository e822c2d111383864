// What an Electron window costs with nothing in it: the known thing that Foyer's start is compared with.
import { app, BrowserWindow } from 'electron';

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 1920, useContentSize: true, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<title>Empty</title><main data-screen="empty">Empty</main>');
});
app.on('window-all-closed', () => app.quit());
