import { app, BrowserWindow } from 'electron';
import type { Foyer } from './app';
import type { FoyerEvent } from './contract/events';
import { createElectronTransport } from './ipc/electron-transport';
import type { Place, Session } from './ipc/sessions';
import { surviveCrashes } from './shell/faults';
import type { Log } from './shell/log';
import { origins } from './shell/protocol';
import { type StartOptions, wantsBackOffice } from './shell/start-options';
import type { createStarting } from './shell/starting';
import { loadKiosk, loadOffice, openKioskWindow, openOfficeWindow } from './shell/window';

export type WindowSurroundings = {
  /** The section in which the office begins, as its address has it: `#/prices`. */
  officeHash?: string;
  /** What is done before a window's first call is answered. */
  onSession?: (foyer: Foyer, session: Session, place: Place) => Promise<void>;
};

export type Starting = ReturnType<typeof createStarting<Foyer>>;

/** Kiosk and back office are windows of one program, each with a session of its own. */
export function createWindows(
  starting: Starting,
  log: Log,
  options: StartOptions,
  { officeHash, onSession }: WindowSurroundings,
) {
  const transport = createElectronTransport<Session>({
    refusal: starting.refusal,
    dispatch: async (session, name, input) => (await starting.running).dispatch(session, name, input),
  });
  void starting.running.then((foyer) => foyer.subscribe(transport.send));
  let office: BrowserWindow | null = null;
  let lobby: BrowserWindow | null = null;
  const attach = (window: BrowserWindow, place: Place, load: (window: BrowserWindow) => Promise<void>) => {
    const opening = starting.running.then(async (foyer) => {
      const session = foyer.openSession(place);
      await onSession?.(foyer, session, place);
      return session;
    });
    let session: Session | undefined;
    opening.then((opened) => (session = opened)).catch(() => {});
    transport.attach(window.webContents, place === 'office' ? origins.office : origins.kiosk, opening);
    surviveCrashes(window, log, async () => session?.end(), load);
    window.webContents.on('input-event', (_event, input) => {
      if (input.type !== 'mouseMove') session?.touch();
    });
    // Its holds also run out by themselves, should the database be closed already.
    window.on('closed', () => void opening.then((opened) => opened.close()).catch(() => {}));
    void load(window);
  };
  const openBackOffice = () => {
    if (office) return bringForward(office);
    office = openOfficeWindow(options);
    office.on('closed', () => (office = null));
    attach(office, 'office', (window) => loadOffice(window, officeHash));
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
