import type { SeatBlock, NewSeatBlock } from '../../../contract/auditoriums.contract';
import { FoyerError } from '../../../contract/errors';
import type { AuditoriumId, ReservationId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import type { SeatBlockTable } from '../../../database/schema';
import { grouped } from '../../../domain/grouped';
import { areaNamesOf, type SeatName, type SeatRef } from '../../../domain/seat-names';
import { instantOfLocalStart } from '../../../domain/business-day';
import type { SeatBlockId } from '../../../domain/ids';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import type { AuditoriumRow } from './auditoriums.queries';
import { findAuditorium } from './find-auditorium.service';
import { selectAreas } from './layout.reads';
import { eachOnce, findBlockFaults, findMissing, isKept, seatRefOf } from './block.rules';
import {
  deleteBlocks,
  insertBlocks,
  selectBlocks,
  selectBlocksById,
  selectSeatsOfLayout,
  selectShowtimesWithin,
} from './block.queries';
import { countHeld, readTouches, touchedReservations } from './touched.service';

type Span = { fromAt: number; untilAt: number | null };

export async function previewBlock(ctx: QueryContext, block: NewSeatBlock) {
  const now = ctx.clock.now();
  const span = judge(ctx, block);
  await findSeats(ctx.db, block);
  const showtimes = await keptShowtimes(ctx.db, block, span, now);
  const rows = eachOnce(block.seats).map((seat) => ({
    ...blockRow(block, span, seat, now),
    id: '' as SeatBlockId,
  }));
  const touched = await readTouches(ctx.db, block.auditoriumId, rows, now);
  return {
    reservations: touchedReservations(touched),
    heldSeats: countHeld(touched),
    showtimes: showtimes.size,
  };
}

export async function addBlock(ctx: CommandContext, block: NewSeatBlock) {
  const span = judge(ctx, block);
  const { blockIds, showtimes } = await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const auditorium = await findSeats(tx, block);
    const rows = eachOnce(block.seats).map((seat) => ({
      ...blockRow(block, span, seat, now),
      id: ctx.newId<SeatBlockId>(),
    }));
    await insertBlocks(tx, rows);
    await writeJournal(ctx, tx, {
      action: 'seats.blocked',
      subjectId: block.auditoriumId,
      subject: auditorium.name,
      after: { ...span, seats: await namesOf(tx, auditorium, rows), ...inWords(block) },
    });
    return {
      blockIds: rows.map((row) => row.id),
      showtimes: await keptShowtimes(tx, block, span, now),
    };
  });
  emitSeats(ctx, showtimes);
  return { blockIds };
}

export async function removeBlocks(
  ctx: CommandContext,
  auditoriumId: AuditoriumId,
  blockIds: readonly SeatBlockId[],
) {
  const showtimes = await ctx.transaction(async (tx) => {
    const auditorium = await findAuditorium(tx, auditoriumId);
    const blocks = await selectBlocksById(tx, auditoriumId, blockIds);
    if (blocks.length === 0) return new Set<ShowtimeId>();
    await deleteBlocks(tx, blockIds);
    const seats = await namesOf(tx, auditorium, blocks);
    await writeJournal(ctx, tx, {
      action: 'seats.unblocked',
      subjectId: auditoriumId,
      subject: auditorium.name,
      before: blocks.map((block, index) => ({
        seat: seats[index],
        kind: block.kind,
        fromAt: block.from_at,
        untilAt: block.until_at,
        releaseMinutes: block.release_minutes,
        reason: block.reason,
      })),
    });
    const spans = new Map(blocks.map((block) => [`${block.from_at} ${block.until_at}`, block]));
    const touched = new Set<ShowtimeId>();
    for (const { from_at, until_at } of spans.values())
      for (const row of await selectShowtimesWithin(tx, auditoriumId, from_at, until_at, ctx.clock.now()))
        touched.add(row.id);
    return touched;
  });
  emitSeats(ctx, showtimes);
}

export async function listTouched(ctx: QueryContext, auditoriumId: AuditoriumId) {
  await findAuditorium(ctx.db, auditoriumId);
  const now = ctx.clock.now();
  const blocks = await selectBlocks(ctx.db, auditoriumId, now);
  return { reservations: touchedReservations(await readTouches(ctx.db, auditoriumId, blocks, now)) };
}

