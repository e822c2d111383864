import type { HoldId, LayoutId, SeatId, ShowtimeId } from '../../../contract/values';
import { comparedOnly } from '../../../database/compared-only';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { HoldTable, SeatClaimTable } from '../../../database/schema';
import { reusableQuery } from '../../../database/reusable-query';

/** A showtime, and beside it the session's hold, on whichever showtime and live or not. */
export async function selectShowtimeAndHold(db: ReadDatabase, showtimeId: ShowtimeId, sessionId: string) {
  const rows = await runSelectShowtimeAndHold(db, { showtimeId, sessionId });
  return rows[0];
}
export type ShowtimeAndHoldRow = NonNullable<Awaited<ReturnType<typeof selectShowtimeAndHold>>>;

const runSelectShowtimeAndHold = reusableQuery(
  (db, [wanted]: readonly { showtimeId: ShowtimeId; sessionId: string }[]) =>
    db
      .selectFrom('showtime')
      .leftJoin('hold', (join) => join.on('hold.session_id', '=', wanted!.sessionId))
      .select([
        'showtime.layout_id',
        'showtime.movie_id',
        'showtime.state',
        'showtime.starts_at',
        'showtime.ends_at',
        'showtime.sales_close_at',
        'hold.id as hold_id',
        'hold.showtime_id as hold_showtime_id',
        'hold.created_at as hold_created_at',
        'hold.expires_at as hold_expires_at',
        'hold.renewals as hold_renewals',
      ])
      .where('showtime.id', '=', wanted!.showtimeId),
);

/** The furthest that a sale's end may be from its showtime's start, either way. */
const cutoffAtMostMs = 240 * 60_000;

/** Showtimes whose sale the clock ended after one moment and by another. */
export function selectSalesEnded(db: ReadDatabase, after: number, until: number) {
  return db
    .selectFrom('showtime')
    .select('id')
    .where('starts_at', '>', after - cutoffAtMostMs)
    .where('starts_at', '<=', until + cutoffAtMostMs)
    .where('sales_close_at', '>', after)
    .where('sales_close_at', '<=', until)
    .where('state', '=', 'on_sale')
    .execute();
}

/** Every claim on a showtime's seats, with when its hold began and runs out; dead ones are among them. */
export function selectClaims(db: ReadDatabase, showtimeId: ShowtimeId) {
  return runSelectClaims(db, { showtimeId });
}

const runSelectClaims = reusableQuery((db, [wanted]: readonly { showtimeId: ShowtimeId }[]) =>
  db
    .selectFrom('seat_claim')
    .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
    .select(['seat_claim.seat_id', 'seat_claim.hold_id', 'hold.created_at', 'hold.expires_at'])
    .where('seat_claim.showtime_id', '=', wanted!.showtimeId),
);

/** What seat kinds cost more on a showtime's price card. */
export function selectShowtimeSurcharges(db: ReadDatabase, showtimeId: ShowtimeId) {
  return db
    .selectFrom('showtime')
    .innerJoin('price_card', 'price_card.id', 'showtime.price_card_id')
    .innerJoin('price_card_surcharge', 'price_card_surcharge.price_card_id', 'price_card.id')
    .select(['price_card_surcharge.seat_kind', 'price_card_surcharge.amount', 'price_card.currency'])
    .where('showtime.id', '=', showtimeId)
    .execute();
}

/** With what it says of its sale. */
export function selectHold(db: ReadDatabase, id: HoldId, sessionId: string) {
  return db
    .selectFrom('hold')
    .innerJoin('showtime', 'showtime.id', 'hold.showtime_id')
    .select([
      'hold.id',
      'hold.showtime_id',
      'hold.created_at',
      'hold.expires_at',
      'hold.renewals',
      'showtime.state',
      'showtime.starts_at',
      'showtime.ends_at',
      'showtime.sales_close_at',
    ])
    .where('hold.id', '=', id)
    .where('hold.session_id', '=', sessionId)
    .executeTakeFirst();
}

/** In the layout's order. */
export async function selectHeldSeats(db: ReadDatabase, id: HoldId): Promise<SeatId[]> {
  const rows = await db
    .selectFrom('seat_claim')
    .innerJoin('seat', 'seat.id', 'seat_claim.seat_id')
    .select('seat_claim.seat_id')
    .where('seat_claim.hold_id', '=', id)
    .orderBy('seat.position')
    .execute();
  return rows.map((row) => row.seat_id);
}

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
  await tx
    .deleteFrom('seat_claim')
    .where('hold_id', '=', holdId)
    // A seat has been sold ten thousand times.
    .where((eb) => eb(comparedOnly(eb.ref('seat_id')), 'in', seatIds))
    .execute();
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
