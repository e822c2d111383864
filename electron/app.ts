import { randomUUID } from 'node:crypto';
import type { Envelope } from './contract/errors';
import type { FoyerEvent } from './contract/events';
import type { CallInputOf, OutputOf, ProcedureName } from './contract/contract';
import type { PosterId, ShowtimeId } from './contract/values';
import type { Database } from './database/database';
import { createAuditoriumsHandlers } from './features/catalog/auditoriums/auditoriums.handlers';
import { readReleased } from './features/catalog/auditoriums/blocked-seats.service';
import { createAuthHandlers } from './features/auth/auth.handlers';
import type { PasswordHasher } from './features/auth/password-hasher';
import { createBookingHandlers } from './features/booking/booking.handlers';
import {
  readSalesEnded,
  releaseHoldsOfSession,
  releaseHoldsOfTerminal,
  showtimeHolds,
  sweepExpiredHolds,
} from './features/booking/holds/release-holds.service';
import { createListingHandlers } from './features/catalog/listing/listing.handlers';
import { readPosterImage } from './features/catalog/movies/poster.reads';
import type { PosterEncoder } from './features/catalog/movies/poster-encoder';
import type { Clock, Paper } from './features/context';
import { createMoviesHandlers } from './features/catalog/movies/movies.handlers';
import { createPreferencesHandlers } from './features/preferences/preferences.handlers';
import { createPricesHandlers } from './features/catalog/prices/prices.handlers';
import { createJournalHandlers } from './features/journal/journal.handlers';
import { createScheduleHandlers } from './features/catalog/showtimes/schedule.handlers';
import { createInlineReports } from './features/reports/inline-reports';
import { createReportQueue, type ReportQueue } from './features/reports/report-queue';
import type { Reports } from './features/reports/report-job';
import { createReportingHandlers } from './features/reports/reports.handlers';
import { createReservationsHandlers } from './features/booking/desk/reservations.handlers';
import { createSettingsHandlers } from './features/settings/settings.handlers';
import { createSettingsStore, type SettingsStore } from './features/settings/settings.store';
import { createTerminalHandlers, type SaveFile } from './features/terminal/terminal.handlers';
import { createUsersHandlers } from './features/auth/users.handlers';
import { createContexts } from './contexts';
import { createIdSource, newFaultId } from './new-id';
import { createRouter, type FaultLog } from './ipc/router';
import { createSessions, type Place, type Session } from './ipc/sessions';
import { sessionLimits } from './session-limits';

export type FoyerOptions = {
  database: Database;
  clock: Clock;
  hasher: PasswordHasher;
  posterEncoder: PosterEncoder;
  isDemo: boolean;
  /** Tells this machine's holds from other terminals'. */
  terminalId: string;
  /** In place of ids by chance: for a history that shall come out the same again. */
  newId?: <T extends string>() => T;
  logFault: FaultLog;
  /** Lets staff out of the locked kiosk; does nothing where it is not locked. */
  leaveKiosk: () => void;
  /** Opens the back office's window. */
  openBackOffice: () => void;
  /** Opens the kiosk's window, or brings it forward. */
  openKiosk: () => void;
  saveFile: SaveFile;
  paper: Paper;
  /** Where reports are made; without it on Foyer's own connection, which waits meanwhile. */
  reports?: Reports;
  /** Called whenever a visit ends: what the patron copied is not for the next one to paste. */
  clearClipboard?: () => void;
};

export type FoyerListener = (event: FoyerEvent, only: Session | null) => void;

/** Foyer without a window: everything that a renderer, a test or a command-line tool can reach. */
export type Foyer = {
  openSession: (place?: Place) => Session;
  dispatch: (session: Session, name: string, input: unknown) => Promise<Envelope<unknown>>;
  /** As `dispatch`, typed. */
  call: <N extends ProcedureName>(
    session: Session,
    name: N,
    input: CallInputOf<N>,
  ) => Promise<Envelope<OutputOf<N>>>;
  /** `only` is the session that the event is for; `null` means every window. */
  subscribe: (listener: FoyerListener) => () => void;
  readPoster: (id: PosterId, width: number) => ReturnType<typeof readPosterImage>;
  /** To be called every second or so: ends overdue sessions, tells windows of holds that ran out and seats released. */
  sweep: () => Promise<void>;
  close: () => Promise<void>;
};

