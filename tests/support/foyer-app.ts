import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CallInputOf, OutputOf, ProcedureName } from '../../electron/contract/contract';
import type { Session } from '../../electron/ipc/sessions';
import type { Foyer } from '../../electron/app';
import type { AdjustableClock } from '../../electron/shell/clock';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

/** Where the demo cinema that the global set-up made waits to be copied. */
export const templateVariable = 'FOYER_TEST_TEMPLATE';
/** Sunday, 22 November 2026, noon in London: when every end-to-end test takes place. */
export const testNow = '2026-11-22T12:00:00Z';

export const portrait = '1080x1920';
export const landscape = '1920x1080';
export const desk = '1440x900';
export const laptop = '1366x768';

export type StartOptions = {
  /** `demo`: the demo cinema. `empty`: a first start in production, which opens the set-up. */
  data?: 'demo' | 'empty';
  size?: typeof portrait | typeof landscape | typeof desk | typeof laptop;
  args?: readonly string[];
  /** The machine's time zone, as its environment has it. */
  timeZone?: string;
  /** Continue with this data folder; else a new one is made, and removed at the end. */
  folder?: string;
};

/** A running Foyer: the real program in a real window. */
export type FoyerApp = {
  electron: ElectronApplication;
  page: Page;
  folder: string;
  /** Console errors and content-security violations so far: a test's fixture demands that there are none. */
  complaints: string[];
  /** Puts main's clock forward; the window's own is `page.clock`. */
  advance: (ms: number) => Promise<void>;
  /** Calls a procedure as the patron at another terminal does. */
  elsewhere: <N extends ProcedureName>(name: N, input: CallInputOf<N>) => Promise<OutputOf<N>>;
  close: () => Promise<void>;
};

declare global {
  /** What main offers to tests, in development only. */
  // oxlint-disable-next-line no-var -- a global of this kind can be declared in no other way
  var underTest: { clock: AdjustableClock; foyer: Foyer };
  // oxlint-disable-next-line no-var
  var foyerElsewhere: Session | undefined;
}

export async function launchFoyer(options: StartOptions = {}): Promise<FoyerApp> {
  const folder = options.folder ?? newDataFolder(options.data ?? 'demo');
  const app = await launchElectron(folder, options);
  let isOpen = true;
  app.on('close', () => {
    isOpen = false;
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  // The first start of the demo cinema builds it, on a loaded machine for long.
  await page.locator('[data-screen]').first().waitFor({ timeout: 120_000 });
  return {
    electron: app,
    page,
    folder,
    complaints,
    advance: (ms) => app.evaluate((_electron, by) => globalThis.underTest.clock.advance(by), ms),
    elsewhere: (name, input) =>
      app.evaluate(
        (_electron, [procedure, given]) => {
          const call = async () => {
            const { foyer } = globalThis.underTest;
            globalThis.foyerElsewhere ??= foyer.openSession();
            const answer = await foyer.dispatch(globalThis.foyerElsewhere, procedure, given);
            if (!answer.ok)
              throw new Error(`${procedure}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
            return answer.value as never;
          };
          // From a timer: what main does while the debugger interrupts it may neither go on nor be kept.
          return new Promise<never>((resolve, reject) => {
            setTimeout(() => void call().then(resolve, reject), 0);
          });
        },
        [name, input] as const,
      ),
    close: async () => {
      if (isOpen) await closeAtOnce(app);
    },
  };
}

/**
 * Once in some fifty launches on a loaded machine Playwright and the older Electron wait for each other for ever, before
 * any of Foyer's code runs: then the launch, not the test, is tried again.
 */
async function launchElectron(folder: string, options: StartOptions): Promise<ElectronApplication> {
  const launch = () =>
    electron.launch({
      ...(process.env.ELECTRON_EXEC_PATH ? { executablePath: process.env.ELECTRON_EXEC_PATH } : {}),
      args: [
        resolve('.'),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...((options.data ?? 'demo') === 'demo' ? ['--demo'] : []),
        `--size=${options.size ?? portrait}`,
        ...(options.args ?? []),
      ],
      env: {
        ...(process.env as Record<string, string>),
        FOYER_DATA_DIR: folder,
        FOYER_NOW: testNow,
        ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }),
      },
      timeout: 20_000,
    });
  return launch().catch(launch);
}

/** A data folder of its own for a test: a copy of the demo cinema, or nothing yet. */
export function newDataFolder(data: 'demo' | 'empty'): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-e2e-'));
  const template = process.env[templateVariable];
  if (data === 'demo' && template) cpSync(template, folder, { recursive: true });
  return folder;
}

export function removeDataFolder(folder: string): void {
  // Chromium's helpers may write into it for a moment after main has gone.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** A page that asks before it is closed is not waited for. */
async function closeAtOnce(app: ElectronApplication): Promise<void> {
  const stopAsking = app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.on('will-prevent-unload', (event) => event.preventDefault());
  });
  // One that has ended by itself asks nothing any more.
  await stopAsking.catch(() => {});
  await app.close();
}
