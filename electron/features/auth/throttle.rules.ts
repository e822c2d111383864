import { dayMs, minuteMs, secondMs } from '../../domain/durations';

/** How often something may be tried in vain. Numbers and sources: `accountPolicy`, `terminalPolicy`. */
export type ThrottlePolicy = {
  /** The failure from which on each one costs a wait: 1 s, then 2, 4, 8 ... up to `longestDelayMs`. */
  delayFromFailure: number;
  longestDelayMs: number;
  /** From this failure on each one locks for `lockMs`; null never locks. */
  lockFromFailure: number | null;
  lockMs: number;
  /** After so long without a failure the count starts anew. */
  forgetAfterMs: number;
  /** Clear the count, or only take back the attempt that succeeded: see `terminalPolicy`. */
  onSuccess: 'clear' | 'takeBack';
};

/** What is counted; `key` may be personal (an e-mail), it is stored as a digest only. */
export type ThrottleSubject = { key: string; policy: ThrottlePolicy };
export type ThrottleCount = { failures: number; lastFailedAt: number; lockedUntil: number };

export const longestForgetMs = dayMs;

/**
 * For one account, or one reservation's contact. NIST SP 800-63B-4 allows 100 failures in a row, PCI DSS 8.3.4 ten;
 * ten it is. The lock ends by itself, so nobody can shut another person out for good.
 */
export const accountPolicy: ThrottlePolicy = {
  delayFromFailure: 3,
  longestDelayMs: minuteMs,
  lockFromFailure: 10,
  lockMs: 15 * minuteMs,
  forgetAfterMs: longestForgetMs,
  onSuccess: 'clear',
};

/**
 * For everybody at one terminal, against trying one password on many accounts. Softer, because the next patron in the
 * queue pays for it: a wait from the tenth failure on, never over 30 s, never a lock, forgotten after ten quiet
 * minutes. Success takes back its own attempt only, else an own account would wash off the guesses at others'.
 */
export const terminalPolicy: ThrottlePolicy = {
  delayFromFailure: 10,
  longestDelayMs: 30 * secondMs,
  lockFromFailure: null,
  lockMs: 0,
  forgetAfterMs: 10 * minuteMs,
  onSuccess: 'takeBack',
};

/** How long to wait until the next attempt; 0 is now. */
export function waitMs(count: ThrottleCount | undefined, now: number): number {
  if (!count) return 0;
  // The clock was set back: a lock reckoned by the wrong one could last for years. The count stands.
  if (now < count.lastFailedAt) return 0;
  return Math.max(0, count.lockedUntil - now);
}

export function countFailure(
  policy: ThrottlePolicy,
  before: ThrottleCount | undefined,
  now: number,
): ThrottleCount {
  const failures = before && now - before.lastFailedAt < policy.forgetAfterMs ? before.failures + 1 : 1;
  return { failures, lastFailedAt: now, lockedUntil: now + delayMs(policy, failures) };
}

function delayMs(policy: ThrottlePolicy, failures: number): number {
  if (policy.lockFromFailure !== null && failures >= policy.lockFromFailure) return policy.lockMs;
  if (failures < policy.delayFromFailure) return 0;
  return Math.min(policy.longestDelayMs, secondMs * 2 ** (failures - policy.delayFromFailure));
}

/**
 * The count once `counted`, which replaced `before`, turned out to be a success. Failures that others added in the
 * meantime stay, and so does their wait.
 */
export function takeBack(
  now: ThrottleCount,
  before: ThrottleCount | undefined,
  counted: ThrottleCount,
): ThrottleCount {
  if (now.failures === counted.failures && now.lastFailedAt === counted.lastFailedAt) {
    return before ?? { ...now, failures: 0, lockedUntil: 0 };
  }
  return { ...now, failures: Math.max(0, now.failures - 1) };
}
