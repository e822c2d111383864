import type { NewLayout } from '../../../contract/auditoriums.contract';
import { FoyerError } from '../../../contract/errors';
import type { AuditoriumId, LayoutId, SeatId } from '../../../contract/values';
import { isUniqueViolation, type Transaction } from '../../../database/database';
import type { SeatTable } from '../../../database/schema';
import { seatKey } from '../../../domain/seat-names';
import { carryBlocks } from './carry-blocks.service';
import { findAuditorium } from './find-auditorium.service';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { editConflict } from '../../journal/edit-conflict.service';
import {
  insertAuditorium,
  insertLayout,
  raiseAuditoriumVersion,
  selectNextAuditoriumPosition,
} from './save-layout.queries';
import { findLayoutFault, inReadingOrder } from './first-layout-fault.rules';

export async function addAuditorium(ctx: CommandContext, name: string, layout: NewLayout) {
  refuseFaultyLayout(layout);
  const auditoriumId = ctx.newId<AuditoriumId>();
  const layoutId = await ctx.transaction(async (tx) => {
    const position = await selectNextAuditoriumPosition(tx);
    try {
      await insertAuditorium(tx, { id: auditoriumId, name, position, state: 'active' });
    } catch (error) {
      throw isUniqueViolation(error) ? new FoyerError('NAME_TAKEN', { name }) : error;
    }
    await writeJournal(ctx, tx, {
      action: 'auditorium.added',
      subjectId: auditoriumId,
      subject: name,
      after: { name, ...summaryOf(1, layout) },
    });
    return writeLayout(ctx, tx, auditoriumId, 1, layout);
  });
  ctx.emit({ type: 'catalogChanged' });
  return { auditoriumId, layoutId };
}

/** The versions before it stay as they are: showtimes were sold on them. */
export async function saveLayout(
  ctx: CommandContext,
  auditoriumId: AuditoriumId,
  seenVersion: number,
  layout: NewLayout,
) {
  refuseFaultyLayout(layout);
  const saved = await ctx.transaction(async (tx) => {
    const before = await findAuditorium(tx, auditoriumId);
    const version = seenVersion + 1;
    if (!(await raiseAuditoriumVersion(tx, auditoriumId, seenVersion)))
      throw await editConflict(tx, 'layout.saved', auditoriumId);
    await carryBlocks(ctx, tx, before, layout);
    await writeJournal(ctx, tx, {
      action: 'layout.saved',
      subjectId: auditoriumId,
      subject: before.name,
      before: { version: seenVersion },
      after: summaryOf(version, layout),
    });
    return { layoutId: await writeLayout(ctx, tx, auditoriumId, version, layout), version };
  });
  ctx.emit({ type: 'catalogChanged' });
  return saved;
}

/** What the journal keeps: the layout itself stays readable as a version. */
function summaryOf(version: number, { seats, areas }: NewLayout) {
  return { version, seats: seats.length, areas: areas.map((area) => area.name) };
}

function refuseFaultyLayout(layout: NewLayout): void {
  const fault = findLayoutFault(layout);
  if (fault) throw new FoyerError('LAYOUT_INVALID', fault);
}

async function writeLayout(
  ctx: CommandContext,
  tx: Transaction,
  auditoriumId: AuditoriumId,
  version: number,
  layout: NewLayout,
): Promise<LayoutId> {
  const id = ctx.newId<LayoutId>();
  await insertLayout(
    tx,
    {
      id,
      auditorium_id: auditoriumId,
      version,
      screen_width: layout.screenWidth,
      focal_x: layout.focal.x,
      focal_y: layout.focal.y,
      created_at: ctx.clock.now(),
    },
    layout.areas.map((area, position) => ({ layout_id: id, id: area.id, name: area.name, position })),
    seatRows(ctx, id, layout),
    (layout.entrances ?? []).map(({ x, y }, position) => ({ layout_id: id, position, x, y })),
  );
  return id;
}

function seatRows(ctx: CommandContext, layoutId: LayoutId, layout: NewLayout): SeatTable[] {
  const seats = inReadingOrder(layout.seats);
  const ids = new Map(seats.map((seat) => [seatKey(seat), ctx.newId<SeatId>()]));
  const rows = seats.map((seat, position): SeatTable => {
    return {
      id: ids.get(seatKey(seat))!,
      layout_id: layoutId,
      area_id: seat.area,
      row_label: seat.row,
      number_label: seat.number,
      kind: seat.kind,
      x: seat.x,
      y: seat.y,
      companion_of: seat.companionOf === undefined ? null : ids.get(seatKey(seat.companionOf))!,
      position,
    };
  });
  return [
    ...rows.filter((row) => row.companion_of === null),
    ...rows.filter((row) => row.companion_of !== null),
  ];
}
