import { app, type BrowserWindow } from 'electron';
import type { Log } from './log';
import { createReloadBudget } from './reloads';

/** sysexits' EX_SOFTWARE: whatever supervises the program starts it again. */
const exitCodeOfFault = 70;

/** After a fault that nobody caught main's state is unknown: it says so in the log and ends, without Electron's box. */
export function endOnFaults(log: () => Log | undefined): void {
  const end = (kind: string) => (err: unknown) => {
    try {
      const opened = log();
      if (opened) opened.fatal({ err }, kind);
      else process.stderr.write(`${kind}: ${String((err as Error)?.stack ?? err)}\n`);
    } finally {
      app.exit(exitCodeOfFault);
    }
  };
  process.on('uncaughtException', end('uncaught exception'));
  process.on('unhandledRejection', end('unhandled rejection'));
}

/** The page crashed: its visit is over, and it is loaded again; when that does not help the program begins anew. */
export function surviveCrashes(
  window: BrowserWindow,
  log: Log,
  endVisit: () => Promise<void>,
  load: (window: BrowserWindow) => Promise<void>,
): void {
  const mayReload = createReloadBudget(() => performance.now());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error({ reason, exitCode }, 'the page crashed');
    endVisit().catch((err: unknown) => log.error({ err }, 'the visit of the crashed page did not end'));
    if (mayReload()) {
      // Not at once: Chromium is still taking the old process down.
      setImmediate(() => void load(window).catch((err: unknown) => log.error({ err }, 'reload failed')));
      return;
    }
    app.relaunch();
    app.quit();
  });
}
