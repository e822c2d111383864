import type { HoldView, SeatStates } from '../../../contract/booking.contract';
import { FoyerError } from '../../../contract/errors';
import type { HoldId, SeatId, ShowtimeId } from '../../../contract/values';
import { isUniqueViolation, type Transaction } from '../../../database/database';
import type { CommandContext } from '../../context';
import { chooseBestSeats, countRoom } from '../seats/best-seats.rules';
import { holdEnd, viewHold, whyNotRenewable } from './hold.rules';
import { isLive } from '../seats/claim.rules';
import { retryOnCollision } from './collisions';
import { holdEnded, noteHold } from './ended-hold';
import { refuseOffSale } from './held-choice';
import { selectHeldSeats, selectHold, selectScene } from './hold.reads';
import { deleteHoldsOfSession, updateHoldTime } from './hold.queries';
import type { LayoutStore } from '../seats/layout-store';
import { type Changed, type HoldRequest, placeHold, readScene } from './place-hold';
import { viewStates } from './seat-map.service';
import {
  findForeign,
  findLoneCompanions,
  idsOf,
  inSeatOrder,
  type SeatPicture,
} from '../seats/seat-choice.rules';
import { seenFromSeat, type SeatPlan } from '../seats/seat-rows.rules';
import { orNotFound } from '../../or-not-found';

/** Makes the session's hold be exactly these seats; none gives it back. All or nothing. */
export async function holdSeats(
  layouts: LayoutStore,
  ctx: CommandContext,
  input: HoldRequest & { seatIds: SeatId[] },
): Promise<SeatStates> {
  if (input.seatIds.length === 0) return giveBack(layouts, ctx, input.showtimeId);
  const choose = (seatPlan: SeatPlan, picture: SeatPicture) => {
    const seatIds = inSeatOrder(seatPlan, input.seatIds);
    refuseUnfit(seatPlan, picture, seatIds);
    return seatIds;
  };
  return changeHold(layouts, ctx, input, new Set(input.seatIds).size, choose);
}

/** Chooses for the party and holds what it chose, in place of what the session held. */
export async function holdBestSeats(
  layouts: LayoutStore,
  ctx: CommandContext,
  input: HoldRequest & { partySize: number; wheelchairSpaces: number; nearSeatId: SeatId | null },
): Promise<SeatStates> {
  const { partySize, wheelchairSpaces, nearSeatId } = input;
  if (wheelchairSpaces > partySize) throw new FoyerError('INVALID_INPUT', { fields: ['wheelchairSpaces'] });
  const choose = (seatPlan: SeatPlan, picture: SeatPicture) => {
    const { closed } = picture;
    const seen = seenFromSeat(seatPlan, nearSeatId);
    const numbers = chooseBestSeats(seen, closed, partySize, wheelchairSpaces);
    if (!numbers)
      throw new FoyerError('NOT_ENOUGH_SEATS', { free: countRoom(seatPlan, closed, wheelchairSpaces) });
    return idsOf(seatPlan, numbers);
  };
  return changeHold(layouts, ctx, input, partySize, choose);
}

export async function renewHold(ctx: CommandContext, holdId: HoldId): Promise<HoldView> {
  const { sessionId } = ctx.caller;
  const view = await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const hold = await selectHold(tx, holdId, sessionId);
    if (!hold || !isLive(hold, now)) throw await holdEnded(tx, ctx, holdId);
    refuseOffSale(hold, now);
    const reason = whyNotRenewable(hold, ctx.settings(), now);
    if (reason) throw new FoyerError('HOLD_NOT_RENEWABLE', { reason });
    const renewed = {
      ...hold,
      expires_at: holdEnd(ctx.settings(), hold, now),
      renewals: hold.renewals + 1,
    };
    await updateHoldTime(tx, holdId, renewed.expires_at, renewed.renewals);
    return viewHold(renewed, await selectHeldSeats(tx, holdId), hold, ctx.settings(), now);
  });
  noteHold(ctx, sessionId, view);
  return view;
}

export async function releaseHold(ctx: CommandContext): Promise<void> {
  const { sessionId } = ctx.caller;
  const released = await ctx.transaction((tx) => deleteHoldsOfSession(tx, sessionId));
  noteHold(ctx, sessionId, null);
  for (const hold of released) ctx.emit({ type: 'seatsChanged', showtimeId: hold.showtime_id });
}

async function giveBack(
  layouts: LayoutStore,
  ctx: CommandContext,
  showtimeId: ShowtimeId,
): Promise<SeatStates> {
  const { sessionId } = ctx.caller;
  const { states, released } = await ctx.transaction(async (tx) => {
    const released = await deleteHoldsOfSession(tx, sessionId);
    const row = orNotFound('showtime', await selectScene(tx, showtimeId, sessionId));
    return { released, states: await viewStates(layouts, tx, ctx, showtimeId, row) };
  });
  noteHold(ctx, sessionId, null);
  for (const hold of released) ctx.emit({ type: 'seatsChanged', showtimeId: hold.showtime_id });
  return states;
}

type Choose = (seatPlan: SeatPlan, picture: SeatPicture) => SeatId[];

async function changeHold(
  layouts: LayoutStore,
  ctx: CommandContext,
  input: HoldRequest,
  partySize: number,
  choose: Choose,
): Promise<SeatStates> {
  // Taken now: the session may end and begin anew while the transaction waits for its turn.
  const { sessionId, terminalId } = ctx.caller;
  const largest = ctx.settings().largestParty;
  if (partySize > largest) throw new FoyerError('PARTY_TOO_LARGE', { largest });
  let chosen: SeatId[] = [];
  const change = async (tx: Transaction): Promise<Changed> => {
    const scene = await readScene(layouts, ctx, tx, input, sessionId);
    chosen = choose(scene.known.seatPlan, scene.picture);
    return placeHold(ctx, tx, scene, { sessionId, terminalId }, chosen);
  };
  try {
    const { states, touched } = await retryOnCollision(() => ctx.transaction(change));
    noteHold(ctx, sessionId, states.hold);
    for (const showtimeId of touched) ctx.emit({ type: 'seatsChanged', showtimeId });
    return states;
  } catch (error) {
    if (isUniqueViolation(error)) throw new FoyerError('SEAT_TAKEN', { seatIds: chosen });
    throw error;
  }
}

function refuseUnfit(seatPlan: SeatPlan, picture: SeatPicture, seatIds: SeatId[]): void {
  const foreign = findForeign(seatPlan, seatIds);
  if (foreign.length > 0) throw new FoyerError('SEAT_NOT_FOR_SALE', { seatIds: foreign });
  const taken = seatIds.filter((id) => picture.taken.includes(id));
  if (taken.length > 0) throw new FoyerError('SEAT_TAKEN', { seatIds: taken });
  const kept = seatIds.filter((id) => picture.notForSale.includes(id));
  if (kept.length > 0) throw new FoyerError('SEAT_NOT_FOR_SALE', { seatIds: kept });
  const alone = findLoneCompanions(seatPlan, seatIds);
  if (alone.length > 0) throw new FoyerError('COMPANION_ALONE', { seatIds: alone });
}
