import type { HoldId, SeatId } from '../../../contract/values';
import { isLive } from './claim.rules';
import { type Closed, closeSeats, type SeatPlan } from './seat-rows.rules';

/** Seats of a hold, live or not. */
export type HeldSeat = { seatId: SeatId; holdId: HoldId; createdAt: number; expiresAt: number };
/** Who has which seat of a showtime. */
export type Claims = { sold: readonly SeatId[]; held: readonly HeldSeat[] };

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
  { sold, held }: Claims,
  ownHoldId: HoldId | null,
  now: number,
  blocked: readonly SeatId[] = [],
): SeatPicture {
  const own: SeatId[] = [];
  const taken = [...sold];
  const dead = new Map<SeatId, HoldId>();
  for (const { seatId, holdId, expiresAt } of held) {
    if (holdId === ownHoldId) own.push(seatId);
    else if (isLive({ expires_at: expiresAt }, now)) taken.push(seatId);
    else dead.set(seatId, holdId);
  }
  const notForSale = withoutOwners(blocked, own, taken);
  return {
    own: inSeatOrder(seatPlan, own),
    taken,
    notForSale,
    closed: closeSeats(seatPlan, [...taken, ...notForSale]),
    dead,
  };
}

/** Those of the seats that nobody has: what somebody has, stays theirs. Mostly there are none to be looked through. */
export function withoutOwners(blocked: readonly SeatId[], ...owned: (readonly SeatId[])[]): SeatId[] {
  if (blocked.length === 0) return [];
  const had = new Set(owned.flat());
  return blocked.filter((id) => !had.has(id));
}

/**
 * The claims that stood before a hold began, and its own: what its choice is answerable for at the end. Another patron's
 * later choice that leaves a lone seat between the two is the other's to change.
 */
export function claimsUpTo({ sold, held }: Claims, own: { created_at: number }): Claims {
  return { sold, held: held.filter((seat) => seat.createdAt <= own.created_at) };
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
