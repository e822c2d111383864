import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountPolicy,
  countFailure,
  takeBack,
  terminalPolicy,
  type ThrottleCount,
  type ThrottlePolicy,
  waitMs,
} from './throttle.rules';

const now = 1_800_000_000_000;

/** The wait after each of `failures` failures, each made as soon as it may be. */
function waits(policy: ThrottlePolicy, failures: number): number[] {
  let count: ThrottleCount | undefined;
  let time = now;
  return Array.from({ length: failures }, () => {
    count = countFailure(policy, count, time);
    const wait = waitMs(count, time);
    time += wait;
    return wait / 1000;
  });
}

describe('waits', () => {
  it('grow for an account from the third failure on, and lock it for 15 minutes from the tenth', () => {
    expect(waits(accountPolicy, 12)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 900, 900, 900]);
  });

  it('begin late at a terminal and never keep the next patron for more than 30 seconds', () => {
    expect(waits(terminalPolicy, 18)).toEqual([...Array(9).fill(0), 1, 2, 4, 8, 16, 30, 30, 30, 30]);
    expect(Math.max(...waits(terminalPolicy, 500))).toBe(30);
  });

  it('are over on the millisecond', () => {
    const count = { failures: 3, lastFailedAt: now, lockedUntil: now + 1000 };
    expect(waitMs(count, now + 999)).toBe(1);
    expect(waitMs(count, now + 1000)).toBe(0);
  });

  it('do not last when the clock was wrong, and set back', () => {
    const count = countFailure(accountPolicy, { failures: 9, lastFailedAt: now, lockedUntil: now }, now);
    expect(waitMs(count, now - 1)).toBe(0);
    expect(countFailure(accountPolicy, count, now - 1).failures).toBe(11);
  });

  it('are forgotten after a quiet time, not before', () => {
    const count = { failures: 12, lastFailedAt: now, lockedUntil: now + 900_000 };
    expect(countFailure(accountPolicy, count, now + accountPolicy.forgetAfterMs - 1).failures).toBe(13);
    expect(countFailure(accountPolicy, count, now + accountPolicy.forgetAfterMs).failures).toBe(1);
  });
});

describe('taking a success back', () => {
  it('restores what was before it, the elapsed wait included', () => {
    const before = { failures: 4, lastFailedAt: now - 5000, lockedUntil: now - 3000 };
    const counted = countFailure(terminalPolicy, before, now);
    expect(takeBack(counted, before, counted)).toEqual(before);
    expect(takeBack(countFailure(terminalPolicy, undefined, now), undefined, counted).failures).toBe(0);
  });

  it('leaves the failures and the wait that others added meanwhile', () => {
    const policies = fc.constantFrom(accountPolicy, terminalPolicy);
    fc.assert(
      fc.property(policies, fc.nat(30), fc.integer({ min: 1, max: 30 }), (policy, earlier, others) => {
        const before = earlier
          ? { failures: earlier, lastFailedAt: now - 1, lockedUntil: now - 1 }
          : undefined;
        const counted = countFailure(policy, before, now);
        let count = counted;
        for (let other = 0; other < others; other += 1) count = countFailure(policy, count, now + 1);
        const after = takeBack(count, before, counted);
        expect(after.failures).toBe(earlier + others);
        expect(after.lockedUntil).toBe(count.lockedUntil);
      }),
    );
  });
});
