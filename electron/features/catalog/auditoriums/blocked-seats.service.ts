import type { SeatId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { isKept } from './block.rules';
import { selectBlockedCounts, selectBlocksOfShowtime, selectReleased } from './blocked-seats.queries';

export type BlockReading = {
  /** Leaves out blocks that were set after that moment. */
  setBefore?: number;
  /** Staff may give house seats away before they are released; what is out of order nobody gets. */
  forStaff?: boolean;
};

/**
 * The seats of a showtime that are kept from sale at `now`, held and reserved ones among them: what somebody has, stays
 * theirs.
 */
export async function readBlockedSeats(
  db: ReadDatabase,
  showtimeId: ShowtimeId,
  now: number,
  { setBefore = Infinity, forStaff = false }: BlockReading = {},
): Promise<SeatId[]> {
  const rows = await selectBlocksOfShowtime(db, showtimeId);
  const kept = rows.filter(
    (row) =>
      row.created_at <= setBefore && isKept(row, row.starts_at, now) && !(forStaff && row.kind === 'house'),
  );
  return [...new Set(kept.map((row) => row.seat_id))];
}

/** House seats that are not released yet and not out of order besides: those that staff alone may give away. */
export async function readHouseSeats(
  db: ReadDatabase,
  showtimeId: ShowtimeId,
  now: number,
): Promise<SeatId[]> {
  const broken = new Set(await readBlockedSeats(db, showtimeId, now, { forStaff: true }));
  return (await readBlockedSeats(db, showtimeId, now)).filter((id) => !broken.has(id));
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
