import type { AccountView } from '../contract/auth.contract';
import type { AccountId, ReservationId } from '../contract/values';

export type SessionLimits = {
  /** Without a sign of the person for so long, the session ends. */
  idleMs: (account: AccountView | null) => number;
  /** However busy, it ends after this (OWASP ASVS 7.3.2: an absolute time-out). */
  absoluteMs: number;
};

export type SessionsOptions = {
  now: () => number;
  newSessionId: () => string;
  terminalId: string;
  limits: SessionLimits;
  /** Gives back what a session had; awaited before its end is done. */
  onEnd: (sessionId: string) => Promise<void>;
};

type Visit = {
  id: string;
  account: AccountView | null;
  grants: Set<ReservationId>;
  startedAt: number;
  seenAt: number;
  isTouched: boolean;
};

/** A window's session. It lives in main and is bound to the window; the renderer never sees an id or a token. */
export type Session = {
  readonly sessionId: string;
  readonly terminalId: string;
  readonly account: AccountView | null;
  signIn: (account: AccountView) => void;
  /** Ends the visit and begins an empty one. */
  end: () => Promise<void>;
  grantReservation: (id: ReservationId) => void;
  mayUseReservation: (id: ReservationId) => boolean;
  /** The person did something. */
  touch: () => void;
  /** The window is gone. */
  close: () => Promise<void>;
};

export type Sessions = {
  open: () => Session;
  /** Ends those that idled or lived too long; gives them back, so that their windows can be told. */
  endOverdue: () => Promise<Session[]>;
  /** Puts an account's new state into its open sessions; `null` ends them, and gives those back. */
  refresh: (accountId: AccountId, account: AccountView | null) => Promise<Session[]>;
};

export function createSessions(options: SessionsOptions): Sessions {
  const open = new Map<Session, { visit: Visit }>();
  const newVisit = (): Visit => {
    const now = options.now();
    return {
      id: options.newSessionId(),
      account: null,
      grants: new Set(),
      startedAt: now,
      seenAt: now,
      isTouched: false,
    };
  };
  return {
    open() {
      const state = { visit: newVisit() };
      const session = asSession(state, newVisit, options, () => open.delete(session));
      open.set(session, state);
      return session;
    },
    async endOverdue() {
      const overdue = [...open].filter(([, { visit }]) => isOverdue(visit, options));
      await Promise.all(overdue.map(([session]) => session.end()));
      return overdue.map(([session]) => session);
    },
    async refresh(accountId, account) {
      const affected = [...open].filter(([, { visit }]) => visit.account?.id === accountId);
      if (account) {
        for (const [, { visit }] of affected) visit.account = account;
        return [];
      }
      await Promise.all(affected.map(([session]) => session.end()));
      return affected.map(([session]) => session);
    },
  };
}

/** An untouched, empty session never ends: there is nothing to protect, and nobody to tell. */
function isOverdue(visit: Visit, { now, limits }: SessionsOptions): boolean {
  const isUsed = visit.isTouched || visit.account !== null;
  const time = now();
  return (
    isUsed &&
    (time - visit.seenAt >= limits.idleMs(visit.account) || time - visit.startedAt >= limits.absoluteMs)
  );
}

function asSession(
  state: { visit: Visit },
  newVisit: () => Visit,
  options: SessionsOptions,
  forget: () => void,
): Session {
  const end = async () => {
    const ended = state.visit;
    state.visit = newVisit();
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
      Object.assign(state.visit, { account, startedAt: now, seenAt: now });
    },
    end,
    grantReservation: (id) => void state.visit.grants.add(id),
    mayUseReservation: (id) => state.visit.grants.has(id),
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
