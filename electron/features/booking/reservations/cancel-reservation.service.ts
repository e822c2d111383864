import type { ReservationId, ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import { deleteClaimsOfReservation, updateReservationCancelled } from './reservation.queries';

/** Frees the seats and keeps the tickets. Whether it may be, whoever asks has judged. */
export async function cancelOne(
  tx: Transaction,
  reservation: { id: ReservationId; showtime_id: ShowtimeId },
  reason: 'patron' | 'staff',
  now: number,
): Promise<void> {
  await updateReservationCancelled(tx, reservation.id, reason, now);
  await deleteClaimsOfReservation(tx, reservation);
}
