import { type Expression, expressionBuilder } from 'kysely';
import type { HoldId, SeatId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { type Json, jsonList, jsonOfRows, parseJson } from '../../../database/json';
import type { Tables } from '../../../database/schema';
import type { BlockedSeat } from '../../catalog/auditoriums/block.rules';
import { blocksOf } from '../../catalog/auditoriums/blocked-seats.reads';
import type { Claims } from './seat-choice.rules';

type SeatsRow = { claims: Json<ClaimLists> | null; blocks: Json<BlockedSeat[]> | null };
type ClaimLists = [sold: SeatId[], held: [SeatId, HoldId, createdAt: number, expiresAt: number][]];

/**
 * As columns of a query, read by `seatsOfRow`: who has which seat of a showtime, and what is kept from its sale. The showtime is
 * a value or a column of `hold`, never of `showtime` or `seat`, which the columns look through themselves.
 */
export function seatColumns(showtimeId: Expression<ShowtimeId>) {
  return [claimsOf(showtimeId).as('claims'), blocksOf(showtimeId).as('blocks')] as const;
}

/** Claims of holds that ran out are among them. */
export function seatsOfRow({ claims, blocks }: SeatsRow): { claims: Claims; blocks: BlockedSeat[] } {
  const [sold, held] = parseJson(claims!);
  return {
    claims: {
      sold,
      held: held.map(([seatId, holdId, createdAt, expiresAt]) => ({ seatId, holdId, createdAt, expiresAt })),
    },
    blocks: parseJson(blocks!),
  };
}

export async function readTakenSeats(db: ReadDatabase, showtimeId: ShowtimeId) {
  const row = await db.selectNoFrom(({ val }) => seatColumns(val(showtimeId))).executeTakeFirstOrThrow();
  return seatsOfRow(row);
}

/** `holder`: the query around it may read a hold, too. */
function claimsOf(showtimeId: Expression<ShowtimeId>) {
  return expressionBuilder<Tables>()
    .selectFrom('seat_claim')
    .leftJoin('hold as holder', 'holder.id', 'seat_claim.hold_id')
    .select(({ eb, ref }) =>
      jsonList(
        jsonOfRows(ref('seat_claim.seat_id'), { where: eb('seat_claim.hold_id', 'is', null) }),
        jsonOfRows(
          jsonList(
            ref('seat_claim.seat_id'),
            ref('holder.id').$castTo<HoldId>(),
            ref('holder.created_at').$castTo<number>(),
            ref('holder.expires_at').$castTo<number>(),
          ),
          { where: eb('seat_claim.hold_id', 'is not', null) },
        ),
      ).as('claims'),
    )
    .where('seat_claim.showtime_id', '=', showtimeId);
}
