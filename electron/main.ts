import { join } from 'node:path';
import { app, BrowserWindow, dialog, session as electronSession } from 'electron';
import type { FoyerEvent } from './contract/events';
import { DatabaseRefused } from './database/database';
import { createElectronTransport } from './ipc/electron-transport';
import type { Place, Session } from './ipc/sessions';
import type { Kiosk } from './kiosk';
import type { FromMain } from './start-kiosk';
import { clearClipboard } from './shell/clear-clipboard';
import { createClock } from './shell/clock';
import { endOnFaults, surviveCrashes } from './shell/faults';
import { lockDownSession, lockDownWebContents } from './shell/lock-down';
import { type Log, openLog } from './shell/log';
import { createPaper } from './shell/paper';
import { declareScheme, origins, serve } from './shell/protocol';
import { createSaveFile } from './shell/save-file';
import { readStartOptions, wantsBackOffice } from './shell/start-options';
import { createSweeping } from './shell/sweeping';
import { createUpdating } from './shell/updating';
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
    // A locked kiosk's window would stand before the box.
    for (const window of BrowserWindow.getAllWindows()) window.hide();
    dialog.showErrorBox('Foyer cannot start', text);
    app.exit(1);
  });
} else {
  app.quit();
}

/** The window is opened first: while its page loads, main gets ready to answer it. */
async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const opened = openLog(folder);
  log = opened;
  const clock = createClock(options.startsAt);
  await app.whenReady();
  lockDownSession(electronSession.defaultSession);
  const renderer = join(import.meta.dirname, '../renderer');
  const updating = createUpdating({
    tell: (event) => windows.tell(event),
    log: opened,
    kill: () => process.kill(process.pid, 'SIGKILL'),
  });
  const starting = loadKioskWith({
    clock,
    folder,
    isDemo: options.isDemo,
    resources: resourcesFolder(),
    workers: import.meta.dirname,
    sqliteBinding: options.sqliteBinding,
    onProgress: console.log,
    onUpdate: updating.hear,
    logFault: ({ id, procedure, error }) => opened.error({ id, procedure, err: error }, 'unexpected error'),
    leaveKiosk: () => app.quit(),
    openBackOffice: () => windows.openBackOffice(),
    openKiosk: () => windows.openKiosk(),
    saveFile: createSaveFile(options.saveFolder),
    paper: createPaper({ renderer, printFolder: options.printFolder }),
    clearClipboard,
  });
  const windows = createWindows(starting, opened);
  serve(renderer, async (id, width) => (await starting).readPoster(id as never, width));
  closeWith(starting, updating.leave);
  if (options.isBackOffice) windows.openBackOffice();
  else windows.openKiosk();
  const kiosk = await starting;
  const sweep = createSweeping(kiosk.sweep, opened);
  const sweeping = setInterval(() => void sweep(), 1000);
  app.on('will-quit', () => clearInterval(sweeping));
  // For end-to-end tests: to put the clock forward, and to be the patron at another terminal.
  if (options.isDevelopment) Object.assign(globalThis, { foyer: { clock, kiosk } });
}

async function loadKioskWith(fromMain: FromMain): Promise<Kiosk> {
  const { startKiosk } = await import('./start-kiosk');
  return startKiosk(fromMain);
}

/** Kiosk and back office are windows of one program, each with a session of its own. */
function createWindows(starting: Promise<Kiosk>, log: Log) {
  const transport = createElectronTransport<Session>({
    dispatch: async (session, name, input) => (await starting).dispatch(session, name, input),
  });
  // That it could not start is told by `start`, once.
  starting.then((kiosk) => kiosk.subscribe(transport.send)).catch(() => {});
  let office: BrowserWindow | null = null;
  let lobby: BrowserWindow | null = null;
  const attach = (window: BrowserWindow, place: Place, load: (window: BrowserWindow) => Promise<void>) => {
    const opening = starting.then((kiosk) => kiosk.openSession(place));
    let session: Session | undefined;
    opening.then((opened) => (session = opened)).catch(() => {});
    transport.attach(window.webContents, place === 'office' ? origins.office : origins.kiosk, opening);
    surviveCrashes(window, log, async () => session?.end(), load);
    window.webContents.on('input-event', (_event, input) => {
      if (input.type !== 'mouseMove') session?.touch();
    });
    // Its holds also run out by themselves, should the database be closed already.
    window.on('closed', () => void session?.close().catch(() => {}));
    void load(window);
  };
  const openBackOffice = () => {
    if (office) return bringForward(office);
    office = openOfficeWindow(options);
    office.on('closed', () => (office = null));
    attach(office, 'office', loadOffice);
  };
  const openKiosk = () => {
    if (lobby) return bringForward(lobby);
    lobby = openKioskWindow(options);
    lobby.on('closed', () => (lobby = null));
    attach(lobby, 'lobby', loadKiosk);
  };
  app.on('second-instance', (_event, argv) => {
    if (wantsBackOffice(argv)) return openBackOffice();
    const [window] = BrowserWindow.getAllWindows();
    if (window) bringForward(window);
  });
  return { openKiosk, openBackOffice, tell: (event: FoyerEvent) => transport.send(event, null) };
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The window closed: give back what is held, empty the write-ahead log, and only then go. */
function closeWith(starting: Promise<Kiosk>, leaveUpdate: () => void): void {
  let isClosed = false;
  // What never started has nothing to close, and was told of already.
  const close = () =>
    starting.then(
      (kiosk) => kiosk.close(),
      () => undefined,
    );
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    leaveUpdate();
    event.preventDefault();
    void close().finally(() => {
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
