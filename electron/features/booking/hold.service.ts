import type { HoldView, SeatStates } from '../../contract/booking.contract';
import { FoyerError } from '../../contract/errors';
import type { HoldId, SeatId, ShowtimeId } from '../../contract/values';
import { isUniqueViolation, type Transaction } from '../../database/database';
import type { CommandContext } from '../context';
import { chooseBestSeats, countRoom } from './best-seats.rules';
import { type Hold, holdEnd, isLive, viewHold, whyNotOnSale, whyNotRenewable } from './booking.rules';
import { retryOnCollision } from './collisions';
import {
  deleteClaims,
  deleteHolds,
  deleteHoldsOfSession,
  insertClaims,
  insertHold,
  selectClaims,
  selectHeldSeats,
  selectHold,
  selectShowtimeAndHold,
  type ShowtimeAndHoldRow,
  updateHoldTime,
} from './hold.queries';
import type { KnownLayout, LayoutStore } from './layout-store';
import {
  findForeign,
  findLoneCompanions,
  idsOf,
  inSeatOrder,
  pictureSeats,
  type SeatPicture,
} from './seat-choice.rules';
import { closeSeats, type House } from './seat-rows.rules';

type HoldRequest = { showtimeId: ShowtimeId; holdId: HoldId | null };

/** Makes the session's hold be exactly these seats; none gives it back. All or nothing. */
export async function holdSeats(
  layouts: LayoutStore,
  ctx: CommandContext,
  input: HoldRequest & { seatIds: SeatId[] },
): Promise<SeatStates> {
  if (input.seatIds.length === 0) return giveBack(layouts, ctx, input.showtimeId);
  const choose = (house: House, picture: SeatPicture) => {
    const seatIds = inSeatOrder(house, input.seatIds);
    refuseUnfit(house, picture, seatIds);
    return seatIds;
  };
  return changeHold(layouts, ctx, input, new Set(input.seatIds).size, choose);
}

/** Chooses for the party and holds what it chose, in place of what the session held. */
export async function holdBestSeats(
  layouts: LayoutStore,
  ctx: CommandContext,
  input: HoldRequest & { partySize: number; wheelchairSpaces: number },
): Promise<SeatStates> {
  const { partySize, wheelchairSpaces } = input;
  if (wheelchairSpaces > partySize) throw new FoyerError('INVALID_INPUT', { fields: ['wheelchairSpaces'] });
  const choose = (house: House, picture: SeatPicture) => {
    const closed = closeSeats(house, picture.taken);
    const numbers = chooseBestSeats(house, closed, partySize, wheelchairSpaces);
    if (!numbers)
      throw new FoyerError('NOT_ENOUGH_SEATS', { free: countRoom(house, closed, wheelchairSpaces) });
    return idsOf(house, numbers);
  };
  return changeHold(layouts, ctx, input, partySize, choose);
}

export async function renewHold(ctx: CommandContext, holdId: HoldId): Promise<HoldView> {
  const { sessionId } = ctx.caller;
  return ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const hold = await selectHold(tx, holdId, sessionId);
    if (!hold || !isLive(hold, now)) throw new FoyerError('HOLD_EXPIRED', {});
    const reason = whyNotRenewable(hold, ctx.settings(), now);
    if (reason) throw new FoyerError('HOLD_NOT_RENEWABLE', { reason });
    const renewed = {
      ...hold,
      expires_at: holdEnd(ctx.settings(), now),
      renewals: hold.renewals + 1,
    };
    await updateHoldTime(tx, holdId, renewed.expires_at, renewed.renewals);
    return viewHold(renewed, await selectHeldSeats(tx, holdId), ctx.settings(), now);
  });
}

export async function releaseHold(ctx: CommandContext): Promise<void> {
  const { sessionId } = ctx.caller;
  const released = await ctx.transaction((tx) => deleteHoldsOfSession(tx, sessionId));
  emitSeats(
    ctx,
    released.map((hold) => hold.showtime_id),
  );
}

async function giveBack(
  layouts: LayoutStore,
  ctx: CommandContext,
  showtimeId: ShowtimeId,
): Promise<SeatStates> {
  const { sessionId } = ctx.caller;
  const { states, released } = await ctx.transaction(async (tx) => {
    const row = await selectShowtimeAndHold(tx, showtimeId, sessionId);
    if (!row) throw new FoyerError('NOT_FOUND', { what: 'showtime' });
    const released = await deleteHoldsOfSession(tx, sessionId);
    const { house } = await layouts.read(tx, row.layout_id);
    const { taken } = pictureSeats(await selectClaims(tx, showtimeId), null, ctx.clock.now());
    return { released, states: { taken: inSeatOrder(house, taken), hold: null } };
  });
  emitSeats(
    ctx,
    released.map((hold) => hold.showtime_id),
  );
  return states;
}

