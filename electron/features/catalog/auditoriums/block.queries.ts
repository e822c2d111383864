import type { AuditoriumId, LayoutId, ShowtimeId } from '../../../contract/values';
import { dayMs } from '../../../domain/durations';
import type { SeatBlockId } from '../../../domain/ids';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { SeatBlockTable } from '../../../database/schema';
import { seatName } from '../../../database/seat-name';

/** Those that are not over. */
export function selectBlocks(db: ReadDatabase, auditoriumId: AuditoriumId, now: number) {
  return db
    .selectFrom('seat_block')
    .selectAll()
    .where('auditorium_id', '=', auditoriumId)
    .where(({ eb, or }) => or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .orderBy('from_at')
    .orderBy('id')
    .execute();
}

export function selectBlocksById(db: ReadDatabase, auditoriumId: AuditoriumId, ids: readonly SeatBlockId[]) {
  return db
    .selectFrom('seat_block')
    .selectAll()
    .where('auditorium_id', '=', auditoriumId)
    .where('id', 'in', ids)
    .execute();
}

/** One row for each seat that is or will be kept from sale. */
export function selectBlockedSeatCounts(db: ReadDatabase, now: number) {
  return db
    .selectFrom('seat_block')
    .select(['auditorium_id', 'area_id', 'row_label', 'number_label'])
    .where(({ eb, or }) => or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .groupBy(['auditorium_id', 'area_id', 'row_label', 'number_label'])
    .execute();
}

export function selectSeatsOfLayout(db: ReadDatabase, layoutId: LayoutId) {
  return db
    .selectFrom('seat')
    .select(['area_id', 'row_label', 'number_label'])
    .where('layout_id', '=', layoutId)
    .orderBy('position')
    .execute();
}

/** No showtime is on for longer: the database refuses it. */
const onAtMostMs = dayMs;

/** Showtimes not over at `now` of which a moment lies in the time. Those of years ago are not even looked at. */
export function selectShowtimesWithin(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  fromAt: number,
  untilAt: number | null,
  now: number,
) {
  return db
    .selectFrom('showtime')
    .select(['id', 'starts_at'])
    .where('auditorium_id', '=', auditoriumId)
    .where('state', '<>', 'cancelled')
    .where('ends_at', '>', Math.max(fromAt, now))
    .where('starts_at', '>', Math.max(fromAt, now) - onAtMostMs)
    .$if(untilAt !== null, (query) => query.where('starts_at', '<', untilAt!))
    .execute();
}

/** Who has which seat at these showtimes: one row for each seat. An account's name and e-mail stand in for missing ones. */
export function selectClaimants(db: ReadDatabase, showtimeIds: readonly ShowtimeId[]) {
  return db
    .selectFrom('showtime')
    .crossJoin('seat_claim')
    .whereRef('seat_claim.showtime_id', '=', 'showtime.id')
    .crossJoin('seat')
    .whereRef('seat.id', '=', 'seat_claim.seat_id')
    .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
    .leftJoin('reservation', 'reservation.id', 'seat_claim.reservation_id')
    .leftJoin('account', 'account.id', 'reservation.account_id')
    .select(['showtime.id as showtime_id', 'showtime.starts_at', 'showtime.ends_at'])
    .select(['seat.area_id', 'seat.row_label', 'seat.number_label', 'hold.expires_at'])
    .select(seatName)
    .select(['reservation.id as reservation_id', 'reservation.code', 'reservation.reserved_at'])
    .select('reservation.movie_title')
    .select(({ fn }) => [
      fn.coalesce('reservation.name', 'account.name').as('name'),
      fn.coalesce('reservation.contact', 'account.email').as('contact'),
    ])
    .where('showtime.id', 'in', showtimeIds)
    .orderBy('showtime.starts_at')
    .orderBy('reservation.code')
    .orderBy('seat.position')
    .execute();
}
export type ClaimantRow = Awaited<ReturnType<typeof selectClaimants>>[number];

/** How many rows go in one statement: ten columns each, and PostgreSQL binds 65,535 values at most. */
const blocksAtOnce = 500;

export async function insertBlocks(tx: Transaction, blocks: readonly SeatBlockTable[]) {
  for (let from = 0; from < blocks.length; from += blocksAtOnce)
    await tx
      .insertInto('seat_block')
      .values(blocks.slice(from, from + blocksAtOnce))
      .execute();
}

export async function deleteBlocks(tx: Transaction, ids: readonly SeatBlockId[]) {
  await tx.deleteFrom('seat_block').where('id', 'in', ids).execute();
}
