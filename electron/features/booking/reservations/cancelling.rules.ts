import type { Settings } from '../../../contract/settings.contract';
import { minuteMs } from '../../../domain/durations';

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