type Choose = (house: House, picture: SeatPicture) => SeatId[];
type Changed = { states: SeatStates; touched: ShowtimeId[] };

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
  const remembering: Choose = (house, picture) => (chosen = choose(house, picture));
  const change = async (tx: Transaction): Promise<Changed> => {
    const scene = await readScene(layouts, ctx, tx, input, sessionId);
    const seatIds = remembering(scene.known.house, scene.picture);
    return placeHold(ctx, tx, scene, { sessionId, terminalId }, seatIds);
  };
  try {
    const { states, touched } = await retryOnCollision(() => ctx.transaction(change));
    emitSeats(ctx, touched);
    return states;
  } catch (error) {
    if (isUniqueViolation(error)) throw new FoyerError('SEAT_TAKEN', { seatIds: chosen });
    throw error;
  }
}

type Scene = {
  now: number;
  showtimeId: ShowtimeId;
  showtime: ShowtimeAndHoldRow;
  known: KnownLayout;
  picture: SeatPicture;
  /** The session's live hold on this showtime: it keeps its time. */
  current: Hold | null;
};

/** Judges the showtime and the hold to be changed by the clock, and reads who has which seat. */
async function readScene(
  layouts: LayoutStore,
  ctx: CommandContext,
  tx: Transaction,
  { showtimeId, holdId }: HoldRequest,
  sessionId: string,
): Promise<Scene> {
  const now = ctx.clock.now();
  const showtime = await selectShowtimeAndHold(tx, showtimeId, sessionId);
  if (!showtime) throw new FoyerError('NOT_FOUND', { what: 'showtime' });
  const reason = whyNotOnSale(showtime, now);
  if (reason) throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason });
  const held = ownHold(showtime);
  const live = held && isLive(held, now) ? held : null;
  if (holdId !== null && live?.id !== holdId) throw new FoyerError('HOLD_EXPIRED', {});
  const current = live?.showtime_id === showtimeId ? live : null;
  const known = await layouts.read(tx, showtime.layout_id);
  const picture = pictureSeats(await selectClaims(tx, showtimeId), current?.id ?? null, now);
  return { now, showtimeId, showtime, known, picture, current };
}

/** The hold that was read beside the showtime, live or not. */
export function ownHold(row: ShowtimeAndHoldRow): Hold | null {
  if (row.hold_id === null) return null;
  return {
    id: row.hold_id,
    showtime_id: row.hold_showtime_id!,
    created_at: row.hold_created_at!,
    expires_at: row.hold_expires_at!,
    renewals: row.hold_renewals!,
  };
}

function refuseUnfit(house: House, picture: SeatPicture, seatIds: SeatId[]): void {
  const foreign = findForeign(house, seatIds);
  if (foreign.length > 0) throw new FoyerError('SEAT_NOT_FOR_SALE', { seatIds: foreign });
  const takenSeats = new Set(picture.taken);
  const taken = seatIds.filter((id) => takenSeats.has(id));
  if (taken.length > 0) throw new FoyerError('SEAT_TAKEN', { seatIds: taken });
  const alone = findLoneCompanions(house, seatIds);
  if (alone.length > 0) throw new FoyerError('COMPANION_ALONE', { seatIds: alone });
}

async function placeHold(
  ctx: CommandContext,
  tx: Transaction,
  scene: Scene,
  caller: { sessionId: string; terminalId: string },
  seatIds: SeatId[],
): Promise<Changed> {
  const { now, showtimeId, showtime, picture, current } = scene;
  const added = seatIds.filter((id) => !picture.own.includes(id));
  const removed = picture.own.filter((id) => !seatIds.includes(id));
  const inTheWay = new Set(added.flatMap((id) => picture.dead.get(id) ?? []));
  if (showtime.hold_id !== null && !current) inTheWay.add(showtime.hold_id);
  if (inTheWay.size > 0) await deleteHolds(tx, [...inTheWay]);
  const hold = current ?? (await beginHold(ctx, tx, scene, caller));
  if (removed.length > 0) await deleteClaims(tx, hold.id, removed);
  const place = { holdId: hold.id, showtimeId, layoutId: showtime.layout_id };
  if (added.length > 0) await insertClaims(tx, place, added);
  const touched = added.length + removed.length > 0 ? [showtimeId] : [];
  if (showtime.hold_showtime_id !== null && showtime.hold_showtime_id !== showtimeId)
    touched.push(showtime.hold_showtime_id);
  return {
    touched,
    states: {
      taken: inSeatOrder(scene.known.house, picture.taken),
      hold: viewHold(hold, seatIds, ctx.settings(), now),
    },
  };
}

async function beginHold(
  ctx: CommandContext,
  tx: Transaction,
  { now, showtimeId, showtime }: Scene,
  { sessionId, terminalId }: { sessionId: string; terminalId: string },
): Promise<Hold> {
  const hold = {
    id: ctx.newId<HoldId>(),
    showtime_id: showtimeId,
    layout_id: showtime.layout_id,
    session_id: sessionId,
    terminal_id: terminalId,
    created_at: now,
    expires_at: holdEnd(ctx.settings(), now),
    renewals: 0,
  };
  await insertHold(tx, hold);
  return hold;
}

function emitSeats(ctx: CommandContext, showtimeIds: readonly ShowtimeId[]): void {
  for (const showtimeId of showtimeIds) ctx.emit({ type: 'seatsChanged', showtimeId });
}
