import type { HoldView } from '../../../contract/booking.contract';
import type { HoldEndReason } from '../../../contract/errors';
import type { Settings } from '../../../contract/settings.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../../contract/values';
import { minuteMs } from '../../../domain/durations';
import { type Sale, saleEndOf, whyNotOnSale } from '../../catalog/showtimes/sale.rules';

export type Hold = {
  id: HoldId;
  showtime_id: ShowtimeId;
  created_at: number;
  expires_at: number;
  renewals: number;
};

/** When a hold that begins or is renewed now runs out: with its sale at the latest. */
export function holdEnd(
  settings: Pick<Settings, 'holdMinutes'>,
  sale: Pick<Sale, 'sales_close_at' | 'ends_at'>,
  now: number,
): number {
  return Math.min(now + settings.holdMinutes * minuteMs, saleEndOf(sale));
}

/** What is known of a hold that is no more: which showtime it was on, as it stands now, and until when it was to be. */
export type EndedHold = { expiresAt: number; sale: Sale | undefined };

/** Why a hold is no more. What became of its showtime says more than that its time was over, too. */
export function whyHoldEnded({ expiresAt, sale }: EndedHold, now: number): HoldEndReason {
  if (!sale) return 'withdrawn';
  return whyNotOnSale(sale, now) ?? (now >= expiresAt ? 'ran_out' : 'moved');
}

type RenewalSettings = Pick<Settings, 'renewWindowSeconds' | 'renewalsAtMost'>;

/** Why a live hold cannot be renewed now, or null. */
export function whyNotRenewable(
  hold: Hold & Pick<Sale, 'sales_close_at' | 'ends_at'>,
  settings: RenewalSettings,
  now: number,
): 'too_early' | 'cap' | 'sale_ends' | null {
  if (hold.expires_at >= saleEndOf(hold)) return 'sale_ends';
  if (hold.renewals >= settings.renewalsAtMost) return 'cap';
  return hold.expires_at - now > settings.renewWindowSeconds * 1000 ? 'too_early' : null;
}

export function viewHold(
  hold: Hold,
  seatIds: readonly SeatId[],
  sale: Pick<Sale, 'sales_close_at' | 'ends_at'>,
  settings: RenewalSettings,
  now: number,
): HoldView {
  const endsWithSale = hold.expires_at >= saleEndOf(sale);
  const isAtCap = endsWithSale || hold.renewals >= settings.renewalsAtMost;
  return {
    id: hold.id,
    showtimeId: hold.showtime_id,
    seatIds: [...seatIds],
    remainingMs: Math.max(0, hold.expires_at - now),
    renewableBelowMs: isAtCap ? 0 : settings.renewWindowSeconds * 1000,
    endsWithSale,
  };
}
