import type { Clock } from '../features/context';

/** A clock that can be put forward, for tests that wait for minutes to pass. */
export type AdjustableClock = Clock & { advance: (ms: number) => void };

/** The machine's clock; or, given a start, one that begins there and runs on. */
export function createClock(startsAt: number | undefined): AdjustableClock {
  let offset = startsAt === undefined ? 0 : startsAt - Date.now();
  return {
    now: () => Date.now() + offset,
    advance: (ms) => {
      offset += ms;
    },
  };
}
