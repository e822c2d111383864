import { FoyerError } from '../../../contract/errors';
import type { ReservationDetail } from '../../../contract/reservations.contract';
import type { ReservationId, SeatId } from '../../../contract/values';
import { isUniqueViolation, type ReadDatabase, type Transaction } from '../../../database/database';
import { type SeatName, seatNameOf } from '../../../domain/seat-names';
import type { LayoutStore } from '../seats/layout-store';
import { retryOnCollision } from '../holds/collisions';
import { viewReservations } from '../reservations/reservation-view';
import { cancelOne } from '../reservations/cancel-reservation.service';
import { moveToSeats } from '../reservations/move.service';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { selectCancelReason, selectJournalOf, updateCollectedAt } from './detail.queries';
import { type ListedRow, selectOneReservation, selectTicketSeats } from './list.queries';
import { mayStaffCancel, mayStaffMove, stageOf, tellHistory } from './reservation.rules';

type ViewContext = Pick<CommandContext | QueryContext, 'clock' | 'settings'>;

/** A reservation with all that happened to it. */
export async function readReservation(
  db: ReadDatabase,
  ctx: ViewContext,
  id: ReservationId,
): Promise<ReservationDetail> {
  const row = await requireReservation(db, id);
  const [reservation] = await viewReservations(db, ctx, [row]);
  const showtimeReason = await selectCancelReason(db, row.showtime_id);
  const now = ctx.clock.now();
  return {
    reservation: reservation!,
    stage: stageOf(row),
    name: row.name ?? row.account_name,
    contact: row.contact ?? row.account_email,
    collectedAt: row.collected_at,
    history: tellHistory(row, await selectJournalOf(db, id), showtimeReason),
    mayBeCancelled: mayStaffCancel(row, now),
    mayBeMoved: mayStaffMove(row, now),
  };
}

export async function cancelReservation(
  ctx: CommandContext,
  { reservationId, reason }: { reservationId: ReservationId; reason: string },
): Promise<ReservationDetail> {
  return change(ctx, reservationId, async (tx, row) => {
    if (row.state === 'cancelled') return false;
    const now = ctx.clock.now();
    if (!mayStaffCancel(row, now)) throw new FoyerError('TOO_LATE_TO_CANCEL', {});
    await cancelOne(tx, row, 'staff', now);
    await writeJournal(ctx, tx, {
      action: 'reservation.cancelled',
      subjectId: row.id,
      subject: row.code,
      before: { stage: stageOf(row), seats: await seatsOf(tx, row.id) },
      after: { stage: 'cancelled', reason },
    });
    return true;
  });
}

export async function moveReservation(
  layouts: LayoutStore,
  ctx: CommandContext,
  input: { reservationId: ReservationId; seatIds: SeatId[]; allowsLoneSeats: boolean },
): Promise<ReservationDetail> {
  const move = async (tx: Transaction, row: ListedRow) => {
    refuseCancelled(row);
    const now = ctx.clock.now();
    if (!mayStaffMove(row, now)) throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'past' });
    const before = await seatsOf(tx, row.id);
    const wanted = { ...input, showtimeId: row.showtime_id, layoutId: row.layout_id };
    if (!(await moveToSeats(layouts, tx, now, wanted))) return false;
    await writeJournal(ctx, tx, {
      action: 'reservation.moved',
      subjectId: row.id,
      subject: row.code,
      before: { seats: before },
      after: { seats: await seatsOf(tx, row.id) },
    });
    return true;
  };
  try {
    return await retryOnCollision(() => change(ctx, input.reservationId, move));
  } catch (error) {
    if (isUniqueViolation(error)) throw new FoyerError('SEAT_TAKEN', { seatIds: input.seatIds });
    throw error;
  }
}

/** Marking twice is marking once: the first time stands. */
export async function setCollected(
  ctx: CommandContext,
  { reservationId, isCollected }: { reservationId: ReservationId; isCollected: boolean },
): Promise<ReservationDetail> {
  return change(ctx, reservationId, async (tx, row) => {
    refuseCancelled(row);
    if ((row.collected_at !== null) === isCollected) return false;
    const at = isCollected ? Math.max(ctx.clock.now(), row.reserved_at) : null;
    await updateCollectedAt(tx, row.id, at);
    await writeJournal(ctx, tx, {
      action: isCollected ? 'reservation.collected' : 'reservation.collectionUndone',
      subjectId: row.id,
      subject: row.code,
      before: { collectedAt: row.collected_at },
      after: { collectedAt: at },
    });
    return true;
  });
}

/** As `setCollected`, of one that was made in the same transaction. */
export async function markCollected(
  ctx: CommandContext,
  tx: Transaction,
  { id, code, at }: { id: ReservationId; code: string; at: number },
): Promise<void> {
  await updateCollectedAt(tx, id, at);
  await writeJournal(ctx, tx, {
    action: 'reservation.collected',
    subjectId: id,
    subject: code,
    before: { collectedAt: null },
    after: { collectedAt: at },
  });
}

/** `work` says whether anything changed. Who looks at the showtime's seats is told, after the commit. */
async function change(
  ctx: CommandContext,
  id: ReservationId,
  work: (tx: Transaction, row: ListedRow) => Promise<boolean>,
): Promise<ReservationDetail> {
  const { detail, isChanged } = await ctx.transaction(async (tx) => {
    const isChanged = await work(tx, await requireReservation(tx, id));
    return { isChanged, detail: await readReservation(tx, ctx, id) };
  });
  if (isChanged) ctx.emit({ type: 'seatsChanged', showtimeId: detail.reservation.showtime.id });
  return detail;
}

async function requireReservation(db: ReadDatabase, id: ReservationId) {
  const row = await selectOneReservation(db, id);
  if (!row) throw new FoyerError('RESERVATION_NOT_FOUND', {});
  return row;
}

function refuseCancelled(row: ListedRow): void {
  if (row.state === 'cancelled') throw new FoyerError('RESERVATION_CANCELLED', {});
}

async function seatsOf(db: ReadDatabase, id: ReservationId): Promise<SeatName[]> {
  return (await selectTicketSeats(db, [id])).map(seatNameOf);
}
