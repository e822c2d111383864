import type { AuditoriumId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { ShowtimeTable } from '../../../database/schema';
import { dayMs } from '../../../domain/durations';

/** No showtime takes up its auditorium for longer: the database refuses it. */
const occupiedAtMostMs = dayMs;

/** What takes up an auditorium at any moment from `from` until just before `until`. */
export function selectOccupations(db: ReadDatabase, auditoriumId: AuditoriumId, from: number, until: number) {
  return db
    .selectFrom('showtime')
    .select(['id', 'auditorium_id as auditoriumId', 'starts_at as startsAt'])
    .select('occupied_until as occupiedUntil')
    .where('auditorium_id', '=', auditoriumId)
    .where('starts_at', '>', from - occupiedAtMostMs)
    .where('starts_at', '<', until)
    .where('occupied_until', '>', from)
    .where('state', '<>', 'cancelled')
    .orderBy('starts_at')
    .execute();
}

export async function insertShowtime(tx: Transaction, showtime: ShowtimeTable) {
  await tx.insertInto('showtime').values(showtime).execute();
}

/** True for the error by which the database, on any engine, refuses an overlapping showtime. */
export function isOverlapViolation(error: unknown): boolean {
  return error instanceof Error && error.message.includes('showtimes overlap');
}
