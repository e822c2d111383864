import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';

export type Choice = ReadonlySet<SeatId>;
export type Refusal =
  | { reason: 'taken'; seatId: SeatId }
  | { reason: 'party'; largest: number }
  | { reason: 'companion'; seatId: SeatId; spaceId: SeatId };
export type TapResult = { choice: Choice } | { refusal: Refusal };

export type TapContext = {
  seatPlan: SeatPlan;
  mine: Choice;
  taken: ReadonlySet<SeatId>;
  largestParty: number;
};

/**
 * What a tap on a seat makes of the choice. A wheelchair space brings its free companion seats as far as the party
 * allows, and takes them back with it; a companion seat goes with its space only.
 */
export function tapSeat(context: TapContext, seatId: SeatId): TapResult {
  const { seatPlan, mine, taken, largestParty } = context;
  const seat = seatPlan.seatsById.get(seatId);
  if (!seat) return { choice: mine };
  if (mine.has(seatId)) return { choice: withoutSeats(seatPlan, mine, [seatId]) };
  if (taken.has(seatId)) return { refusal: { reason: 'taken', seatId } };
  if (seat.companionOf && !mine.has(seat.companionOf)) {
    return { refusal: { reason: 'companion', seatId, spaceId: seat.companionOf } };
  }
  if (mine.size >= largestParty) return { refusal: { reason: 'party', largest: largestParty } };
  const choice = new Set(mine).add(seatId);
  for (const companion of seatPlan.companionsBySpace.get(seatId) ?? []) {
    if (choice.size < largestParty && !taken.has(companion.id)) choice.add(companion.id);
  }
  return { choice };
}

/** The choice without these seats, and without the companions of a wheelchair space among them. */
export function withoutSeats(seatPlan: SeatPlan, choice: Choice, gone: Iterable<SeatId>): Choice {
  const rest = new Set(choice);
  for (const seatId of gone) {
    rest.delete(seatId);
    for (const companion of seatPlan.companionsBySpace.get(seatId) ?? []) rest.delete(companion.id);
  }
  return rest;
}

export function isSameChoice(a: Choice, b: Choice): boolean {
  return a.size === b.size && [...a].every((seatId) => b.has(seatId));
}
