import { FoyerError } from '../../../contract/errors';
import type { ShowtimeId } from '../../../contract/values';
import { localOf } from '../../../domain/wall-clock';
import { readMovieCards } from '../../catalog/listing/listing.service';
import { whyStarted } from '../../catalog/showtimes/sale.rules';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { selectShowtimeAndHold } from '../holds/hold.reads';
import {
  deleteClaimsOfShowtime,
  updateReservationsOfShowtimeCancelled,
  updateShowtimeCancelled,
} from './reservation.queries';
import { insertCalls } from './restore.queries';
import { orNotFound } from '../../or-not-found';

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
    const showtime = orNotFound('showtime', await selectShowtimeAndHold(tx, showtimeId, sessionId));
    if (showtime.state === 'cancelled') return null;
    const now = ctx.clock.now();
    if (now >= showtime.starts_at)
      throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: whyStarted(showtime, now) });
    await updateShowtimeCancelled(tx, showtimeId, reason);
    await insertCalls(tx, showtimeId);
    const reservations = await updateReservationsOfShowtimeCancelled(tx, showtimeId, now);
    await deleteClaimsOfShowtime(tx, showtimeId);
    await ctx.showtimeHolds.release(tx, showtimeId);
    const [movie] = await readMovieCards(tx, [showtime.movie_id]);
    const startsAt = localOf(showtime.starts_at, ctx.settings().timeZone).replace('T', ' ');
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
