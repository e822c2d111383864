import type { NewLayout } from '../../../contract/auditoriums.contract';
import type { Transaction } from '../../../database/database';
import { areaNamesOf, seatKey, type SeatRef } from '../../../domain/seat-names';
import type { SeatBlockId } from '../../../domain/ids';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import type { AuditoriumRow } from './auditoriums.queries';
import { insertBlocks, selectBlocks, selectSeatsOfLayout } from './block.queries';
import { seatRefOf } from './block.rules';

/**
 * A seat that a new layout puts in another area has another name, and what kept it from sale would no longer mean it:
 * a block is then set for its new name, too. The one before stays, for showtimes on the layouts before. `auditorium` is
 * as it was, with the layout that the new one follows.
 */
export async function carryBlocks(
  ctx: CommandContext,
  tx: Transaction,
  auditorium: AuditoriumRow,
  layout: NewLayout,
): Promise<void> {
  const blocks = await selectBlocks(tx, auditorium.id, ctx.clock.now());
  if (blocks.length === 0) return;
  const before = new Set((await selectSeatsOfLayout(tx, auditorium.layout_id)).map(seatRefOf).map(seatKey));
  const after = new Set(layout.seats.map(seatKey));
  const added = layout.seats.filter((seat) => !before.has(seatKey(seat)));
  const carried = blocks.flatMap((block) => {
    const key = seatKey(seatRefOf(block));
    if (!before.has(key) || after.has(key)) return [];
    const [seat, ...more] = added.filter(
      ({ row, number }) => row === block.row_label && number === block.number_label,
    );
    return seat && more.length === 0 ? [{ ...block, id: ctx.newId<SeatBlockId>(), area_id: seat.area }] : [];
  });
  if (carried.length === 0) return;
  await insertBlocks(tx, carried);
  const areaName = areaNamesOf(layout.areas);
  const nameOf = (seat: SeatRef) => ({ ...seat, area: areaName(seat.area) });
  await writeJournal(ctx, tx, {
    action: 'seats.blocked',
    subjectId: auditorium.id,
    subject: auditorium.name,
    after: { seats: carried.map(seatRefOf).map(nameOf) },
  });
}
