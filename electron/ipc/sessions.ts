import type { AccountView } from '../contract/auth.contract';
import type { AccountId, HoldId, ReservationId, ShowtimeId } from '../contract/values';

/** In the lobby anybody may come by and touch the screen; the office has a door. */
export type Place = 'lobby' | 'office';

export type SessionLimits = {
  /** Without a sign of the person for so long, the session ends. */
  idleMs: (account: AccountView | null, place: Place) => number;
  /** However busy, it ends after this (OWASP ASVS 7.3.2: an absolute time-out). */
  absoluteMs: number;
  /** The password counts as just given for so long. */
  stepUpMs: number;
};

export type SessionsOptions = {
  now: () => number;
  newSessionId: () => string;
  terminalId: string;
  limits: SessionLimits;
  /** Gives back what a session had; awaited before its end is done. */
  onEnd: (sessionId: string) => Promise<void>;
};

/** The hold that a visit was last given, so that it can be told what became of it. */
type NotedHold = { id: HoldId; showtimeId: ShowtimeId; expiresAt: number };

type Visit = {
  id: string;
  place: Place;
  account: AccountView | null;
  grants: Set<ReservationId>;
  /** Looked up, until the look-up is left. */
  found: Set<ReservationId>;
  hold: NotedHold | null;
  startedAt: number;
  seenAt: number;
  isTouched: boolean;
  /** When the password was last given; null for not at all, or by another role. */
  steppedUpAt: number | null;
};

/** A window's session. It lives in main and is bound to the window; the renderer never sees an id or a token. */
export type Session = {
  readonly sessionId: string;
  readonly terminalId: string;
  readonly account: AccountView | null;
  /** The password was right just now: it counts as stepped up, too. */
  signIn: (account: AccountView) => void;
  stepUp: () => void;
  readonly hasSteppedUp: boolean;
  /** Ends the visit and begins an empty one. */
  end: () => Promise<void>;
  grantReservation: (id: ReservationId) => void;
  grantFound: (id: ReservationId) => void;
  leaveLookUp: () => void;
  mayUseReservation: (id: ReservationId) => boolean;
  readonly notedHold: NotedHold | null;
  noteHold: (hold: NotedHold | null) => void;
  /** The person did something. */
  touch: () => void;
  /** The window is gone. */
  close: () => Promise<void>;
};

export type Sessions = {
  open: (place?: Place) => Session;
  /** Ends those that idled or lived too long; gives them back, so that their windows can be told. */
  endOverdue: () => Promise<Session[]>;
  /** Puts an account's new state into its open sessions (`null` ends them) but the one of `exceptId`; gives them back. */
  refresh: (accountId: AccountId, account: AccountView | null, exceptId?: string) => Promise<Session[]>;
};

export function createSessions(options: SessionsOptions): Sessions {
  const open = new Map<Session, { visit: Visit }>();
  const newVisit = (place: Place): Visit => {
    const now = options.now();
    return {
      id: options.newSessionId(),
      place,
      account: null,
      grants: new Set(),
      found: new Set(),
      hold: null,
      startedAt: now,
      seenAt: now,
      isTouched: false,
      steppedUpAt: null,
    };
  };
  return {
    open(place = 'lobby') {
      const state = { visit: newVisit(place) };
      const session = asSession(state, newVisit, options, () => open.delete(session));
      open.set(session, state);
      return session;
    },
    async endOverdue() {
      for (const { visit } of open.values()) followClockBack(visit, options.now());
      const overdue = [...open].filter(([, { visit }]) => isOverdue(visit, options));
      await Promise.all(overdue.map(([session]) => session.end()));
      return overdue.map(([session]) => session);
    },
    async refresh(accountId, account, exceptId) {
      const affected = [...open].filter(
        ([, { visit }]) => visit.account?.id === accountId && visit.id !== exceptId,
      );
      // What was given as a patron's password is not asked of an admin's account: it is to be given anew.
      if (account) for (const [, { visit }] of affected) Object.assign(visit, { account, steppedUpAt: null });
      else await Promise.all(affected.map(([session]) => session.end()));
      return affected.map(([session]) => session);
    },
  };
}

/** The clock was set back: what is reckoned from a moment that is yet to come would last for as much longer. */
function followClockBack(visit: Visit, now: number): void {
  visit.startedAt = Math.min(visit.startedAt, now);
  visit.seenAt = Math.min(visit.seenAt, now);
  if (visit.steppedUpAt !== null) visit.steppedUpAt = Math.min(visit.steppedUpAt, now);
}

/** An untouched, empty session never ends: there is nothing to protect, and nobody to tell. */
function isOverdue(visit: Visit, { now, limits }: SessionsOptions): boolean {
  const isUsed = visit.isTouched || visit.account !== null;
  const time = now();
  return (
    isUsed &&
    (time - visit.seenAt >= limits.idleMs(visit.account, visit.place) ||
      time - visit.startedAt >= limits.absoluteMs)
  );
}

function asSession(
  state: { visit: Visit },
  newVisit: (place: Place) => Visit,
  options: SessionsOptions,
  forget: () => void,
): Session {
  const end = async () => {
    const ended = state.visit;
    state.visit = newVisit(ended.place);
    await options.onEnd(ended.id);
  };
  return {
    get sessionId() {
      return state.visit.id;
    },
    terminalId: options.terminalId,
    get account() {
      return state.visit.account;
    },
    signIn: (account) => {
      const now = options.now();
      Object.assign(state.visit, { account, startedAt: now, seenAt: now, steppedUpAt: now });
    },
    stepUp: () => {
      state.visit.steppedUpAt = options.now();
    },
    get hasSteppedUp() {
      const { account, steppedUpAt } = state.visit;
      if (account === null || steppedUpAt === null) return false;
      return options.now() - steppedUpAt < options.limits.stepUpMs;
    },
    end,
    grantReservation: (id) => void state.visit.grants.add(id),
    grantFound: (id) => void state.visit.found.add(id),
    leaveLookUp: () => state.visit.found.clear(),
    mayUseReservation: (id) => state.visit.grants.has(id) || state.visit.found.has(id),
    get notedHold() {
      return state.visit.hold;
    },
    noteHold: (hold) => {
      state.visit.hold = hold;
    },
    touch: () => {
      state.visit.seenAt = options.now();
      state.visit.isTouched = true;
    },
    close: async () => {
      forget();
      await end();
    },
  };
}
