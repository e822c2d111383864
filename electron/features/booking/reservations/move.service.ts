import { FoyerError } from '../../../contract/errors';
import type { LayoutId, ReservationId, SeatId, ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import { keptSeats } from '../../catalog/auditoriums/block.rules';
import { releaseHolds } from '../holds/release-holds.service';
import type { LayoutStore } from '../seats/layout-store';
import { findLoneSeats } from '../seats/lone-seat.rules';
import { insertReservedClaims, deleteReservedClaims, updateTicketSeat } from './move.queries';
import { selectTickets } from './reservation.queries';
import {
  findForeign,
  findLoneCompanions,
  idsOf,
  inSeatOrder,
  numbersOf,
  pictureSeats,
  type SeatPicture,
} from '../seats/seat-choice.rules';
import { readTakenSeats } from '../seats/seats.reads';
import type { SeatPlan } from '../seats/seat-rows.rules';

export type Move = {
  reservationId: ReservationId;
  showtimeId: ShowtimeId;
  layoutId: LayoutId;
  seatIds: readonly SeatId[];
  allowsLoneSeats: boolean;
};

/**
 * Gives an active reservation's tickets these seats, house seats too; those it keeps stay with their tickets. False when they are what it
 * has already. Breaks a key (see isUniqueViolation) when somebody else was first.
 */
export async function moveToSeats(
  layouts: LayoutStore,
  tx: Transaction,
  now: number,
  move: Move,
): Promise<boolean> {
  const { reservationId, showtimeId, layoutId } = move;
  const { seatPlan } = await layouts.read(tx, layoutId);
  const tickets = await selectTickets(tx, [reservationId]);
  const old = new Set(tickets.map((ticket) => ticket.seat_id));
  const { claims, blocks } = await readTakenSeats(tx, showtimeId);
  const others = { ...claims, sold: claims.sold.filter((id) => !old.has(id)) };
  const blocked = keptSeats(blocks, now, { forStaff: true }).filter((id) => !old.has(id));
  const picture = pictureSeats(seatPlan, others, null, now, blocked);
  const wanted = inSeatOrder(seatPlan, move.seatIds);
  if (wanted.length !== tickets.length) throw new FoyerError('TICKETS_DO_NOT_MATCH', {});
  refuseUnfit(seatPlan, picture, wanted, move.allowsLoneSeats);
  const added = wanted.filter((id) => !old.has(id));
  const left = tickets.filter((ticket) => !wanted.includes(ticket.seat_id));
  if (added.length === 0) return false;
  const dead = new Set(added.flatMap((id) => picture.dead.get(id) ?? []));
  if (dead.size > 0) await releaseHolds(tx, [...dead]);
  const leaving = left.map((ticket) => ticket.seat_id);
  await deleteReservedClaims(tx, move, leaving);
  await insertReservedClaims(tx, move, added);
  for (const [index, seatId] of leaving.entries())
    await updateTicketSeat(tx, reservationId, seatId, added[index]!);
  return true;
}

function refuseUnfit(
  seatPlan: SeatPlan,
  picture: SeatPicture,
  seatIds: SeatId[],
  allowsLoneSeats: boolean,
): void {
  const { closed, notForSale } = picture;
  const unsold = [...findForeign(seatPlan, seatIds), ...seatIds.filter((id) => notForSale.includes(id))];
  if (unsold.length > 0) throw new FoyerError('SEAT_NOT_FOR_SALE', { seatIds: unsold });
  const taken = seatIds.filter((id) => closed[seatPlan.numberOf.get(id)!] === 1);
  if (taken.length > 0) throw new FoyerError('SEAT_TAKEN', { seatIds: taken });
  const alone = findLoneCompanions(seatPlan, seatIds);
  if (alone.length > 0) throw new FoyerError('COMPANION_ALONE', { seatIds: alone });
  if (allowsLoneSeats) return;
  const lone = findLoneSeats(seatPlan, closed, numbersOf(seatPlan, seatIds));
  if (lone.length > 0) throw new FoyerError('LONE_SEAT', { seatIds: idsOf(seatPlan, lone) });
}
