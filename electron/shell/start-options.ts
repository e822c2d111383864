import { resolve } from 'node:path';

/** What a start can be told, on the command line and by environment variables. */
export type StartOptions = {
  /** Opens the back office instead of the kiosk. */
  isBackOffice: boolean;
  isKiosk: boolean;
  isDemo: boolean;
  /** Not a packaged program: developer tools are there, and tests may set the clock. */
  isDevelopment: boolean;
  /** The window's inner size, from `--size=1080x1920`. */
  size: { width: number; height: number } | undefined;
  /** Where the data lies, from `FOYER_DATA_DIR`, as a whole path; absent: Electron's own folder for the program's data. */
  dataFolder: string | undefined;
  /** SQLite's native part, from `FOYER_SQLITE_BINDING`: for an Electron older than the package's own. */
  sqliteBinding: string | undefined;
  /** The clock starts here and runs on, from `FOYER_NOW`; in development only. */
  startsAt: number | undefined;
  /** Files are saved here without asking, from `FOYER_SAVE_DIR`; in development only. */
  saveFolder: string | undefined;
  /** What would be printed is written here as PDF, from `FOYER_PRINT_DIR`; in development only. */
  printFolder: string | undefined;
};

export function readStartOptions(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  isPackaged: boolean,
): StartOptions {
  const size = /^--size=(\d{3,5})x(\d{3,5})$/.exec(
    argv.find((argument) => argument.startsWith('--size=')) ?? '',
  );
  const startsAt = isPackaged ? Number.NaN : Date.parse(env.FOYER_NOW ?? '');
  return {
    isBackOffice: wantsBackOffice(argv),
    isKiosk: argv.includes('--kiosk'),
    isDemo: argv.includes('--demo'),
    isDevelopment: !isPackaged,
    size: size ? { width: Number(size[1]), height: Number(size[2]) } : undefined,
    dataFolder: env.FOYER_DATA_DIR ? resolve(env.FOYER_DATA_DIR) : undefined,
    sqliteBinding: env.FOYER_SQLITE_BINDING || undefined,
    printFolder: (!isPackaged && env.FOYER_PRINT_DIR) || undefined,
    saveFolder: (!isPackaged && env.FOYER_SAVE_DIR) || undefined,
    startsAt: Number.isNaN(startsAt) ? undefined : startsAt,
  };
}

/** Asked of a second start too, which only hands its command line to the first. */
export function wantsBackOffice(argv: readonly string[]): boolean {
  return argv.includes('--back-office');
}
