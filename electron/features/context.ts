import type { AccountView } from '../contract/auth.contract';
import type { FoyerEvent } from '../contract/events';
import type { Input, Output, Procedure } from '../contract/procedure';
import type { Settings } from '../contract/settings.contract';
import type { AccountId, HoldId, ReservationId, ShowtimeId } from '../contract/values';
import type { ReadDatabase, Transaction } from '../database/database';
import type { ShowtimeTable } from '../database/schema';

/** The one source of time; tests turn it by hand. */
export type Clock = { now: () => number };

export type NotedHold = { id: HoldId; showtimeId: ShowtimeId; expiresAt: number };

/** Who calls: the session in main of the window that the call came from. The role comes from here, never from input. */
export type Caller = {
  sessionId: string;
  terminalId: string;
  account: AccountView | null;
  signIn: (account: AccountView) => void;
  /** The password was right, again. */
  stepUp: () => void;
  /** Ends the session; its holds are given back before this resolves. The window gets a new, empty one. */
  end: () => Promise<void>;
  /** Lets this visit see and cancel a reservation that it made. */
  grantReservation: (id: ReservationId) => void;
  /** The same for one that it looked up, until it leaves that. */
  grantFound: (id: ReservationId) => void;
  leaveLookUp: () => void;
  mayUseReservation: (id: ReservationId) => boolean;
  /** The hold that this visit was last given and neither gave back nor reserved, whether or not it still lives. */
  readonly notedHold: NotedHold | null;
  noteHold: (hold: NotedHold | null) => void;
};

/** A page of HTML, with its own styles and no script, on paper. */
export type Paper = {
  toPdf: (html: string) => Promise<Uint8Array>;
  /** False when the person thought better of it; throws when it cannot be printed. */
  print: (html: string) => Promise<boolean>;
};

/** What becomes of held seats when the catalogue changes a showtime. Booking's, which the catalogue does not know. */
export type ShowtimeHolds = {
  /** Nothing of the showtime is held any more: it is being moved or deleted. */
  release: (tx: Transaction, showtimeId: ShowtimeId) => Promise<void>;
  /** After its sale was changed: nothing is held beyond its end, and nothing at all while it is not on sale. */
  fitToSale: (
    tx: Transaction,
    showtime: Pick<ShowtimeTable, 'id' | 'state' | 'starts_at' | 'ends_at' | 'sales_close_at'>,
    now: number,
  ) => Promise<void>;
  /** Holds that ran out are gone from the tables, too. */
  sweep: (tx: Transaction, now: number) => Promise<unknown>;
};

type Context = {
  caller: Caller;
  clock: Clock;
  /** UUIDv7, in the order they are made by one process. `T` is the branded id that is wanted. */
  newId: <T extends string>() => T;
  settings: () => Settings;
  /** Tells only the window that the call came from; for what says nothing of data that may yet be rolled back. */
  tell: (event: FoyerEvent) => void;
};
export type QueryContext = Context & { db: ReadDatabase };
export type CommandContext = Context & {
  /** Commits what `work` did, or nothing of it. Cannot be nested: that throws. */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Tells every window; only after the commit (inside a transaction it throws). */
  emit: (event: FoyerEvent) => void;
  showtimeHolds: ShowtimeHolds;
  /** Takes effect at once in the open sessions of an account: null ends them, all but the one of `exceptId`. */
  refreshSessions: (accountId: AccountId, account: AccountView | null, exceptId?: string) => Promise<void>;
};

export type Handler<P extends Procedure> = (
  ctx: P['kind'] extends 'command' ? CommandContext : QueryContext,
  input: Input<P>,
) => Promise<Output<P>>;
/** One handler for each procedure: a missing or an extra one does not compile. */
export type Handlers<F extends Record<string, Procedure>> = { [K in keyof F]: Handler<F[K]> };
