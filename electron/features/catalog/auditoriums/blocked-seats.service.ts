import type { SeatId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { keptSeats } from './block.rules';
import { selectBlockedCounts, selectBlocksOfShowtime, selectReleased } from './blocked-seats.queries';

/** House seats that are not released yet and not out of order besides: those that staff alone may give away. */
export async function readHouseSeats(
  db: ReadDatabase,
  showtimeId: ShowtimeId,
  now: number,
): Promise<SeatId[]> {
  const blocks = await selectBlocksOfShowtime(db, showtimeId);
  const broken = new Set(keptSeats(blocks, now, { forStaff: true }));
  return keptSeats(blocks, now).filter((id) => !broken.has(id));
}

/** How many seats of each showtime are kept from sale at `now` and nobody's; showtimes without any are left out. */
export async function countBlockedSeats(
  db: ReadDatabase,
  showtimeIds: readonly ShowtimeId[],
  now: number,
): Promise<Map<ShowtimeId, number>> {
  const rows = await selectBlockedCounts(db, now, showtimeIds);
  return new Map(rows.map((row) => [row.showtime_id, Number(row.seats)]));
}

/**
 * Showtimes whose house seats went on sale after one moment and by another. Nothing else about kept seats comes with
 * time alone: a seat out of order counts for the whole of every showtime that its time touches.
 */
export async function readReleased(db: ReadDatabase, after: number, until: number): Promise<ShowtimeId[]> {
  if (until <= after) return [];
  return (await selectReleased(db, after, until)).map((row) => row.id);
}
