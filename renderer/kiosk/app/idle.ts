/** How long since the last touch, judged: still there, to be asked, or gone. */
export type Idle =
  { phase: 'present'; checkInMs: number } | { phase: 'asking'; leftMs: number } | { phase: 'gone' };

export type IdleTimes = { idleMs: number; warningMs: number };

/** Times are of one monotonic clock, in milliseconds. */
export function judgeIdle(lastTouch: number, now: number, { idleMs, warningMs }: IdleTimes): Idle {
  const since = now - lastTouch;
  if (since < idleMs) return { phase: 'present', checkInMs: idleMs - since };
  const leftMs = idleMs + warningMs - since;
  return leftMs > 0 ? { phase: 'asking', leftMs } : { phase: 'gone' };
}
