import type { ShowtimeId } from '../../../contract/values';
import { minuteMs } from '../../../domain/durations';
import type { ReadDatabase } from '../../../database/database';
import { parseJson } from '../../../database/json';
import type { BlockedSeat } from './block.rules';
import { blockedSeats, blocksOf } from './blocked-seats.reads';

export async function selectBlocksOfShowtime(
  db: ReadDatabase,
  showtimeId: ShowtimeId,
): Promise<BlockedSeat[]> {
  const row = await db
    .selectNoFrom(({ val }) => blocksOf(val(showtimeId)).as('blocks'))
    .executeTakeFirstOrThrow();
  return parseJson(row.blocks!);
}

/** By showtime, how many of its seats are kept from sale at `now` and nobody's. */
export function selectBlockedCounts(db: ReadDatabase, now: number, showtimeIds: readonly ShowtimeId[]) {
  return (
    blockedSeats(db)
      .leftJoin('seat_claim', (join) =>
        join.onRef('seat_claim.showtime_id', '=', 'showtime.id').onRef('seat_claim.seat_id', '=', 'seat.id'),
      )
      .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
      .select(({ fn }) => ['showtime.id as showtime_id', fn.count<number>('seat.id').distinct().as('seats')])
      .where('showtime.id', 'in', showtimeIds)
      .where(({ eb, or }) =>
        or([
          eb('seat_block.kind', '=', 'out_of_order'),
          eb(eb('showtime.starts_at', '-', eb('seat_block.release_minutes', '*', minuteMs)), '>', now),
        ]),
      )
      // A claim of a hold that ran out is nobody's.
      .where(({ eb, or }) => or([eb('seat_claim.seat_id', 'is', null), eb('hold.expires_at', '<=', now)]))
      .groupBy('showtime.id')
      .execute()
  );
}

/** Showtimes of which a house seat is released after one moment, and by another. */
export function selectReleased(db: ReadDatabase, after: number, until: number) {
  return db
    .selectFrom('seat_block')
    .crossJoin('showtime')
    .whereRef('showtime.auditorium_id', '=', 'seat_block.auditorium_id')
    .where(({ eb }) =>
      eb('showtime.starts_at', '>', eb(eb('seat_block.release_minutes', '*', minuteMs), '+', after)),
    )
    .where(({ eb }) =>
      eb('showtime.starts_at', '<=', eb(eb('seat_block.release_minutes', '*', minuteMs), '+', until)),
    )
    .whereRef('showtime.ends_at', '>', 'seat_block.from_at')
    .select('showtime.id')
    .distinct()
    .where('seat_block.kind', '=', 'house')
    .where('showtime.state', '<>', 'cancelled')
    .where(({ eb, or, ref }) =>
      or([eb('seat_block.until_at', 'is', null), eb('seat_block.until_at', '>', ref('showtime.starts_at'))]),
    )
    .execute();
}
