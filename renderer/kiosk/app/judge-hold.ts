import type { HoldView } from '../../../electron/contract/booking.contract';

/** `last`: nearly over, and at its cap, so that there is nothing to ask. */
export type HoldPhase = 'running' | 'renewable' | 'last' | 'over';

const lastCallMs = 45_000;

/** What has to be said of the hold at this moment. `isExpired` is main's word, which counts more than our clock. */
export function judgeHold(hold: HoldView, remainingMs: number, isExpired: boolean): HoldPhase {
  if (isExpired || remainingMs <= 0) return 'over';
  if (remainingMs <= hold.renewableBelowMs) return 'renewable';
  return hold.renewableBelowMs === 0 && remainingMs <= lastCallMs ? 'last' : 'running';
}
