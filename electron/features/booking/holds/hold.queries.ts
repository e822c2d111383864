import type { HoldId, LayoutId, SeatId, ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import type { HoldTable, SeatClaimTable } from '../../../database/schema';
import { reusableQuery } from '../../../database/reusable-query';

export async function insertHold(tx: Transaction, hold: HoldTable): Promise<void> {
  await runInsertHold(tx, hold);
}
const runInsertHold = reusableQuery((db, rows: readonly HoldTable[]) => db.insertInto('hold').values(rows));

export type HeldPlace = { holdId: HoldId; showtimeId: ShowtimeId; layoutId: LayoutId };

/** Breaks the key (see isUniqueViolation) when somebody else was first. */
export async function insertClaims(
  tx: Transaction,
  { holdId, showtimeId, layoutId }: HeldPlace,
  seatIds: readonly SeatId[],
): Promise<void> {
  const claim = { showtime_id: showtimeId, layout_id: layoutId, hold_id: holdId, reservation_id: null };
  await runInsertClaims(tx, ...seatIds.map((seat_id) => ({ ...claim, seat_id })));
}
const runInsertClaims = reusableQuery((db, rows: readonly SeatClaimTable[]) =>
  db.insertInto('seat_claim').values(rows),
);

export async function deleteClaims(tx: Transaction, holdId: HoldId, seatIds: readonly SeatId[]) {
  await tx.deleteFrom('seat_claim').where('hold_id', '=', holdId).where('seat_id', 'in', seatIds).execute();
}

export async function updateHoldTime(tx: Transaction, id: HoldId, expiresAt: number, renewals: number) {
  await tx.updateTable('hold').set({ expires_at: expiresAt, renewals }).where('id', '=', id).execute();
}

/** Their claims go with them. */
export async function deleteHolds(tx: Transaction, ids: readonly HoldId[]): Promise<void> {
  for (const id of ids) await runDeleteHold(tx, { id });
}
const runDeleteHold = reusableQuery((db, [gone]: readonly { id: HoldId }[]) =>
  db.deleteFrom('hold').where('id', '=', gone!.id),
);

export function deleteHoldsOfSession(tx: Transaction, sessionId: string) {
  return tx.deleteFrom('hold').where('session_id', '=', sessionId).returning('showtime_id').execute();
}

export function deleteHoldsOfTerminal(tx: Transaction, terminalId: string) {
  return tx.deleteFrom('hold').where('terminal_id', '=', terminalId).returning('showtime_id').execute();
}

export function deleteHoldsExpiredAt(tx: Transaction, now: number) {
  return tx.deleteFrom('hold').where('expires_at', '<=', now).returning('showtime_id').execute();
}

/** None of them ends later than that. */
export async function updateHoldsOfShowtime(tx: Transaction, showtimeId: ShowtimeId, endAtMost: number) {
  await tx
    .updateTable('hold')
    .set({ expires_at: endAtMost })
    .where('showtime_id', '=', showtimeId)
    .where('expires_at', '>', endAtMost)
    .execute();
}

export async function deleteHoldsOfShowtime(tx: Transaction, showtimeId: ShowtimeId): Promise<void> {
  await tx.deleteFrom('hold').where('showtime_id', '=', showtimeId).execute();
}
