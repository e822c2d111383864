import { app, dialog, session as electronSession } from 'electron';
import { UpdateFailed } from './database/database';
import { describeStartFault } from './database/sqlite/start-fault';
import type { Foyer } from './app';
import { newFaultId } from './new-id';
import type { FromMain } from './start-foyer';
import { clearClipboard } from './shell/clear-clipboard';
import { createClock } from './shell/clock';
import { endOnFaults } from './shell/faults';
import { lockDownSession, lockDownWebContents } from './shell/lock-down';
import { type Log, openLog } from './shell/log';
import type { Pages } from './shell/pages';
import { createPaper } from './shell/paper';
import { declareScheme, serve } from './shell/protocol';
import { createSaveFile } from './shell/save-file';
import { readStartOptions, type StartOptions } from './shell/start-options';
import { createStarting } from './shell/starting';
import { createSweeping } from './shell/sweeping';
import { createUpdating } from './shell/updating';
import { createWindows, type Starting, type WindowSurroundings } from './windows';

/** What the built program and the one that is being worked on do not have in common. */
export type Surroundings = WindowSurroundings & {
  pages: Pages;
  /** The built pages' folder: what is printed takes its fonts from there. */
  renderer: string;
  /** `resources/`, as it is shipped. */
  resources: string;
};

const exitCodeOfFailedStart = 1;
let log: Log | undefined;

/** The whole program: `main.ts` calls it, and in development `development/main.ts` does. */
export function startProgram(surroundings: Surroundings): void {
  const options = readStartOptions(process.argv, process.env, app.isPackaged);
  if (options.dataFolder) app.setPath('userData', options.dataFolder);
  // Chromium has no sandbox for root, which only tests ever are; then it must not be asked for.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Dates and numbers in the page's own fields are written as the interface's language does, whatever the machine's is.
  app.commandLine.appendSwitch('lang', 'en-GB');
  endOnFaults(() => log);
  declareScheme();
  lockDownWebContents();
  if (!app.requestSingleInstanceLock()) return app.quit();
  start(options, surroundings).catch((error: unknown) => {
    // There is no window yet that could say so.
    const text = String((error as Error)?.stack ?? error);
    console.error(text);
    dialog.showErrorBox('Foyer cannot start', text);
    app.exit(exitCodeOfFailedStart);
  });
}

/** The window is opened first: while its page loads, main gets ready to answer it. */
async function start(options: StartOptions, surroundings: Surroundings): Promise<void> {
  const { pages, renderer, resources } = surroundings;
  const folder = app.getPath('userData');
  const opened = openLog(folder);
  log = opened;
  const clock = createClock(options.startsAt);
  await app.whenReady();
  lockDownSession(electronSession.defaultSession, pages.alsoAllowed);
  const updating = createUpdating({
    tell: (event) => windows.tell(event),
    log: opened,
    kill: () => process.kill(process.pid, 'SIGKILL'),
  });
  const leaveKiosk = () => app.quit();
  const fromMain: FromMain = {
    clock,
    folder,
    isDemo: options.isDemo,
    resources,
    workers: import.meta.dirname,
    sqliteBinding: options.sqliteBinding,
    known: { isFound: false, copy: null },
    onProgress: console.log,
    onUpdate: updating.hear,
    logFault: ({ id, procedure, error }) => opened.error({ id, procedure, err: error }, 'unexpected error'),
    leaveKiosk,
    openBackOffice: () => windows.openBackOffice(),
    openKiosk: () => windows.openKiosk(),
    saveFile: createSaveFile(options.saveFolder),
    paper: createPaper({ renderer, printFolder: options.printFolder }),
    clearClipboard,
  };
  // Unless staff chose to leave.
  let exitCode = exitCodeOfFailedStart;
  const starting = createStarting({
    start: () => loadFoyerWith(fromMain),
    describe: (error) => tellOfFailure(error, fromMain.known.copy?.path ?? null, opened),
    tell: (event) => windows.tell(event),
    leaveKiosk: () => {
      opened.warn('staff left Foyer, which could not start');
      exitCode = 0;
      app.quit();
    },
  });
  const windows = createWindows(starting, opened, options, surroundings);
  serve(pages, async (id, width) => (await starting.running).readPoster(id as never, width));
  closeWith(starting, updating.leave, () => exitCode);
  if (options.isBackOffice) windows.openBackOffice();
  else windows.openKiosk();
  const foyer = await starting.running;
  const sweep = createSweeping(foyer.sweep, opened);
  const sweeping = setInterval(() => void sweep(), 1000);
  app.on('will-quit', () => clearInterval(sweeping));
  // For end-to-end tests: to put the clock forward, and to be the patron at another terminal.
  if (options.isDevelopment) Object.assign(globalThis, { underTest: { clock, foyer } });
}

async function loadFoyerWith(fromMain: FromMain): Promise<Foyer> {
  const { startFoyer } = await import('./start-foyer');
  return startFoyer(fromMain);
}

/** In full in the log and where it was started from; what the windows say of it is less. */
function tellOfFailure(error: unknown, copy: string | null, log: Log) {
  const id = newFaultId();
  log.error({ id, err: error }, 'could not start');
  console.error(error instanceof UpdateFailed ? error.cause : error);
  return describeStartFault(error, id, copy);
}

/** The window closed: give back what is held, empty the write-ahead log, and only then go; with a code of its own, if it never started. */
function closeWith(starting: Starting, leaveUpdate: () => void, codeIfFailed: () => number): void {
  let isClosed = false;
  let leave = () => app.quit();
  const close = async () => {
    if (await starting.failure()) leave = () => app.exit(codeIfFailed());
    else await (await starting.running).close();
  };
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    leaveUpdate();
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      // Not at once: while Electron still counts this quit as going on, another is passed over.
      setImmediate(leave);
    });
  });
}
