import type { OutputOf } from '../../../contract/contract';
import { type ErrorDetails, FoyerError } from '../../../contract/errors';
import type { Input } from '../../../contract/procedure';
import type { Retimed, scheduleContract } from '../../../contract/schedule.contract';
import type { Transaction } from '../../../database/database';
import type { ShowtimeTable } from '../../../database/schema';
import { type Stretch, worstOverlap } from '../../../domain/overlaps';
import { writeUnlessOverlapping } from './schedule.service';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournalEntries } from '../../journal/journal.service';
import { editConflict } from '../../journal/edit-conflict.service';
import { isLengthPossible, retimed, turnaroundAfter } from './retime.rules';
import { selectComingOfMovie, selectShowtimesByIds } from './retime.queries';
import { selectOccupationsAround, selectReservedSeats, updateShowtime } from './timeline.queries';
import { subjectOf } from './showtime.service';

type Question = Input<(typeof scheduleContract)['planRetime']>;
type Retiming = Input<(typeof scheduleContract)['retimeShowtimes']>;
const journaledAtOnce = 200;

/** What becomes of a film's showtimes to come when their ends move; nothing is written. */
export async function planRetime(
  ctx: QueryContext,
  { movieId, byMinutes }: Question,
): Promise<OutputOf<'schedule.planRetime'>> {
  const { db } = ctx;
  const rows = await selectComingOfMovie(db, movieId, ctx.clock.now());
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { showtimes: [] };
  const ids = rows.map(({ id }) => id);
  const around = await selectOccupationsAround(db, first.starts_at, last.starts_at);
  const reserved = await selectReservedSeats(db, ids);
  const showtimes = rows.map((row) => {
    const others = around.filter((one) => one.auditoriumId === row.auditorium_id && one.id !== row.id);
    const reservedSeats = reserved.get(row.id) ?? 0;
    return { version: row.version, reservedSeats, ...whatBecomes(row, byMinutes, others) };
  });
  return { showtimes };
}

type Row = Awaited<ReturnType<typeof selectComingOfMovie>>[number];
type Others = Awaited<ReturnType<typeof selectOccupationsAround>>;

function whatBecomes(row: Row, byMinutes: number, others: Others) {
  const after = retimed(row, byMinutes);
  const stretch = { startsAt: after.starts_at, occupiedUntil: after.occupied_until };
  return {
    id: row.id,
    auditoriumName: row.auditorium_name,
    businessDay: row.business_day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    newEndsAt: after.ends_at,
    shortTurnaround: turnaroundAfter(stretch, others),
    problem: isLengthPossible(after) ? overlapOf(stretch, others) : ({ kind: 'length' } as const),
  };
}

function overlapOf(stretch: Stretch, others: Others): Retimed['problem'] {
  const worst = worstOverlap(stretch, others);
  if (!worst) return null;
  const { id: otherId, movieTitle: otherTitle, startsAt: otherStartsAt } = worst.other;
  return { kind: 'overlap', minutes: worst.minutes, otherId, otherTitle, otherStartsAt };
}

/** All of them or none: their starts, their seats and who reserved them stay as they are. */
export async function retimeShowtimes(ctx: CommandContext, retiming: Retiming): Promise<{ count: number }> {
  await ctx.transaction(async (tx) => {
    const rows = await readRetimed(ctx, tx, retiming);
    const after = rows.map(({ title: _title, auditorium_name: _name, ...row }) =>
      retimed(row, retiming.byMinutes),
    );
    if (!after.every(isLengthPossible)) throw new FoyerError('INVALID_INPUT', { fields: ['byMinutes'] });
    await refuseMeetings(tx, rows, after);
    for (const [index, row] of after.entries()) {
      const before = rows[index]!;
      const isWritten = await writeUnlessOverlapping(() => updateShowtime(tx, row, before.version), index);
      if (!isWritten) throw await changedMeanwhile(tx, before);
      await ctx.showtimeHolds.fitToSale(tx, row, ctx.clock.now());
    }
    await journalEnds(ctx, tx, rows, after);
  });
  ctx.emit({ type: 'catalogChanged' });
  return { count: retiming.showtimes.length };
}

