import { FoyerError } from '../../../contract/errors';
import type { ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import type { ShowtimeTable } from '../../../database/schema';
import { localOf } from '../../../domain/wall-clock';
import { refuseOverlaps, writeUnlessOverlapping } from '../../catalog/showtimes/schedule.service';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { whyStarted } from '../../catalog/showtimes/sale.rules';
import {
  type CancelledReservation,
  insertClaims,
  selectCancelledState,
  selectCancelledWithShowtime,
  selectNotInUse,
  selectShowtimeToRestore,
  updateCallsRestored,
  updateReservationsRestored,
  updateShowtimeRestored,
} from './restore.queries';
import { orNotFound } from '../../or-not-found';

type Restored = { restoredReservations: number; leftReservations: number };

/** While it was cancelled nobody could get a seat of it: they are all free, as long as the house still has them. */
export async function restoreShowtime(ctx: CommandContext, showtimeId: ShowtimeId): Promise<Restored> {
  const restored = await ctx.transaction(async (tx) => {
    const found = orNotFound('showtime', await selectShowtimeToRestore(tx, showtimeId));
    const { title, ...row } = found;
    if (row.state !== 'cancelled') return null;
    await refuseUnfit(ctx, tx, row);
    const before = await selectCancelledState(tx, showtimeId);
    const state = before === 'planned' || before === 'on_sale' ? before : 'closed';
    await writeUnlessOverlapping(() => updateShowtimeRestored(tx, showtimeId, state), 0);
    const all = await selectCancelledWithShowtime(tx, showtimeId);
    const standing = all.filter(({ seats }) => seats.every((seat) => seat.layout_id === row.layout_id));
    await restoreReservations(ctx, tx, row, standing);
    const counts = {
      restoredReservations: standing.length,
      leftReservations: all.length - standing.length,
    };
    const startsAt = localOf(row.starts_at, ctx.settings().timeZone).replace('T', ' ');
    await writeJournal(ctx, tx, {
      action: 'showtime.restored',
      subjectId: showtimeId,
      subject: `${title}, ${startsAt}`,
      before: { state: 'cancelled', reason: row.cancel_reason },
      after: { state, reservations: counts.restoredReservations },
    });
    return counts;
  });
  if (restored === null) return { restoredReservations: 0, leftReservations: 0 };
  ctx.emit({ type: 'seatsChanged', showtimeId });
  ctx.emit({ type: 'catalogChanged' });
  return restored;
}

async function refuseUnfit(ctx: CommandContext, tx: Transaction, row: ShowtimeTable): Promise<void> {
  const now = ctx.clock.now();
  if (now >= row.starts_at) throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: whyStarted(row, now) });
  const what = await selectNotInUse(tx, {
    movieId: row.movie_id,
    auditoriumId: row.auditorium_id,
    priceCardId: row.price_card_id,
  });
  if (what) throw new FoyerError('SHOWTIME_NOT_RESTORABLE', { what });
  await refuseOverlaps(ctx, tx, [row]);
}

async function restoreReservations(
  ctx: CommandContext,
  tx: Transaction,
  { id: showtimeId, cancel_reason: reason }: ShowtimeTable,
  reservations: readonly CancelledReservation[],
): Promise<void> {
  if (reservations.length === 0) return;
  const ids = reservations.map(({ id }) => id);
  await updateReservationsRestored(tx, ids);
  await insertClaims(tx, showtimeId, reservations);
  await updateCallsRestored(tx, ids);
  for (const { id, code, cancelledAt } of reservations)
    await writeJournal(ctx, tx, {
      action: 'reservation.restored',
      subjectId: id,
      subject: code,
      before: { state: 'cancelled', cancelledAt, reason },
      after: { state: 'active' },
    });
}
