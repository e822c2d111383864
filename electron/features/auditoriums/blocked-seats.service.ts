import type { SeatId, ShowtimeId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';
import { isKept } from './block.rules';
import { selectBlockedCounts, selectBlocksOfShowtime } from './blocked-seats.queries';

/**
 * The seats of a showtime that are kept from sale at `now`, held and reserved ones among them: what somebody has,
 * stays theirs. `setBefore` leaves out blocks that were set after that moment.
 */
export async function readBlockedSeats(
  db: ReadDatabase,
  showtimeId: ShowtimeId,
  now: number,
  setBefore = Infinity,
): Promise<SeatId[]> {
  const rows = await selectBlocksOfShowtime(db, showtimeId);
  const kept = rows.filter((row) => row.created_at <= setBefore && isKept(row, row.starts_at, now));
  return [...new Set(kept.map((row) => row.seat_id))];
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
