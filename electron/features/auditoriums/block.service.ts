import type { Block, NewBlock, SeatRef, TouchedReservation } from '../../contract/auditoriums.contract';
import { FoyerError } from '../../contract/errors';
import type { AuditoriumId, ShowtimeId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';
import type { SeatBlockTable } from '../../database/schema';
import { instantOfLocalStart } from '../catalog/business-day.rules';
import type { CommandContext, QueryContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { selectAuditoriums } from './auditoriums.queries';
import { eachOnce, findBlockFaults, findMissing, isKept, keyOf } from './block.rules';
import {
  type ClaimantRow,
  deleteBlocks,
  insertBlocks,
  selectBlocks,
  selectBlocksById,
  selectClaimants,
  selectSeatsInRows,
  selectShowtimesWithin,
} from './block.queries';

type Span = { fromAt: number; untilAt: number | null };

export async function previewBlock(ctx: QueryContext, block: NewBlock) {
  const now = ctx.clock.now();
  const span = judge(ctx, block);
  await findSeats(ctx.db, block);
  const showtimes = await keptShowtimes(ctx.db, block, span, now);
  const claims = await claimsOf(ctx.db, showtimes, block.seats);
  return {
    reservations: groupReservations(claims),
    heldSeats: claims.filter((claim) => claim.expires_at !== null && claim.expires_at > now).length,
    showtimes: showtimes.size,
  };
}

export async function addBlock(ctx: CommandContext, block: NewBlock) {
  const span = judge(ctx, block);
  const { blockIds, showtimes } = await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const auditorium = await findSeats(tx, block);
    const rows = eachOnce(block.seats).map((seat) => blockRow(ctx, block, span, seat));
    await insertBlocks(tx, rows);
    await writeJournal(ctx, tx, {
      action: 'seats.blocked',
      subjectId: block.auditoriumId,
      subject: auditorium.name,
      after: { ...span, seats: labelsOf(block.seats), ...inWords(block) },
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
  blockIds: readonly string[],
) {
  const showtimes = await ctx.transaction(async (tx) => {
    const [auditorium] = await selectAuditoriums(tx, auditoriumId);
    if (!auditorium) throw new FoyerError('NOT_FOUND', { what: 'auditorium' });
    const blocks = await selectBlocksById(tx, auditoriumId, blockIds);
    if (blocks.length === 0) return new Set<ShowtimeId>();
    await deleteBlocks(tx, blockIds);
    await writeJournal(ctx, tx, {
      action: 'seats.unblocked',
      subjectId: auditoriumId,
      subject: auditorium.name,
      before: blocks.map((block) => ({
        seat: block.row_label + block.number_label,
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
  const [auditorium] = await selectAuditoriums(ctx.db, auditoriumId);
  if (!auditorium) throw new FoyerError('NOT_FOUND', { what: 'auditorium' });
  const now = ctx.clock.now();
  const blocks = await selectBlocks(ctx.db, auditoriumId, now);
  const blocksOf = bySeat(blocks, seatOf);
  const claims = await upcomingClaims(ctx.db, auditoriumId, blocks, now);
  return {
    reservations: groupReservations(
      claims.filter((claim) => blocksOf.get(keyOf(claim))?.some((block) => touches(block, claim))),
    ),
  };
}

/** An auditorium's blocks that are not over, each with how many upcoming reservations it touches. */
export async function viewBlocks(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  now: number,
): Promise<Block[]> {
  const blocks = await selectBlocks(db, auditoriumId, now);
  const claimsOn = bySeat(await upcomingClaims(db, auditoriumId, blocks, now), (claim) => claim);
  return blocks.map((block) => ({
    id: block.id,
    row: block.row_label,
    number: block.number_label,
    kind: block.kind,
    fromAt: block.from_at,
    untilAt: block.until_at,
    releaseMinutes: block.release_minutes,
    reason: block.reason,
    touched: (claimsOn.get(keyOf(seatOf(block))) ?? []).filter((claim) => touches(block, claim)).length,
  }));
}

/** Of a block and a claim of its seat. House seats are there to be given: only who had one before it was kept back is touched. */
function touches(block: SeatBlockTable, claim: ClaimantRow): boolean {
  return (
    claim.reserved_at !== null &&
    block.from_at < claim.ends_at &&
    (block.until_at === null || block.until_at > claim.starts_at) &&
    (block.kind === 'out_of_order' || claim.reserved_at < block.created_at)
  );
}

function judge(ctx: QueryContext | CommandContext, block: NewBlock): Span {
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
async function findSeats(db: ReadDatabase, block: NewBlock) {
  const [auditorium] = await selectAuditoriums(db, block.auditoriumId);
  if (!auditorium) throw new FoyerError('NOT_FOUND', { what: 'auditorium' });
  const rows = [...new Set(block.seats.map((seat) => seat.row))];
  const seats = await selectSeatsInRows(db, block.auditoriumId, rows);
  const newest = seats.filter((seat) => seat.layout_id === auditorium.layout_id);
  if (findMissing(block.seats, newest).length > 0) throw new FoyerError('NOT_FOUND', { what: 'seat' });
  return auditorium;
}

/** The showtimes at which the block keeps seats back at `now`. */
async function keptShowtimes(
  db: ReadDatabase,
  block: NewBlock,
  { fromAt, untilAt }: Span,
  now: number,
): Promise<Set<ShowtimeId>> {
  const rows = await selectShowtimesWithin(db, block.auditoriumId, fromAt, untilAt, now);
  const rule = { kind: block.kind, release_minutes: block.releaseMinutes };
  return new Set(rows.filter((row) => isKept(rule, row.starts_at, now)).map((row) => row.id));
}

/** Who has seats that blocks keep from sale, at showtimes that are not over. */
async function upcomingClaims(
  db: ReadDatabase,
  auditoriumId: AuditoriumId,
  blocks: readonly SeatBlockTable[],
  now: number,
) {
  if (blocks.length === 0) return [];
  const showtimes = await selectShowtimesWithin(db, auditoriumId, now, null, now);
  return claimsOf(
    db,
    showtimes.map((row) => row.id),
    blocks.map(seatOf),
  );
}

/** By the showtimes, which are few: a seat has been somebody's thousands of times. */
async function claimsOf(db: ReadDatabase, showtimes: Iterable<ShowtimeId>, seats: readonly SeatRef[]) {
  const ids = [...showtimes];
  const claims = ids.length === 0 ? [] : await selectClaimants(db, ids);
  const wanted = new Set(seats.map(keyOf));
  return claims.filter((claim) => wanted.has(keyOf(claim)));
}

function bySeat<T>(all: readonly T[], seatOfOne: (one: T) => SeatRef): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const here = found.get(keyOf(seatOfOne(one)));
    if (here) here.push(one);
    else found.set(keyOf(seatOfOne(one)), [one]);
  }
  return found;
}

function groupReservations(claims: readonly ClaimantRow[]): TouchedReservation[] {
  const found = new Map<string, TouchedReservation>();
  for (const claim of claims) {
    if (claim.reservation_id === null) continue;
    const one = found.get(claim.reservation_id) ?? {
      reservationId: claim.reservation_id,
      code: claim.code!,
      name: claim.name,
      contact: claim.contact,
      showtimeId: claim.showtime_id,
      movieTitle: claim.title,
      startsAt: claim.starts_at,
      seats: [],
    };
    one.seats.push(claim.row + claim.number);
    found.set(claim.reservation_id, one);
  }
  return [...found.values()];
}

function blockRow(
  ctx: CommandContext,
  block: NewBlock,
  { fromAt, untilAt }: Span,
  seat: SeatRef,
): SeatBlockTable {
  return {
    id: ctx.newId(),
    auditorium_id: block.auditoriumId,
    row_label: seat.row,
    number_label: seat.number,
    kind: block.kind,
    from_at: fromAt,
    until_at: untilAt,
    release_minutes: block.releaseMinutes,
    reason: block.reason,
    created_at: ctx.clock.now(),
  };
}

function emitSeats(ctx: CommandContext, showtimes: Iterable<ShowtimeId>): void {
  for (const showtimeId of showtimes) ctx.emit({ type: 'seatsChanged', showtimeId });
  ctx.emit({ type: 'catalogChanged' });
}

function inWords({ kind, releaseMinutes, reason }: NewBlock) {
  return { kind, releaseMinutes, reason };
}

function labelsOf(seats: readonly SeatRef[]): string[] {
  return eachOnce(seats).map((seat) => seat.row + seat.number);
}

function seatOf(block: SeatBlockTable): SeatRef {
  return { row: block.row_label, number: block.number_label };
}