/** An auditorium's blocks that are not over, each with the upcoming reservations that it touches. */
export async function viewBlocks(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  now: number,
): Promise<SeatBlock[]> {
  const blocks = await selectBlocks(db, auditoriumId, now);
  const touched = await readTouches(db, auditoriumId, blocks, now);
  const touchesOf = grouped(touched, (touch) => touch.block.id);
  const isReservation = (id: ReservationId | null): id is ReservationId => id !== null;
  return blocks.map((block) => ({
    id: block.id,
    ...seatRefOf(block),
    kind: block.kind,
    fromAt: block.from_at,
    untilAt: block.until_at,
    releaseMinutes: block.release_minutes,
    reason: block.reason,
    touched: [
      ...new Set(
        (touchesOf.get(block.id) ?? []).map(({ claim }) => claim.reservation_id).filter(isReservation),
      ),
    ],
  }));
}

function judge(ctx: QueryContext | CommandContext, block: NewSeatBlock): Span {
  const { timeZone } = ctx.settings();
  const read = (field: 'fromLocal' | 'untilLocal', doubled: 'earlier' | 'later') => {
    const localTime = block[field];
    if (localTime === null) return null;
    const start = instantOfLocalStart(localTime, timeZone, doubled);
    if ('instant' in start) return start.instant;
    if (start.problem === 'missing') throw new FoyerError('LOCAL_TIME_MISSING', { localTime });
    throw new FoyerError('INVALID_INPUT', { fields: [field] });
  };
  const fromAt = read('fromLocal', 'earlier')!;
  const untilAt = read('untilLocal', 'later');
  const fields = findBlockFaults(block, fromAt, untilAt);
  if (fromAt < 0) fields.push('fromLocal');
  if (fields.length > 0) throw new FoyerError('INVALID_INPUT', { fields });
  return { fromAt, untilAt };
}

/** Every seat must be in the newest layout. */
async function findSeats(db: ReadDatabase, block: NewSeatBlock) {
  const auditorium = await findAuditorium(db, block.auditoriumId);
  const seats = await selectSeatsOfLayout(db, auditorium.layout_id);
  if (findMissing(block.seats, seats.map(seatRefOf)).length > 0)
    throw new FoyerError('NOT_FOUND', { what: 'seat' });
  return auditorium;
}

/** The showtimes at which the block keeps seats back at `now`. */
async function keptShowtimes(
  db: ReadDatabase,
  block: NewSeatBlock,
  { fromAt, untilAt }: Span,
  now: number,
): Promise<Set<ShowtimeId>> {
  const rows = await selectShowtimesWithin(db, block.auditoriumId, fromAt, untilAt, now);
  const rule = { kind: block.kind, release_minutes: block.releaseMinutes };
  return new Set(rows.filter((row) => isKept(rule, row.starts_at, now)).map((row) => row.id));
}

function blockRow(
  block: NewSeatBlock,
  { fromAt, untilAt }: Span,
  seat: SeatRef,
  now: number,
): Omit<SeatBlockTable, 'id'> {
  return {
    auditorium_id: block.auditoriumId,
    area_id: seat.area,
    row_label: seat.row,
    number_label: seat.number,
    kind: block.kind,
    from_at: fromAt,
    until_at: untilAt,
    release_minutes: block.releaseMinutes,
    reason: block.reason,
    created_at: now,
  };
}

function emitSeats(ctx: CommandContext, showtimes: Iterable<ShowtimeId>): void {
  for (const showtimeId of showtimes) ctx.emit({ type: 'seatsChanged', showtimeId });
  ctx.emit({ type: 'catalogChanged' });
}

function inWords({ kind, releaseMinutes, reason }: NewSeatBlock) {
  return { kind, releaseMinutes, reason };
}

/** The seats of blocks, as people are told of them. */
async function namesOf(
  db: ReadDatabase,
  auditorium: AuditoriumRow,
  blocks: readonly Omit<SeatBlockTable, 'id'>[],
): Promise<SeatName[]> {
  const areaName = areaNamesOf(await selectAreas(db, auditorium.layout_id));
  return blocks.map(seatRefOf).map((seat) => ({ ...seat, area: areaName(seat.area) }));
}
