import type { HoldView } from '../../contract/booking.contract';
import type { Settings } from '../../contract/settings.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../contract/values';

const minuteMs = 60_000;

type Sale = {
  state: 'planned' | 'on_sale' | 'closed' | 'cancelled';
  starts_at: number;
  ends_at: number;
  sales_close_at: number;
};

/** Why seats of a showtime cannot be had at this moment, or null. The moment at which sales close is too late. */
export function whyNotOnSale(
  showtime: Sale,
  now: number,
): 'past' | 'closed' | 'cancelled' | 'planned' | null {
  if (showtime.state === 'cancelled') return 'cancelled';
  if (now >= showtime.ends_at) return 'past';
  if (now >= showtime.sales_close_at) return now >= showtime.starts_at ? 'past' : 'closed';
  return showtime.state === 'on_sale' ? null : showtime.state;
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

export function holdEnd(settings: Pick<Settings, 'holdMinutes'>, now: number): number {
  return now + settings.holdMinutes * minuteMs;
}

type RenewalSettings = Pick<Settings, 'renewWindowSeconds' | 'renewalsAtMost'>;

/** Why a live hold cannot be renewed now, or null. */
export function whyNotRenewable(
  hold: Hold,
  settings: RenewalSettings,
  now: number,
): 'too_early' | 'cap' | null {
  if (hold.renewals >= settings.renewalsAtMost) return 'cap';
  return hold.expires_at - now > settings.renewWindowSeconds * 1000 ? 'too_early' : null;
}

export function viewHold(
  hold: Hold,
  seatIds: readonly SeatId[],
  settings: RenewalSettings,
  now: number,
): HoldView {
  return {
    id: hold.id,
    showtimeId: hold.showtime_id,
    seatIds: [...seatIds],
    remainingMs: Math.max(0, hold.expires_at - now),
    renewableBelowMs: hold.renewals >= settings.renewalsAtMost ? 0 : settings.renewWindowSeconds * 1000,
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
