import { join } from 'node:path';
import { app, BrowserWindow, dialog, session as electronSession } from 'electron';
import { DatabaseRefused } from './database/database';
import { openSqlite } from './database/sqlite/open-sqlite';
import { createPasswordHasher } from './features/auth/password-hasher';
import { createPosterEncoder } from './features/catalog/poster-encoder';
import { createThreadReports } from './features/reporting/thread-reports';
import { createElectronTransport } from './ipc/electron-transport';
import type { Session } from './ipc/sessions';
import { createKiosk, type Kiosk } from './kiosk';
import { clearClipboard } from './shell/clear-clipboard';
import { createClock } from './shell/clock';
import { endOnFaults, surviveCrashes } from './shell/faults';
import { lockDownSession, lockDownWebContents } from './shell/lock-down';
import { type Log, openLog } from './shell/log';
import { declareScheme, origin, serve } from './shell/protocol';
import { createPaper } from './shell/paper';
import { createSaveFile } from './shell/save-file';
import { readStartOptions, wantsBackOffice } from './shell/start-options';
import { createSweeping } from './shell/sweeping';
import { loadKiosk, loadOffice, openKioskWindow, openOfficeWindow } from './shell/window';

const options = readStartOptions(process.argv, process.env, app.isPackaged);
if (options.dataFolder) app.setPath('userData', options.dataFolder);
// Chromium has no sandbox for root, which only tests ever are; then it must not be asked for.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Dates and numbers in the page's own fields are written as the interface's language does, whatever the machine's is.
app.commandLine.appendSwitch('lang', 'en-GB');
let log: Log | undefined;
endOnFaults(() => log);
declareScheme();
lockDownWebContents();

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    const text = error instanceof DatabaseRefused ? error.message : String((error as Error)?.stack ?? error);
    console.error(text);
    dialog.showErrorBox('Foyer cannot start', text);
    app.exit(1);
  });
} else {
  app.quit();
}

async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const opened = openLog(folder);
  log = opened;
  const clock = createClock(options.startsAt);
  const file = join(folder, options.isDemo ? 'demo.sqlite' : 'foyer.sqlite');
  const renderer = join(import.meta.dirname, '../renderer');
  const deps = {
    clock,
    hasher: createPasswordHasher({ workerFile: join(import.meta.dirname, 'hash-worker.js') }),
    posterEncoder: createPosterEncoder(),
    terminalId: 'local',
    logFault: (fault: { id: string; procedure: string; error: unknown }) =>
      opened.error({ id: fault.id, procedure: fault.procedure, err: fault.error }, 'unexpected error'),
    leaveKiosk: () => app.quit(),
    openBackOffice: () => openBackOffice(),
    openKiosk: () => openKiosk(),
    saveFile: createSaveFile(options.saveFolder),
    paper: createPaper({ renderer, printFolder: options.printFolder }),
    clearClipboard,
  };
  const open = (path: string) => openSqlite({ file: path, nativeBinding: options.sqliteBinding });
  if (options.isDemo) {
    const { prepareDemo } = await import('./demo/prepare-demo');
    await prepareDemo({ ...deps, file, open, resources: resourcesFolder(), onProgress: console.log });
  }
  const reports = createThreadReports({
    workerFile: join(import.meta.dirname, 'report-worker.js'),
    file,
    nativeBinding: options.sqliteBinding,
  });
  const kiosk = await createKiosk({ ...deps, reports, database: open(file), isDemo: options.isDemo });
  const { openKiosk, openBackOffice } = createWindows(kiosk, opened);
  await app.whenReady();
  lockDownSession(electronSession.defaultSession);
  serve(renderer, (id, width) => kiosk.readPoster(id as never, width));
  if (options.isBackOffice) openBackOffice();
  else openKiosk();
  const sweep = createSweeping(kiosk.sweep, opened);
  const sweeping = setInterval(() => void sweep(), 1000);
  closeWith(kiosk, () => clearInterval(sweeping));
  // For end-to-end tests: to put the clock forward, and to be the patron at another terminal.
  if (options.isDevelopment) Object.assign(globalThis, { foyer: { clock, kiosk } });
}

/** Kiosk and back office are windows of one program, each with a session of its own. */
function createWindows(kiosk: Kiosk, log: Log) {
  const transport = createElectronTransport<Session>({ origin, dispatch: kiosk.dispatch });
  kiosk.subscribe(transport.send);
  let office: BrowserWindow | null = null;
  let lobby: BrowserWindow | null = null;
  const attach = (
    window: BrowserWindow,
    session: Session,
    load: (window: BrowserWindow) => Promise<void>,
  ) => {
    transport.attach(window.webContents, session);
    surviveCrashes(window, log, session.end, load);
    window.webContents.on('input-event', (_event, input) => {
      if (input.type !== 'mouseMove') session.touch();
    });
    // Its holds also run out by themselves, should the database be closed already.
    window.on('closed', () => void session.close().catch(() => {}));
  };
  const openBackOffice = () => {
    if (office) return bringForward(office);
    const opened = openOfficeWindow(options);
    office = opened;
    opened.on('closed', () => (office = null));
    attach(opened, kiosk.openSession('office'), loadOffice);
    void loadOffice(opened);
  };
  const openKiosk = () => {
    if (lobby) return bringForward(lobby);
    const opened = openKioskWindow(options);
    lobby = opened;
    opened.on('closed', () => (lobby = null));
    attach(opened, kiosk.openSession(), loadKiosk);
    void loadKiosk(opened);
  };
  app.on('second-instance', (_event, argv) => {
    if (wantsBackOffice(argv)) return openBackOffice();
    const [window] = BrowserWindow.getAllWindows();
    if (window) bringForward(window);
  });
  return { openKiosk, openBackOffice };
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The window closed: give back what is held, empty the write-ahead log, and only then go. */
function closeWith(kiosk: Kiosk, stop: () => void): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    stop();
    void kiosk.close().finally(() => {
      isClosed = true;
      // Not at once: while Electron still counts this quit as going on, another is passed over.
      setImmediate(() => app.quit());
    });
  });
}

/** `resources/` beside the program when it is packaged, in the project otherwise. */
function resourcesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources');
}
