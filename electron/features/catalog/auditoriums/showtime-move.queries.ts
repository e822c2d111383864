import type { AuditoriumId, LayoutId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';

/** Showtimes that have not begun and are on an older layout than `newest`, by start. */
export function selectOnOlderLayouts(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  newest: LayoutId,
  now: number,
) {
  return db
    .selectFrom('showtime')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('layout', 'layout.id', 'showtime.layout_id')
    .select(['showtime.id', 'movie.title', 'showtime.starts_at', 'layout.version'])
    .where('showtime.auditorium_id', '=', auditoriumId)
    .where('showtime.starts_at', '>', now)
    .where('showtime.state', '<>', 'cancelled')
    .where('showtime.layout_id', '<>', newest)
    .orderBy('showtime.starts_at')
    .execute();
}

/** Those of the showtimes of which somebody has a seat at `now`. */
export async function selectClaimed(db: ReadDatabase, ids: readonly ShowtimeId[], now: number) {
  const rows = await db
    .selectFrom('seat_claim')
    .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
    .select('seat_claim.showtime_id')
    .distinct()
    .where('seat_claim.showtime_id', 'in', ids)
    .where(({ eb, or }) => or([eb('seat_claim.hold_id', 'is', null), eb('hold.expires_at', '>', now)]))
    .execute();
  return new Set(rows.map((row) => row.showtime_id));
}

/** Those of the showtimes that a hold stands on, with seats or without. */
export async function selectHeld(db: ReadDatabase, ids: readonly ShowtimeId[], now: number) {
  const rows = await db
    .selectFrom('hold')
    .select('showtime_id')
    .where('showtime_id', 'in', ids)
    .where('expires_at', '>', now)
    .execute();
  return new Set(rows.map((row) => row.showtime_id));
}

export async function updateLayoutOfShowtimes(
  tx: Transaction,
  ids: readonly ShowtimeId[],
  layoutId: LayoutId,
) {
  await tx.updateTable('showtime').set({ layout_id: layoutId }).where('id', 'in', ids).execute();
}
