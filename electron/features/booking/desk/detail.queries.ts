import type { ReservationId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';

export function selectJournalOf(db: ReadDatabase, id: ReservationId) {
  return db
    .selectFrom('journal')
    .select(['at', 'action', 'account_name', 'before', 'after'])
    .where('subject_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export async function selectCancelReason(db: ReadDatabase, id: ShowtimeId): Promise<string | null> {
  const row = await db.selectFrom('showtime').select('cancel_reason').where('id', '=', id).executeTakeFirst();
  return row?.cancel_reason ?? null;
}

/** Frees the seats and keeps the tickets. */
export async function updateCancelledByStaff(
  tx: Transaction,
  { id, showtime_id }: { id: ReservationId; showtime_id: ShowtimeId },
  at: number,
): Promise<void> {
  await tx
    .updateTable('reservation')
    .set({ state: 'cancelled', cancel_reason: 'staff', cancelled_at: at })
    .where('id', '=', id)
    .execute();
  await tx
    .deleteFrom('seat_claim')
    .where('showtime_id', '=', showtime_id)
    .where('reservation_id', '=', id)
    .execute();
}

export async function updateCollectedAt(
  tx: Transaction,
  id: ReservationId,
  at: number | null,
): Promise<void> {
  await tx.updateTable('reservation').set({ collected_at: at }).where('id', '=', id).execute();
}
