import { randomInt, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

/** Half of the 32 bits that count within a millisecond stay free, so that a count that begins anywhere has room. */
const startsBelow = 2 ** 31;
const countAtMost = 2 ** 32 - 1;

/**
 * UUIDv7 in the order they are made, whatever the clock does: within a millisecond, or while the clock stands before the
 * last id's time, a counter goes up (RFC 9562, 6.2, method 1).
 */
export function createIdSource(now: () => number): <T extends string>() => T {
  let msecs = -1;
  let seq = 0;
  return <T extends string>() => {
    const time = now();
    const isLater = time > msecs;
    if (isLater || seq >= countAtMost) {
      msecs = isLater ? time : msecs + 1;
      seq = randomInt(startsBelow);
    } else seq += 1;
    return uuidv7({ msecs, seq }) as T;
  };
}

/** Short enough to be read out: what a fault stands under in the log. */
export function newFaultId(): string {
  return randomUUID().slice(0, 8);
}
