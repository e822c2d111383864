import type { MovableShowtime } from '../../../contract/auditoriums.contract';
import type { AuditoriumId, LayoutId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { findAuditorium } from './find-auditorium.service';
import {
  selectClaimed,
  selectHeld,
  selectOnOlderLayouts,
  updateLayoutOfShowtimes,
} from './showtime-move.queries';

export async function listMovable(ctx: QueryContext, auditoriumId: AuditoriumId) {
  const { layout_id } = await findAuditorium(ctx.db, auditoriumId);
  return splitMovable(ctx.db, auditoriumId, layout_id, ctx.clock.now());
}

/** Judged again inside the transaction: a patron may have been quicker than the manager. */
export async function moveShowtimes(
  ctx: CommandContext,
  auditoriumId: AuditoriumId,
  showtimeIds: readonly ShowtimeId[],
) {
  const moved = await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const auditorium = await findAuditorium(tx, auditoriumId);
    // A hold that ran out still ties its showtime to the old layout by a key.
    await ctx.showtimeHolds.sweep(tx, now);
    const { movable } = await splitMovable(tx, auditoriumId, auditorium.layout_id, now);
    const wanted = new Set(showtimeIds);
    const ready = movable.filter((showtime) => wanted.has(showtime.id));
    if (ready.length === 0) return [];
    const ids = ready.map((showtime) => showtime.id);
    await updateLayoutOfShowtimes(tx, ids, auditorium.layout_id);
    await writeJournal(ctx, tx, {
      action: 'showtimes.moved_to_layout',
      subjectId: auditoriumId,
      subject: auditorium.name,
      before: ready.map(({ id, version }) => ({ showtimeId: id, version })),
      after: { version: auditorium.version },
    });
    return ids;
  });
  for (const showtimeId of moved) ctx.emit({ type: 'seatsChanged', showtimeId });
  if (moved.length > 0) ctx.emit({ type: 'catalogChanged' });
  return { moved, kept: [...new Set(showtimeIds)].filter((id) => !moved.includes(id)) };
}

async function splitMovable(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  newest: LayoutId,
  now: number,
): Promise<{ movable: MovableShowtime[]; kept: number }> {
  const rows = await selectOnOlderLayouts(db, auditoriumId, newest, now);
  if (rows.length === 0) return { movable: [], kept: 0 };
  const ids = rows.map((row) => row.id);
  const claimed = await selectClaimed(db, ids, now);
  const held = await selectHeld(db, ids, now);
  const movable = rows
    .filter((row) => !claimed.has(row.id) && !held.has(row.id))
    .map((row) => ({ id: row.id, movieTitle: row.title, startsAt: row.starts_at, version: row.version }));
  return { movable, kept: rows.length - movable.length };
}
