import type { NewShowtime } from '../../../contract/schedule.contract';
import type { OutputOf } from '../../../contract/contract';
import { FoyerError } from '../../../contract/errors';
import type { ShowtimeId } from '../../../contract/values';
import type { ShowtimeTable } from '../../../database/schema';
import { seatNameOf } from '../../../domain/seat-names';
import { localOf } from '../../../domain/wall-clock';
import { insertShowtimes, startAt, withCutoff } from './schedule.service';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import {
  deleteShowtimeRow,
  selectActiveReservations,
  selectReservationCounts,
  selectSeatsOfReservations,
  selectShowtime,
} from './timeline.queries';
import { orNotFound } from '../../or-not-found';

const listedAtMost = 500;

export async function addShowtime(ctx: CommandContext, showtime: NewShowtime) {
  refusePast(ctx, [showtime]);
  const [row] = await ctx.transaction((tx) => insertShowtimes(ctx, tx, [showtime]));
  ctx.emit({ type: 'catalogChanged' });
  return { showtimeId: row!.id };
}

/** A start that is no time, or that the clock change skips or doubles, is left to `insertShowtimes` to refuse. */
export function refusePast(ctx: CommandContext, wanted: readonly NewShowtime[]): void {
  for (const showtime of wanted) {
    const startsAt = startAt(showtime, withCutoff(ctx.settings(), showtime.salesCutoffMinutes));
    if (startsAt !== undefined && startsAt <= ctx.clock.now())
      throw new FoyerError('START_IN_PAST', { localTime: showtime.startsAtLocal });
  }
}

/** A showtime in the journal's words. */
export function subjectOf(ctx: CommandContext, title: string, row: ShowtimeTable): string {
  return `${title}, ${localOf(row.starts_at, ctx.settings().timeZone).replace('T', ' ')}`;
}

export async function deleteShowtime(ctx: CommandContext, id: ShowtimeId): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { title, version: _version, ...row } = orNotFound('showtime', await selectShowtime(tx, id));
    const count = (await selectReservationCounts(tx, [id])).get(id)?.ever ?? 0;
    if (count > 0) throw new FoyerError('HAS_RESERVATIONS', { count });
    // It took place, and how empty it was is part of the reports.
    if (row.starts_at <= ctx.clock.now())
      throw new FoyerError('START_IN_PAST', {
        localTime: localOf(row.starts_at, ctx.settings().timeZone),
      });
    await ctx.showtimeHolds.release(tx, id);
    await deleteShowtimeRow(tx, id);
    await writeJournal(ctx, tx, {
      action: 'showtime.deleted',
      subjectId: id,
      subject: subjectOf(ctx, title, row),
      before: row,
    });
  });
  ctx.emit({ type: 'catalogChanged' });
  ctx.emit({ type: 'seatsChanged', showtimeId: id });
}

export async function listReservations(
  ctx: QueryContext,
  id: ShowtimeId,
): Promise<OutputOf<'schedule.listReservations'>> {
  const count = (await selectReservationCounts(ctx.db, [id])).get(id)?.active ?? 0;
  if (count === 0) return { count, reservations: [] };
  const rows = await selectActiveReservations(ctx.db, id, listedAtMost);
  const seats = await selectSeatsOfReservations(
    ctx.db,
    rows.map((row) => row.id),
  );
  const reservations = rows.map((row) => {
    const own = seats.filter((seat) => seat.reservation_id === row.id);
    const contact = row.contact ?? row.account_email ?? '';
    return {
      id: row.id,
      code: row.code,
      who: row.name ?? row.account_name ?? contact,
      contact,
      seats: own.map(seatNameOf),
      total: {
        amount: own.reduce((sum, seat) => sum + seat.amount, 0),
        currency: own[0]?.currency ?? ctx.settings().currency,
      },
    };
  });
  return { count, reservations };
}
