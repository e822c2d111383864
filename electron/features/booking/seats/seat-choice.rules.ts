import type { HoldId, SeatId } from '../../../contract/values';
import { isLive } from './claim.rules';
import { type Closed, closeSeats, type SeatPlan } from './seat-rows.rules';

type Claim = {
  seat_id: SeatId;
  hold_id: HoldId | null;
  created_at: number | null;
  expires_at: number | null;
};

/** A showtime's claims as one session sees them. */
export type SeatPicture = {
  /** Of its own hold, in the layout's order. */
  own: SeatId[];
  taken: SeatId[];
  /** Kept from sale, as far as nobody has them. */
  notForSale: SeatId[];
  /** Taken or not for sale, by seat number. */
  closed: Closed;
  /** Seats that are free, though a hold that ran out still has a row for them. */
  dead: ReadonlyMap<SeatId, HoldId>;
};

/**
 * `ownHoldId` is the session's live hold, if it has one. Of the `blocked` seats those that somebody has stay theirs.
 */
export function pictureSeats(
  seatPlan: SeatPlan,
  claims: readonly Claim[],
  ownHoldId: HoldId | null,
  now: number,
  blocked: readonly SeatId[] = [],
): SeatPicture {
  const own: SeatId[] = [];
  const taken: SeatId[] = [];
  const dead = new Map<SeatId, HoldId>();
  for (const { seat_id, hold_id, expires_at } of claims) {
    if (hold_id === null) taken.push(seat_id);
    else if (hold_id === ownHoldId) own.push(seat_id);
    else if (expires_at !== null && isLive({ expires_at }, now)) taken.push(seat_id);
    else dead.set(seat_id, hold_id);
  }
  const had = new Set([...own, ...taken]);
  const notForSale = blocked.filter((id) => !had.has(id));
  return {
    own: inSeatOrder(seatPlan, own),
    taken,
    notForSale,
    closed: closeSeats(seatPlan, [...taken, ...notForSale]),
    dead,
  };
}

/**
 * The claims that stood before a hold began, and its own: what its choice is answerable for at the end. Another patron's
 * later choice that leaves a lone seat between the two is the other's to change.
 */
export function claimsUpTo<C extends Claim>(claims: readonly C[], own: { created_at: number }): C[] {
  return claims.filter((claim) => claim.created_at === null || claim.created_at <= own.created_at);
}

/** In the layout's order, each once; ids that the layout does not have come last. */
export function inSeatOrder(seatPlan: SeatPlan, seatIds: readonly SeatId[]): SeatId[] {
  const place = (id: SeatId) => seatPlan.numberOf.get(id) ?? seatPlan.seats.length;
  return [...new Set(seatIds)].sort((a, b) => place(a) - place(b));
}

export function findForeign(seatPlan: SeatPlan, seatIds: readonly SeatId[]): SeatId[] {
  return seatIds.filter((id) => !seatPlan.numberOf.has(id));
}

/** Companion seats whose wheelchair space is not among the seats. */
export function findLoneCompanions(seatPlan: SeatPlan, seatIds: readonly SeatId[]): SeatId[] {
  const chosen = new Set(seatIds);
  return seatIds.filter((id) => {
    const { companionOf } = seatPlan.seats[seatPlan.numberOf.get(id)!]!;
    return companionOf !== null && !chosen.has(companionOf);
  });
}

export function numbersOf(seatPlan: SeatPlan, seatIds: readonly SeatId[]): number[] {
  return seatIds.map((id) => seatPlan.numberOf.get(id)!);
}

export function idsOf(seatPlan: SeatPlan, numbers: readonly number[]): SeatId[] {
  return numbers.map((number) => seatPlan.seats[number]!.id);
}
