import type { SeatId } from '../../../electron/contract/values';
import type { SeatPickerState } from './picker-state';

export type SeatLook = 'free' | 'mine' | 'taken' | 'lone' | 'not for sale';

/** How one seat looks now. What was tapped counts before what main has said. */
export function lookOf({ mine, taken, notForSale, lone }: SeatPickerState, seatId: SeatId): SeatLook {
  if (mine.has(seatId)) return 'mine';
  if (notForSale.has(seatId)) return 'not for sale';
  if (taken.has(seatId)) return 'taken';
  return lone.has(seatId) ? 'lone' : 'free';
}