/** Puts the features and the router together. Holds that this terminal left behind (a crash, a restart) are given back. */
export async function createFoyer(options: FoyerOptions): Promise<Foyer> {
  const { database, clock } = options;
  const { emit, emitSeats, subscribe } = createAnnouncer();
  const store = await openSettings(database);
  const desk = createReportQueue(options.reports ?? createInlineReports(database));
  const sessions = createSessions({
    now: clock.now,
    newSessionId: randomUUID,
    terminalId: options.terminalId,
    limits: sessionLimits(store.current),
    onEnd: async (sessionId) => {
      options.clearClipboard?.();
      desk.stop(sessionId);
      emitSeats(await database.transaction((tx) => releaseHoldsOfSession(tx, sessionId)));
    },
  });
  const contexts = createContexts({
    database,
    clock,
    newId: options.newId ?? createIdSource(clock.now),
    settings: store.current,
    emit,
    showtimeHolds,
    tell: (session: Session, event) => emit(event, session),
    refreshSessions: async (accountId, account, exceptId) => {
      const type = account ? 'sessionChanged' : 'sessionEnded';
      for (const session of await sessions.refresh(accountId, account, exceptId)) emit({ type }, session);
    },
  });
  const sweepSeats = createSeatSweep(database, clock);
  const router = createRouter<Session>({
    handlers: createHandlers(options, store, desk),
    visitorOf: (session) => ({
      role: session.account?.role ?? null,
      isSetUp: store.isSetUp(),
      hasSteppedUp: session.hasSteppedUp,
    }),
    contextFor: (session, { kind }) => {
      if (kind === 'query') return contexts.forQuery(session);
      session.touch();
      return contexts.forCommand(session);
    },
    newFaultId,
    logFault: options.logFault,
  });
  await releaseHolds(options);
  return {
    openSession: sessions.open,
    dispatch: router.dispatch,
    call: router.dispatch as Foyer['call'],
    subscribe,
    readPoster: (id, width) => readPosterImage(database.read, id, width),
    sweep: async () => {
      emitSeats(await sweepSeats());
      (await sessions.endOverdue()).forEach((session) => emit({ type: 'sessionEnded' }, session));
    },
    close: () => closeFoyer(options, desk),
  };
}

async function openSettings(database: Database): Promise<SettingsStore> {
  const store = createSettingsStore(database);
  await store.load();
  return store;
}

function createAnnouncer() {
  const listeners = new Set<FoyerListener>();
  const emit = (event: FoyerEvent, only: Session | null = null) => {
    for (const listener of listeners) listener(event, only);
  };
  return {
    emit,
    emitSeats: (ids: readonly ShowtimeId[]) =>
      ids.forEach((showtimeId) => emit({ type: 'seatsChanged', showtimeId })),
    subscribe: (listener: FoyerListener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Showtimes whose seats are others' to have since the last time: holds ran out, house seats were released, sales ended. */
function createSeatSweep(database: Database, clock: Clock): () => Promise<ShowtimeId[]> {
  let lastAt = clock.now();
  return async () => {
    const [after, until] = [lastAt, clock.now()];
    const freed = await database.transaction((tx) => sweepExpiredHolds(tx, until));
    const released = await readReleased(database.read, after, until);
    const ended = await readSalesEnded(database.read, after, until);
    lastAt = until;
    return [...new Set([...freed, ...released, ...ended])];
  };
}

function releaseHolds({ database, terminalId }: FoyerOptions) {
  return database.transaction((tx) => releaseHoldsOfTerminal(tx, terminalId));
}

async function closeFoyer(options: FoyerOptions, desk: ReportQueue): Promise<void> {
  await desk.close();
  await options.hasher.close();
  // Should it fail, the next start does it.
  await releaseHolds(options).catch((error: unknown) =>
    options.logFault({ id: newFaultId(), procedure: 'close', error }),
  );
  await options.database.close();
}

function createHandlers(options: FoyerOptions, store: SettingsStore, desk: ReportQueue) {
  const { hasher, posterEncoder, isDemo } = options;
  return {
    auditoriums: createAuditoriumsHandlers(),
    auth: createAuthHandlers({ hasher }),
    booking: createBookingHandlers(),
    listing: createListingHandlers(),
    journal: createJournalHandlers(),
    movies: createMoviesHandlers({ posterEncoder }),
    preferences: createPreferencesHandlers(),
    prices: createPricesHandlers(),
    reports: createReportingHandlers({ ...options, desk }),
    reservations: createReservationsHandlers(options),
    schedule: createScheduleHandlers(),
    settings: createSettingsHandlers({ isDemo, store, hasher }),
    terminal: createTerminalHandlers({ ...options, newFaultId }),
    users: createUsersHandlers({ hasher }),
  };
}
