import type { ShowtimeId } from '../../../contract/values';
import { minuteMs } from '../../../domain/durations';
import type { ReadDatabase } from '../../../database/database';
import { reusableQuery } from '../../../database/reusable-query';

/** The seats of a showtime that a block names, held or reserved ones as well; one row for each block. */
export function selectBlocksOfShowtime(db: ReadDatabase, showtimeId: ShowtimeId) {
  return runSelectBlocksOfShowtime(db, { showtimeId });
}
const runSelectBlocksOfShowtime = reusableQuery((db, [wanted]: readonly { showtimeId: ShowtimeId }[]) =>
  blockedSeats(db)
    .select(['seat.id as seat_id', 'showtime.starts_at'])
    .select(['seat_block.kind', 'seat_block.release_minutes', 'seat_block.created_at'])
    .where('showtime.id', '=', wanted!.showtimeId),
);

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

/** A block counts for every showtime of which any moment lies in its time. */
function blockedSeats(db: ReadDatabase) {
  return db
    .selectFrom('showtime')
    .innerJoin('seat_block', (join) =>
      join
        .onRef('seat_block.auditorium_id', '=', 'showtime.auditorium_id')
        .onRef('seat_block.from_at', '<', 'showtime.ends_at'),
    )
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.layout_id', '=', 'showtime.layout_id')
        .onRef('seat.area_id', '=', 'seat_block.area_id')
        .onRef('seat.row_label', '=', 'seat_block.row_label')
        .onRef('seat.number_label', '=', 'seat_block.number_label'),
    )
    .where(({ eb, or, ref }) =>
      or([eb('seat_block.until_at', 'is', null), eb('seat_block.until_at', '>', ref('showtime.starts_at'))]),
    );
}
