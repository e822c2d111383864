import type { ReservationView } from '../../../electron/contract/booking.contract';
import { minuteMs } from '../../../electron/domain/durations';

type Standing = Pick<ReservationView, 'state' | 'isUpcoming'>;
type Judged = Standing & Pick<ReservationView, 'cancelReason'> & { showtime: { startsAt: number } };

/** The one word for how a reservation stands. */
export function standingOf({ state, isUpcoming }: Standing): 'upcoming' | 'past' | 'cancelled' {
  if (state === 'cancelled') return 'cancelled';
  return isUpcoming ? 'upcoming' : 'past';
}

export type WhyNotCancellable =
  'cancelledByPatron' | 'cancelledByStaff' | 'cancelledWithShowtime' | 'past' | 'started' | 'tooLate';

/**
 * Why it cannot be cancelled, as a key of the catalogue; `null` when it can. By the settings as they are now: they may
 * have changed since main answered.
 */
export function whyNotCancellable(
  reservation: Judged,
  cancelCutoffMinutes: number,
  now: number,
): WhyNotCancellable | null {
  switch (standingOf(reservation)) {
    case 'cancelled':
      if (reservation.cancelReason === 'staff') return 'cancelledByStaff';
      return reservation.cancelReason === 'showtime' ? 'cancelledWithShowtime' : 'cancelledByPatron';
    case 'past':
      return 'past';
    case 'upcoming':
      if (now < reservation.showtime.startsAt - cancelCutoffMinutes * minuteMs) return null;
      return cancelCutoffMinutes > 0 ? 'tooLate' : 'started';
  }
}

/** The newest view of each reservation in its old place, so that nothing jumps when one is cancelled. */
export function withChanges(
  listed: readonly ReservationView[],
  changed: ReadonlyMap<string, ReservationView>,
): ReservationView[] {
  return listed.map((reservation) => changed.get(reservation.id) ?? reservation);
}
