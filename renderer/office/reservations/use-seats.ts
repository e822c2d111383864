import type { ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';

/** A showtime's seats as staff see them, followed live. */
export function useSeats(showtimeId: ShowtimeId) {
  return useLiveCall(
    () => foyer.reservations.readSeats({ showtimeId }),
    [showtimeId],
    (event) => event.type === 'seatsChanged' && event.showtimeId === showtimeId,
  );
}
