import { createHash } from 'node:crypto';
import { FoyerError } from '../../contract/errors';
import type { Transaction } from '../../database/database';
import { deleteThrottle, deleteThrottlesBefore, selectThrottle, upsertThrottle } from './throttle.queries';
import {
  countFailure,
  longestForgetMs,
  takeBack,
  type ThrottleCount,
  type ThrottleSubject,
  waitMs,
} from './throttle.rules';

type Counted = { subject: ThrottleSubject; before: ThrottleCount | undefined; counted: ThrottleCount };
/** An attempt that stands as a failure until `forgiveAttempt` says otherwise. */
export type Attempt = readonly Counted[];

/**
 * Throws TOO_MANY_ATTEMPTS while any subject has to wait (and counts nothing then); otherwise counts this attempt as a
 * failure of every subject, before anybody knows how it ends. So parallel attempts cannot slip past the count, and a
 * power cut after the check costs the guesser, not the cinema. Call it in a transaction of its own that commits
 * before the secret is compared; a caller that throws inside that transaction takes the count back with it.
 */
export async function reserveAttempt(
  tx: Transaction,
  subjects: readonly ThrottleSubject[],
  now: number,
): Promise<Attempt> {
  await checkThrottle(tx, subjects, now);
  return recordFailure(tx, subjects, now);
}

/** Throws TOO_MANY_ATTEMPTS while any of the subjects has to wait. */
export async function checkThrottle(
  tx: Transaction,
  subjects: readonly ThrottleSubject[],
  now: number,
): Promise<void> {
  let retryAfterMs = 0;
  for (const { key } of subjects) {
    retryAfterMs = Math.max(retryAfterMs, waitMs(await selectThrottle(tx, digest(key)), now));
  }
  if (retryAfterMs > 0) throw new FoyerError('TOO_MANY_ATTEMPTS', { retryAfterMs });
}

export async function recordFailure(
  tx: Transaction,
  subjects: readonly ThrottleSubject[],
  now: number,
): Promise<Attempt> {
  // Waits are over long before, and nobody's traces stay for good.
  await deleteThrottlesBefore(tx, now - longestForgetMs);
  const attempt: Counted[] = [];
  for (const subject of subjects) {
    const before = await selectThrottle(tx, digest(subject.key));
    const counted = countFailure(subject.policy, before, now);
    await upsertThrottle(tx, digest(subject.key), counted);
    attempt.push({ subject, before, counted });
  }
  return attempt;
}

/** Until when the attempt, should it be a failure, locks whom it was about; null when it does not. */
export function lockedUntil(attempt: Attempt): number | null {
  const locks = attempt.filter(
    ({ subject: { policy }, counted }) =>
      policy.lockFromFailure !== null && counted.failures >= policy.lockFromFailure,
  );
  return locks.length === 0 ? null : Math.max(...locks.map(({ counted }) => counted.lockedUntil));
}

/** The attempt was right: it is no failure, and a subject whose policy says so starts from nought. */
export async function forgiveAttempt(tx: Transaction, attempt: Attempt): Promise<void> {
  for (const { subject, before, counted } of attempt) {
    const key = digest(subject.key);
    const now = await selectThrottle(tx, key);
    if (!now) continue;
    const after = takeBack(now, before, counted);
    if (subject.policy.onSuccess === 'clear' || after.failures === 0) await deleteThrottle(tx, key);
    else await upsertThrottle(tx, key, after);
  }
}

/** What a person typed in vain (it may be anything of theirs) is not kept in clear, and any length fits the key. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
