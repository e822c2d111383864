import type { ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** Live claims: those of holds that ran out are free, swept or not. */
function selectLiveClaims(db: ReadDatabase, now: number, showtimeIds: readonly ShowtimeId[]) {
  return db
    .selectFrom('seat_claim')
    .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
    .leftJoin('reservation', 'reservation.id', 'seat_claim.reservation_id')
    .where('seat_claim.showtime_id', 'in', showtimeIds)
    .where((where) =>
      where.or([where('seat_claim.hold_id', 'is', null), where('hold.expires_at', '>', now)]),
    );
}

export function selectClaimsByState(db: ReadDatabase, now: number, showtimeIds: readonly ShowtimeId[]) {
  return selectLiveClaims(db, now, showtimeIds)
    .select(({ fn }) => [
      'seat_claim.showtime_id',
      fn.count<number>('seat_claim.hold_id').as('held'),
      fn.count<number>('reservation.collected_at').as('collected'),
      fn.countAll<number>().as('claims'),
    ])
    .groupBy('seat_claim.showtime_id')
    .execute();
}

export function selectClaimedSeats(db: ReadDatabase, now: number, showtimeId: ShowtimeId) {
  return selectLiveClaims(db, now, [showtimeId])
    .select(['seat_claim.seat_id', 'seat_claim.reservation_id', 'reservation.collected_at'])
    .execute();
}

export function selectLayoutOf(db: ReadDatabase, showtimeId: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .select(['layout_id', 'movie_id'])
    .where('id', '=', showtimeId)
    .executeTakeFirst();
}
