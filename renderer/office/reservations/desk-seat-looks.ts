import type { ClaimedSeat } from '../../../electron/contract/reservations.contract';
import type { SeatId } from '../../../electron/contract/values';

/** In the order in which a legend tells of them. */
export const seatLookOrder = [
  'free',
  'chosen',
  'held',
  'reserved',
  'collected',
  'keptBack',
  'house',
] as const;
export type SeatLook = (typeof seatLookOrder)[number];

type Seats = {
  claimed: readonly ClaimedSeat[];
  keptBack: readonly SeatId[];
  houseSeats: readonly SeatId[];
};

/** How each seat stands; those of which nothing is said are free. `chosen` are the ones being picked now. */
export function seatLooks(seats: Seats, chosen: Iterable<SeatId> = []): Map<SeatId, SeatLook> {
  const looks = new Map<SeatId, SeatLook>();
  for (const id of seats.keptBack) looks.set(id, 'keptBack');
  for (const id of seats.houseSeats) looks.set(id, 'house');
  for (const { seatId, state } of seats.claimed) looks.set(seatId, state);
  for (const id of chosen) looks.set(id, 'chosen');
  return looks;
}

/** Whether staff may press a seat that looks so, to have it or to give it up. */
export function mayTake(look: SeatLook = 'free'): boolean {
  return look === 'free' || look === 'chosen' || look === 'house';
}

/**
 * The choice after a seat was pressed while a party is moved: a chosen one is given up; another one joins, in the place
 * of the one chosen first when as many are chosen as there are tickets.
 */
export function toggleSeat(chosen: readonly SeatId[], seatId: SeatId, atMost: number): SeatId[] {
  if (chosen.includes(seatId)) return chosen.filter((id) => id !== seatId);
  return [...chosen, seatId].slice(-atMost);
}
