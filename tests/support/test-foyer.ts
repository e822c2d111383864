import bcrypt from 'bcryptjs';
import type { CallInputOf, OutputOf, ProcedureName } from '../../electron/contract/contract';
import { type ErrorCode, FoyerError } from '../../electron/contract/errors';
import type { Database } from '../../electron/database/database';
import { openSqlite } from '../../electron/database/sqlite/open-sqlite';
import type { PasswordHasher } from '../../electron/features/auth/password-hasher';
import { createPosterEncoder } from '../../electron/features/catalog/movies/poster-encoder';
import type { Paper } from '../../electron/features/context';
import type { Place, Session } from '../../electron/ipc/sessions';
import { createFoyer, type Foyer, type FoyerOptions } from '../../electron/app';
import { testNow } from './builders';

export const adminPassword = 'a long admin passphrase';
export const adminEmail = 'manager@palace.example';

export type FakeClock = { now: () => number; set: (at: number) => void; advance: (ms: number) => void };

export function aClock(at = testNow): FakeClock {
  let time = at;
  return {
    now: () => time,
    set: (next) => {
      time = next;
    },
    advance: (ms) => {
      time += ms;
    },
  };
}

export function openTestDatabase(file = ':memory:'): Database {
  return openSqlite({ file, nativeBinding: process.env.FOYER_SQLITE_BINDING });
}

/** The real algorithm at a cost that lets hundreds of tests sign in; the cost itself has a test of its own. */
export const quickHasher: PasswordHasher = {
  hash: (password) => bcrypt.hash(password, 4),
  compare: async (password, hash) => hash !== null && bcrypt.compare(password, hash),
  close: async () => undefined,
};

/** Where nobody prints. */
export const noPaper: Paper = { toPdf: async () => new Uint8Array(), print: async () => false };

/** What came out of the printer, whose dialog a test may answer in its own way. */
export function aPrinter() {
  const printer = {
    pages: [] as string[],
    answer: async () => true,
    print: async (html: string) => {
      const isPrinted = await printer.answer();
      if (isPrinted) printer.pages.push(html);
      return isPrinted;
    },
  };
  return printer;
}

export type TestFoyer = {
  foyer: Foyer;
  database: Database;
  clock: FakeClock;
  /** A window's session. */
  visit: () => Session;
  /** A session of the first admin; made by the set-up on the first call. */
  admin: (place?: Place) => Promise<Session>;
  /** The answer's value; throws the FoyerError that crossed. */
  call: <N extends ProcedureName>(session: Session, name: N, input: CallInputOf<N>) => Promise<OutputOf<N>>;
  faults: { id: string; procedure: string; error: unknown }[];
  printer: ReturnType<typeof aPrinter>;
};

/** The whole of main without a window, on a real database in memory (or in `file`). */
export async function openTestFoyer(
  options: { now?: number; file?: string; isDemo?: boolean; ports?: Partial<FoyerOptions> } = {},
): Promise<TestFoyer> {
  const database = openTestDatabase(options.file);
  const clock = aClock(options.now);
  const faults: TestFoyer['faults'] = [];
  const printer = aPrinter();
  const foyer = await createFoyer({
    database,
    clock,
    hasher: quickHasher,
    posterEncoder: createPosterEncoder(),
    isDemo: options.isDemo ?? false,
    terminalId: 'test',
    logFault: (fault) => faults.push(fault),
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: { ...noPaper, print: printer.print },
    ...options.ports,
  });
  const call: TestFoyer['call'] = async (session, name, input) => {
    const envelope = await foyer.call(session, name, input);
    if (envelope.ok) return envelope.value;
    if (envelope.error.code === 'INTERNAL') throw faults.at(-1)?.error;
    throw new FoyerError(envelope.error.code, envelope.error.details as never);
  };
  const admin: TestFoyer['admin'] = async (place) => {
    const session = foyer.openSession(place);
    const { isSetUp } = await call(session, 'settings.readSettings', {});
    if (!isSetUp) {
      await call(session, 'settings.finishSetup', {
        cinemaName: 'Electric Palace',
        timeZone: 'Europe/London',
        currency: 'GBP',
        admin: { name: 'Ada Manager', email: adminEmail, password: adminPassword },
      });
    }
    await call(session, 'auth.signIn', { email: adminEmail, password: adminPassword });
    return session;
  };
  return { foyer, database, clock, visit: foyer.openSession, admin, call, faults, printer };
}

/** The code of the error that a call fails with; fails when it does not fail. */
export async function errorCodeOf(promise: Promise<unknown>): Promise<ErrorCode> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof FoyerError) return error.code;
    throw error;
  }
  throw new Error('It succeeded; an error was expected');
}
