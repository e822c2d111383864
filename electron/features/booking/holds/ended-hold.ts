import type { HoldEnd, HoldView } from '../../../contract/booking.contract';
import { FoyerError } from '../../../contract/errors';
import type { HoldId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { readMovieCards, readShowtimeCards } from '../../catalog/listing/listing.service';
import type { CommandContext, QueryContext } from '../../context';
import { isLive } from '../seats/claim.rules';
import { viewHold, whyHoldEnded } from './hold.rules';
import { selectHeldSeats, selectHold, selectShowtimeAndHold } from './hold.reads';

type Ctx = Pick<CommandContext | QueryContext, 'caller' | 'clock' | 'settings'>;

/** Whether the visit's hold still lives, and else what became of it; nothing of a hold that is not to be missed. */
export async function readHold(
  ctx: QueryContext,
  holdId: HoldId,
): Promise<{ hold: HoldView | null; end: HoldEnd | null }> {
  const { sessionId, notedHold } = ctx.caller;
  const now = ctx.clock.now();
  const row = await selectHold(ctx.db, holdId, sessionId);
  if (row && isLive(row, now)) {
    const hold = viewHold(row, await selectHeldSeats(ctx.db, holdId), row, ctx.settings(), now);
    return { hold, end: null };
  }
  if (notedHold?.id !== holdId) return { hold: null, end: null };
  const { showtimeId, expiresAt } = notedHold;
  const sale = await selectShowtimeAndHold(ctx.db, showtimeId, sessionId);
  const [showtime] = await readShowtimeCards(ctx.db, now, ctx.settings(), { showtimeIds: [showtimeId] });
  const [movie] = showtime ? await readMovieCards(ctx.db, [showtime.movieId]) : [];
  const reason = whyHoldEnded({ expiresAt, sale }, now);
  return { hold: null, end: { reason, showtime: showtime ?? null, movie: movie ?? null } };
}

/** To be thrown where a call names a hold that is no more. One that this visit never had is told of as one that ran out. */
export async function holdEnded(
  db: ReadDatabase,
  { caller, clock }: Ctx,
  holdId: HoldId,
): Promise<FoyerError<'HOLD_EXPIRED'>> {
  const { sessionId, notedHold } = caller;
  if (notedHold?.id !== holdId) return new FoyerError('HOLD_EXPIRED', { reason: 'ran_out' });
  const sale = await selectShowtimeAndHold(db, notedHold.showtimeId, sessionId);
  const reason = whyHoldEnded({ expiresAt: notedHold.expiresAt, sale }, clock.now());
  return new FoyerError('HOLD_EXPIRED', { reason });
}

/** Remembers, after the commit, what the visit was given; not for one that has ended meanwhile. */
export function noteHold({ caller, clock }: Ctx, sessionId: string, hold: HoldView | null): void {
  if (caller.sessionId !== sessionId) return;
  caller.noteHold(
    hold && { id: hold.id, showtimeId: hold.showtimeId, expiresAt: clock.now() + hold.remainingMs },
  );
}
