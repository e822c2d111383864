import bcrypt from 'bcryptjs';
import { showtimeHolds } from '../../electron/features/booking/holds/release-holds.service';
import { createContexts } from '../../electron/contexts';
import type { FoyerEvent } from '../../electron/contract/events';
import type { Database } from '../../electron/database/database';
import { openSqlite } from '../../electron/database/sqlite/open-sqlite';
import { createAuthHandlers } from '../../electron/features/auth/auth.handlers';
import type { PasswordHasher } from '../../electron/features/auth/password-hasher';
import type { CommandContext, QueryContext } from '../../electron/features/context';
import { createSettingsHandlers } from '../../electron/features/settings/settings.handlers';
import { createSettingsStore, type SettingsStore } from '../../electron/features/settings/settings.store';
import { createSessions, type Session } from '../../electron/ipc/sessions';
import { testId, testNow } from './builders';

/** The real bcrypt at its lowest cost, which counts what it is asked; `before` runs before each answer. */
export function aCountingHasher() {
  const counts = { hashes: 0, compares: 0 };
  const hooks = { before: async () => {} };
  const hasher: PasswordHasher = {
    hash: async (password) => {
      counts.hashes += 1;
      await hooks.before();
      return bcrypt.hash(password, 4);
    },
    compare: async (password, hash) => {
      counts.compares += 1;
      await hooks.before();
      return bcrypt.compare(password, hash);
    },
    close: async () => undefined,
  };
  return { hasher, counts, hooks };
}

export type Visits = ReturnType<typeof createVisits> extends Promise<infer V> ? V : never;

/** Auth and settings with real sessions on a real database: what a handler's test needs, and no router. */
export async function createVisits(
  options: { database?: Database; terminalId?: string; isDemo?: boolean } = {},
) {
  const database =
    options.database ?? openSqlite({ file: ':memory:', nativeBinding: process.env.FOYER_SQLITE_BINDING });
  const clock = { time: testNow, now: () => clock.time };
  const counting = aCountingHasher();
  const emitted: FoyerEvent[] = [];
  const store: SettingsStore = createSettingsStore(database);
  await store.load();
  const sessions = createSessions({
    now: clock.now,
    newSessionId: testId,
    terminalId: options.terminalId ?? 'test',
    limits: { idleMs: () => 60_000, stepUpMs: 300_000, absoluteMs: 8 * 3_600_000 },
    onEnd: async () => undefined,
  });
  const contexts = createContexts({
    database,
    clock,
    newId: testId,
    settings: store.current,
    tell: () => undefined,
    emit: (event) => emitted.push(event),
    showtimeHolds,
    refreshSessions: async (accountId, account) => void (await sessions.refresh(accountId, account)),
  });
  const isDemo = options.isDemo ?? false;
  return {
    ...counting,
    database,
    clock,
    emitted,
    store,
    auth: createAuthHandlers({ hasher: counting.hasher }),
    settings: createSettingsHandlers({ isDemo, store, hasher: counting.hasher }),
    openSession: sessions.open,
    command: (session: Session): CommandContext => contexts.forCommand(session),
    query: (session: Session): QueryContext => contexts.forQuery(session),
  };
}
