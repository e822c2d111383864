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

export async function updateCollectedAt(
  tx: Transaction,
  id: ReservationId,
  at: number | null,
): Promise<void> {
  await tx.updateTable('reservation').set({ collected_at: at }).where('id', '=', id).execute();
}
