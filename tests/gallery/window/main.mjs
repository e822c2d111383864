// A window without the program: shows what the test leads it to.
import { app, BrowserWindow } from 'electron';

async function openWindow() {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1100, height: 900, useContentSize: true });
  await window.loadURL('about:blank');
}

void openWindow();
