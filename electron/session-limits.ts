import type { AccountView } from './contract/auth.contract';
import type { Settings } from './contract/settings.contract';
import { hourMs, minuteMs, secondMs } from './domain/durations';
import type { SessionLimits } from './ipc/sessions';

const adminIdleMs = 3 * minuteMs;
const officeIdleMs = 30 * minuteMs;
const stepUpMs = 5 * minuteMs;
const absoluteMs = 8 * hourMs;
/** The kiosk resets itself first; main's own limit follows a little later, in case the window cannot. */
const idleGraceMs = 15 * secondMs;

/** When main ends a visit in which nobody does anything any more (`ipc/sessions.ts`), by the settings as they are now. */
export function sessionLimits(settings: () => Settings): SessionLimits {
  return {
    absoluteMs,
    stepUpMs,
    idleMs: (account, place) => (place === 'office' ? officeIdleMs : idleMsOf(account, settings())),
  };
}

function idleMsOf(account: AccountView | null, { idleSeconds, idleWarningSeconds }: Settings): number {
  if (account?.role === 'admin') return adminIdleMs;
  return (idleSeconds + idleWarningSeconds) * 1000 + idleGraceMs;
}
