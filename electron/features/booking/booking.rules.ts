import type { HoldView } from '../../contract/booking.contract';
import type { HoldEndReason, SaleEnd } from '../../contract/errors';
import type { Settings } from '../../contract/settings.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../contract/values';

const minuteMs = 60_000;

export type Sale = {
  state: 'planned' | 'on_sale' | 'closed' | 'cancelled';
  starts_at: number;
  ends_at: number;
  sales_close_at: number;
};

/** Why seats of a showtime cannot be had at this moment, or null. The moment at which sales close is too late. */
export function whyNotOnSale(showtime: Sale, now: number): SaleEnd | null {
  if (showtime.state === 'cancelled') return 'cancelled';
  if (now >= showtime.ends_at) return 'past';
  const isClosedByClock = now >= showtime.sales_close_at;
  if (!isClosedByClock && showtime.state === 'on_sale') return null;
  if (now >= showtime.starts_at) return 'begun';
  return showtime.state === 'on_sale' ? 'cutoff' : showtime.state;
}

/** Why nothing can be done any more with a showtime that has started. */
export function whyStarted({ ends_at }: { ends_at: number }, now: number): 'past' | 'begun' {
  return now >= ends_at ? 'past' : 'begun';
}

/** When a showtime's sale ends by the clock: nothing is held any longer than that. */
export function saleEndOf({ sales_close_at, ends_at }: Pick<Sale, 'sales_close_at' | 'ends_at'>): number {
  return Math.min(sales_close_at, ends_at);
}

export type Hold = {
  id: HoldId;
  showtime_id: ShowtimeId;
  created_at: number;
  expires_at: number;
  renewals: number;
};

/** At the moment at which it runs out a hold is over. */
export function isLive(hold: { expires_at: number }, now: number): boolean {
  return now < hold.expires_at;
}

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

type Booked = { state: 'active' | 'cancelled'; starts_at: number };

export function isUpcoming(reservation: Booked, now: number): boolean {
  return reservation.state === 'active' && now < reservation.starts_at;
}

/** The moment of the cut-off is too late. */
export function mayStillCancel(
  reservation: Booked,
  settings: Pick<Settings, 'cancelCutoffMinutes'>,
  now: number,
): boolean {
  return (
    isUpcoming(reservation, now) && now < reservation.starts_at - settings.cancelCutoffMinutes * minuteMs
  );
}
