import { FoyerError } from '../../contract/errors';
import type { ShowtimeId } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import { localStartOf } from '../catalog/business-day.rules';
import { readMovieCards } from '../catalog/listing.service';
import type { CommandContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { type Sale, saleEndOf, whyNotOnSale, whyStarted } from './booking.rules';
import { insertCalls } from './restore.queries';
import {
  deleteHoldsExpiredAt,
  deleteHoldsOfSession,
  deleteHoldsOfShowtime,
  deleteHoldsOfTerminal,
  selectSalesEnded,
  selectShowtimeAndHold,
  updateHoldsOfShowtime,
} from './hold.queries';
import {
  deleteClaimsOfShowtime,
  updateReservationsOfShowtimeCancelled,
  updateShowtimeCancelled,
} from './reservation.queries';

/** Gives back what a session holds; the showtimes whose seats changed. */
export async function releaseHoldsOfSession(tx: Transaction, sessionId: string): Promise<ShowtimeId[]> {
  return showtimesOf(await deleteHoldsOfSession(tx, sessionId));
}

/** Gives back what a terminal's sessions hold: after a crash or a restart, when none of them lives any more. */
export async function releaseHoldsOfTerminal(tx: Transaction, terminalId: string): Promise<ShowtimeId[]> {
  return showtimesOf(await deleteHoldsOfTerminal(tx, terminalId));
}

/** Gives back whatever is held of a showtime: it is being moved or deleted. */
export async function releaseHoldsOfShowtime(tx: Transaction, showtimeId: ShowtimeId): Promise<void> {
  await deleteHoldsOfShowtime(tx, showtimeId);
}

/** After its sale was changed: nothing is held beyond its end, and nothing at all while it is not on sale. */
export async function fitHoldsToSale(
  tx: Transaction,
  showtimeId: ShowtimeId,
  sale: Sale,
  now: number,
): Promise<void> {
  if (whyNotOnSale(sale, now)) await deleteHoldsOfShowtime(tx, showtimeId);
  else await updateHoldsOfShowtime(tx, showtimeId, saleEndOf(sale));
}

/** Removes holds that ran out. Nothing relies on it: every reading judges them by the clock. */
export async function sweepExpiredHolds(tx: Transaction, now: number): Promise<ShowtimeId[]> {
  return showtimesOf(await deleteHoldsExpiredAt(tx, now));
}

/** Showtimes whose sale the clock ended after one moment and by another: whoever looks at one is to be told. */
export async function readSalesEnded(db: ReadDatabase, after: number, until: number): Promise<ShowtimeId[]> {
  return until <= after ? [] : (await selectSalesEnded(db, after, until)).map((row) => row.id);
}

function showtimesOf(holds: readonly { showtime_id: ShowtimeId }[]): ShowtimeId[] {
  return [...new Set(holds.map((hold) => hold.showtime_id))];
}

/**
 * Cancels a showtime with all its reservations, ends its holds and frees its seats, all in one. The first cancelling
 * stands: a second changes nothing and cancels nobody. What has started was shown, and stays as it is.
 */
export async function cancelShowtime(
  ctx: CommandContext,
  { showtimeId, reason }: { showtimeId: ShowtimeId; reason: string },
): Promise<{ cancelledReservations: number }> {
  const { sessionId } = ctx.caller;
  const cancelled = await ctx.transaction(async (tx) => {
    const showtime = await selectShowtimeAndHold(tx, showtimeId, sessionId);
    if (!showtime) throw new FoyerError('NOT_FOUND', { what: 'showtime' });
    if (showtime.state === 'cancelled') return null;
    const now = ctx.clock.now();
    if (now >= showtime.starts_at)
      throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: whyStarted(showtime, now) });
    await updateShowtimeCancelled(tx, showtimeId, reason);
    await insertCalls(tx, showtimeId);
    const reservations = await updateReservationsOfShowtimeCancelled(tx, showtimeId, now);
    await deleteClaimsOfShowtime(tx, showtimeId);
    await deleteHoldsOfShowtime(tx, showtimeId);
    const [movie] = await readMovieCards(tx, [showtime.movie_id]);
    const startsAt = localStartOf(showtime.starts_at, ctx.settings().timeZone).replace('T', ' ');
    await writeJournal(ctx, tx, {
      action: 'showtime.cancelled',
      subjectId: showtimeId,
      subject: `${movie?.title ?? ''}, ${startsAt}`,
      before: { state: showtime.state },
      after: { state: 'cancelled', reason, reservations },
    });
    return reservations;
  });
  if (cancelled === null) return { cancelledReservations: 0 };
  ctx.emit({ type: 'seatsChanged', showtimeId });
  ctx.emit({ type: 'catalogChanged' });
  return { cancelledReservations: cancelled };
}