type Named = Awaited<ReturnType<typeof selectShowtimesByIds>>[number];
type Reason = Pick<ErrorDetails<'SHOWTIME_NOT_RETIMED'>, 'reason' | 'by' | 'other'>;

function notRetimed(row: Named, reason: Reason): FoyerError<'SHOWTIME_NOT_RETIMED'> {
  const { id, title, auditorium_name: auditoriumName, business_day: businessDay, starts_at: startsAt } = row;
  return new FoyerError('SHOWTIME_NOT_RETIMED', {
    ...reason,
    showtime: { id, title, auditoriumName, businessDay, startsAt },
  });
}

async function changedMeanwhile(tx: Transaction, row: Named) {
  const { last } = (await editConflict(tx, 'showtime.edited', row.id)).details;
  return notRetimed(row, { reason: 'changed', by: last?.by ?? '' });
}

/** Throws for the first that would run into another one of its auditorium, where all of them end as they will. */
async function refuseMeetings(
  tx: Transaction,
  rows: readonly Named[],
  after: readonly ShowtimeTable[],
): Promise<void> {
  const starts = after.map(({ starts_at }) => starts_at);
  const until = new Map(after.map(({ id, occupied_until }) => [id, occupied_until]));
  const around = (await selectOccupationsAround(tx, Math.min(...starts), Math.max(...starts))).map((one) => ({
    ...one,
    occupiedUntil: until.get(one.id) ?? one.occupiedUntil,
  }));
  for (const [index, row] of after.entries()) {
    const others = around.filter((one) => one.auditoriumId === row.auditorium_id && one.id !== row.id);
    const worst = worstOverlap({ startsAt: row.starts_at, occupiedUntil: row.occupied_until }, others);
    if (!worst) continue;
    const { movieTitle: title, startsAt } = worst.other;
    const other = { title, startsAt, minutes: worst.minutes };
    throw notRetimed(rows[index]!, { reason: 'overlap', other });
  }
}

/** In the order in which they were asked for; refused where one of them is not as it was seen. */
async function readRetimed(
  ctx: CommandContext,
  tx: Transaction,
  { movieId, showtimes }: Retiming,
): Promise<Named[]> {
  const ids = showtimes.map(({ showtimeId }) => showtimeId);
  const rows = new Map((await selectShowtimesByIds(tx, ids)).map((row) => [row.id, row]));
  return Promise.all(
    showtimes.map(async ({ showtimeId, seenVersion }) => {
      const row = rows.get(showtimeId);
      if (row?.movie_id !== movieId) throw new FoyerError('NOT_FOUND', { what: 'showtime', id: showtimeId });
      if (row.state === 'cancelled') throw notRetimed(row, { reason: 'cancelled' });
      if (row.starts_at <= ctx.clock.now()) throw notRetimed(row, { reason: 'begun' });
      if (row.version !== seenVersion) throw await changedMeanwhile(tx, row);
      return row;
    }),
  );
}

async function journalEnds(
  ctx: CommandContext,
  tx: Transaction,
  rows: readonly Named[],
  after: readonly ShowtimeTable[],
): Promise<void> {
  const entries = rows.map(({ title, auditorium_name: _name, ...before }, index) => ({
    action: 'showtime.edited' as const,
    subjectId: before.id,
    subject: subjectOf(ctx, title, before),
    before: endsOf(before),
    after: endsOf(after[index]!),
  }));
  for (let from = 0; from < entries.length; from += journaledAtOnce)
    await writeJournalEntries(ctx, tx, entries.slice(from, from + journaledAtOnce));
}

function endsOf({ ends_at, occupied_until }: ShowtimeTable) {
  return { ends_at, occupied_until };
}
