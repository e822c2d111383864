import type { AuditoriumCard, NewLayout } from '../../../contract/auditoriums.contract';
import { FoyerError } from '../../../contract/errors';
import type { AuditoriumId, LayoutId } from '../../../contract/values';
import { isUniqueViolation, type ReadDatabase } from '../../../database/database';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import {
  selectAuditoriums,
  selectSeatCounts,
  selectVersions,
  updateAuditoriumName,
  updateAuditoriumState,
} from './auditoriums.queries';
import { countComing } from '../../coming.reads';
import { selectAreas, selectCapacities, selectEntrances, selectLayout, selectSeats } from './layout.reads';
import { selectBlockedSeatCounts } from './block.queries';
import { seatRefOf } from './block.rules';
import { viewBlocks } from './block.service';
import { findAuditorium } from './find-auditorium.service';
import { orNotFound } from '../../or-not-found';

export async function listAuditoriums(ctx: QueryContext) {
  return { auditoriums: await readCards(ctx.db, ctx.clock.now()) };
}

export async function readAuditorium(ctx: QueryContext, auditoriumId: AuditoriumId) {
  const now = ctx.clock.now();
  const [auditorium] = await readCards(ctx.db, now, auditoriumId);
  if (!auditorium) throw new FoyerError('NOT_FOUND', { what: 'auditorium' });
  const versions = await selectVersions(ctx.db, auditoriumId);
  const capacities = await selectCapacities(
    ctx.db,
    versions.map((version) => version.id),
  );
  const upcoming = await countComing(ctx.db, 'layout_id', now);
  return {
    auditorium,
    layout: await readDesign(ctx.db, auditorium.layoutId),
    versions: versions.map(({ id, version, created_at }) => ({
      layoutId: id,
      version,
      createdAt: created_at,
      seatCount: capacities.get(id) ?? 0,
      upcomingShowtimes: upcoming.get(id) ?? 0,
    })),
    blocks: await viewBlocks(ctx.db, auditoriumId, now),
  };
}

export async function readLayout(ctx: QueryContext, layoutId: LayoutId) {
  return { layout: await readDesign(ctx.db, layoutId) };
}

export async function renameAuditorium(ctx: CommandContext, auditoriumId: AuditoriumId, name: string) {
  await ctx.transaction(async (tx) => {
    const before = await findAuditorium(tx, auditoriumId);
    if (before.name === name) return;
    try {
      await updateAuditoriumName(tx, auditoriumId, name);
    } catch (error) {
      throw isUniqueViolation(error) ? new FoyerError('NAME_TAKEN', { name }) : error;
    }
    await writeJournal(ctx, tx, {
      action: 'auditorium.renamed',
      subjectId: auditoriumId,
      subject: name,
      before: { name: before.name },
      after: { name },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

export async function setAuditoriumState(
  ctx: CommandContext,
  auditoriumId: AuditoriumId,
  state: 'active' | 'archived',
) {
  await ctx.transaction(async (tx) => {
    const before = await findAuditorium(tx, auditoriumId);
    if (before.state === state) return;
    const upcoming = await countComing(tx, 'auditorium_id', ctx.clock.now());
    const count = upcoming.get(auditoriumId) ?? 0;
    if (state === 'archived' && count > 0) throw new FoyerError('AUDITORIUM_IN_USE', { count });
    await updateAuditoriumState(tx, auditoriumId, state);
    await writeJournal(ctx, tx, {
      action: state === 'archived' ? 'auditorium.archived' : 'auditorium.restored',
      subjectId: auditoriumId,
      subject: before.name,
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

async function readCards(db: ReadDatabase, now: number, only?: AuditoriumId): Promise<AuditoriumCard[]> {
  const rows = await selectAuditoriums(db, only);
  if (rows.length === 0) return [];
  const counts = await selectSeatCounts(
    db,
    rows.map((row) => row.layout_id),
  );
  const upcoming = await countComing(db, 'auditorium_id', now);
  const blocked = await selectBlockedSeatCounts(db, now);
  return rows.map((row) => {
    const seats = { standard: 0, premium: 0, wheelchair: 0, companion: 0 };
    for (const count of counts)
      if (count.layout_id === row.layout_id) seats[count.kind] = Number(count.seats);
    return {
      id: row.id,
      name: row.name,
      state: row.state,
      layoutId: row.layout_id,
      version: row.version,
      seats,
      upcomingShowtimes: upcoming.get(row.id) ?? 0,
      blockedSeats: blocked.filter((count) => count.auditorium_id === row.id).length,
    };
  });
}

async function readDesign(db: ReadDatabase, layoutId: LayoutId): Promise<NewLayout> {
  const layout = orNotFound('layout', await selectLayout(db, layoutId));
  const seats = await selectSeats(db, layoutId);
  const refs = new Map(seats.map((seat) => [seat.id, seatRefOf(seat)]));
  return {
    screenWidth: layout.screen_width,
    focal: { x: layout.focal_x, y: layout.focal_y },
    areas: await selectAreas(db, layoutId),
    entrances: await selectEntrances(db, layoutId),
    seats: seats.map((seat) => ({
      ...seatRefOf(seat),
      kind: seat.kind,
      x: seat.x,
      y: seat.y,
      ...(seat.companion_of === null ? {} : { companionOf: refs.get(seat.companion_of)! }),
    })),
  };
}
