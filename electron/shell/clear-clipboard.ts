import { clipboard } from 'electron';

/** Forgets what a patron copied or, on Linux, marked: X11 and Wayland keep that apart. */
export function clearClipboard(): void {
  clipboard.clear();
  if (process.platform !== 'linux') return;
  const marked: typeof clipboard | undefined = clipboard.selection;
  if (marked) marked.clear();
  // Before Electron 45, which the fallback is.
  else (clipboard as { clear: (which: 'selection') => void }).clear('selection');
}
