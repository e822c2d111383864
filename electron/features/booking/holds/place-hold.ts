import type { SeatStates } from '../../../contract/booking.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import { keptSeats } from '../../catalog/auditoriums/block.rules';
import type { CommandContext } from '../../context';
import { type Hold, holdEnd, viewHold } from './hold.rules';
import { isLive } from '../seats/claim.rules';
import { holdEnded } from './ended-hold';
import { refuseOffSale } from './held-choice';
import { selectScene, type ShowtimeAndHoldRow } from './hold.reads';
import { deleteClaims, deleteHolds, insertClaims, insertHold } from './hold.queries';
import type { KnownLayout, LayoutStore } from '../seats/layout-store';
import { pictureSeats, type SeatPicture, withoutOwners } from '../seats/seat-choice.rules';
import { seatsOfRow } from '../seats/seats.reads';
import { orNotFound } from '../../or-not-found';

export type HoldRequest = {
  showtimeId: ShowtimeId;
  holdId: HoldId | null;
  /** Staff may hold house seats before they are released. */
  forStaff?: boolean;
};
export type Changed = { states: SeatStates; touched: ShowtimeId[] };

/** Where a hold is to be placed, and what is there already. */
export type Scene = {
  now: number;
  showtimeId: ShowtimeId;
  showtime: ShowtimeAndHoldRow;
  known: KnownLayout;
  picture: SeatPicture;
  /** Kept from sale, whoever has them. */
  blocked: readonly SeatId[];
  /** The session's live hold on this showtime: it keeps its time. */
  current: Hold | null;
};

/** Judges the showtime and the hold to be changed by the clock, and reads who has which seat. */
export async function readScene(
  layouts: LayoutStore,
  ctx: CommandContext,
  tx: Transaction,
  { showtimeId, holdId, forStaff = false }: HoldRequest,
  sessionId: string,
): Promise<Scene> {
  const now = ctx.clock.now();
  const showtime = orNotFound('showtime', await selectScene(tx, showtimeId, sessionId));
  refuseOffSale(showtime, now);
  const held = ownHold(showtime);
  const live = held && isLive(held, now) ? held : null;
  if (holdId !== null && live?.id !== holdId) throw await holdEnded(tx, ctx, holdId);
  const current = live?.showtime_id === showtimeId ? live : null;
  const known = await layouts.read(tx, showtime.layout_id);
  const { claims, blocks } = seatsOfRow(showtime);
  const blocked = keptSeats(blocks, now, { forStaff });
  const picture = pictureSeats(known.seatPlan, claims, current?.id ?? null, now, blocked);
  return { now, showtimeId, showtime, known, picture, blocked, current };
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

/** Writes what differs. Breaks a key (see isUniqueViolation) when somebody else was first. */
export async function placeHold(
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
      taken: picture.taken,
      // Kept from sale, and given up by the choice: nobody's.
      notForSale: withoutOwners(scene.blocked, picture.taken, seatIds),
      hold: viewHold(hold, seatIds, showtime, ctx.settings(), now),
      saleEnd: null,
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
    expires_at: holdEnd(ctx.settings(), showtime, now),
    renewals: 0,
  };
  await insertHold(tx, hold);
  return hold;
}
