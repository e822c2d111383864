import type { TouchedReservation } from '../../../contract/auditoriums.contract';
import type { AuditoriumId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import type { SeatBlockTable } from '../../../database/schema';
import { seatNameOf } from '../../../domain/seat-names';
import { grouped } from '../../../domain/grouped';
import { seatKey } from '../../../domain/seat-names';
import { isKept, seatRefOf } from './block.rules';
import { type ClaimantRow, selectClaimants, selectShowtimesWithin } from './block.queries';

/** A seat that somebody has at a showtime that is not over, and a block that keeps it from sale there. */
export type Touch = { block: SeatBlockTable; claim: ClaimantRow };

/**
 * What blocks touch: before they are set (with `created_at` now) and afterwards, by one rule. Claims are read by the
 * showtimes, which are few: a seat has been somebody's thousands of times.
 */
export async function readTouches(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  blocks: readonly SeatBlockTable[],
  now: number,
): Promise<Touch[]> {
  if (blocks.length === 0) return [];
  const from = Math.min(...blocks.map((block) => block.from_at));
  const ends = blocks.map((block) => block.until_at ?? Infinity);
  const until = Math.max(...ends);
  const showtimes = await selectShowtimesWithin(
    db,
    auditoriumId,
    from,
    Number.isFinite(until) ? until : null,
    now,
  );
  if (showtimes.length === 0) return [];
  const claims = await selectClaimants(
    db,
    showtimes.map((row) => row.id),
  );
  const blocksOf = grouped(blocks, (block) => seatKey(seatRefOf(block)));
  return claims.flatMap((claim) =>
    (blocksOf.get(seatKey(seatRefOf(claim))) ?? [])
      .filter((block) => touches(block, claim, now))
      .map((block) => ({ block, claim })),
  );
}

/** Of a block and a claim of its seat. House seats are there to be given: only who had one before it was kept back is touched. */
function touches(block: SeatBlockTable, claim: ClaimantRow, now: number): boolean {
  const isClaimed = claim.reserved_at !== null || (claim.expires_at ?? 0) > now;
  return (
    isClaimed &&
    block.from_at < claim.ends_at &&
    (block.until_at === null || block.until_at > claim.starts_at) &&
    isKept(block, claim.starts_at, block.created_at) &&
    (block.kind === 'out_of_order' || (claim.reserved_at ?? 0) <= block.created_at)
  );
}

/** Each reservation once, soonest first, with those of its seats that are touched. */
export function touchedReservations(touched: readonly Touch[]): TouchedReservation[] {
  const found = new Map<string, TouchedReservation>();
  for (const claim of new Set(touched.map((touch) => touch.claim))) {
    if (claim.reservation_id === null) continue;
    const one = found.get(claim.reservation_id) ?? {
      reservationId: claim.reservation_id,
      code: claim.code!,
      name: claim.name,
      contact: claim.contact,
      showtimeId: claim.showtime_id,
      movieTitle: claim.movie_title!,
      startsAt: claim.starts_at,
      seats: [],
    };
    one.seats.push(seatNameOf(claim));
    found.set(claim.reservation_id, one);
  }
  return [...found.values()];
}

/** Seats that patrons hold at this moment. */
export function countHeld(touched: readonly Touch[]): number {
  return new Set(touched.map((touch) => touch.claim).filter((claim) => claim.reservation_id === null)).size;
}
