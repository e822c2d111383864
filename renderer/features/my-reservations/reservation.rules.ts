import type { ReservationView } from '../../../electron/contract/booking.contract';

type Judged = Pick<ReservationView, 'state' | 'cancelReason' | 'isUpcoming' | 'mayBeCancelled'>;

/** The one word for how a reservation stands. */
export function standingOf({ state, isUpcoming }: Judged): 'upcoming' | 'past' | 'cancelled' {
  if (state === 'cancelled') return 'cancelled';
  return isUpcoming ? 'upcoming' : 'past';
}

export type WhyNotCancellable =
  'cancelledByPatron' | 'cancelledByStaff' | 'cancelledWithShowtime' | 'past' | 'started' | 'tooLate';

/** Why it cannot be cancelled, as a key of the catalogue; `null` when it can. */
export function whyNotCancellable(
  reservation: Judged,
  cancelCutoffMinutes: number,
): WhyNotCancellable | null {
  switch (standingOf(reservation)) {
    case 'cancelled':
      if (reservation.cancelReason === 'staff') return 'cancelledByStaff';
      return reservation.cancelReason === 'showtime' ? 'cancelledWithShowtime' : 'cancelledByPatron';
    case 'past':
      return 'past';
    case 'upcoming':
      if (reservation.mayBeCancelled) return null;
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
