import type { NewLayout, NewSeat } from '../../../contract/auditoriums.contract';
import { most } from '../../../domain/bounds';
import { findLayoutFaults, type LayoutFaultKind } from '../../../domain/layout-faults';
import { areaNamesOf, compareLabels, rowKey, type SeatName, seatKey } from '../../../domain/seat-names';

/** The first thing that is wrong with a layout, and the seats concerned, not more than an error names. */
export function findLayoutFault(
  layout: NewLayout,
): { reason: LayoutFaultKind; seats: SeatName[] } | undefined {
  const seatsByKey = new Map(layout.seats.map((seat) => [seatKey(seat), seat]));
  const spaceOf = ({ companionOf }: NewSeat) => companionOf && (seatsByKey.get(seatKey(companionOf)) ?? null);
  const [first] = findLayoutFaults({ ...layout, spaceOf });
  if (!first) return undefined;
  const areaName = areaNamesOf(layout.areas);
  return {
    reason: first.kind,
    seats: first.seats
      .slice(0, most.named)
      .map(({ area, row, number }) => ({ area: areaName(area), row, number })),
  };
}

/**
 * Row by row from the screen, each by x. A row's place is its seats' mean distance, so that a curved row, whose ends
 * come nearer the screen than the middle of the row in front, stays one row.
 */
export function inReadingOrder(seats: readonly NewSeat[]): NewSeat[] {
  const rows = new Map<string, { sum: number; count: number }>();
  for (const seat of seats) {
    const row = rows.get(rowKey(seat)) ?? { sum: 0, count: 0 };
    rows.set(rowKey(seat), { sum: row.sum + seat.y, count: row.count + 1 });
  }
  const depth = (seat: NewSeat) => {
    const row = rows.get(rowKey(seat))!;
    return row.sum / row.count;
  };
  return seats.toSorted(
    (a, b) =>
      depth(a) - depth(b) ||
      compareLabels(a.area, b.area) ||
      compareLabels(a.row, b.row) ||
      a.x - b.x ||
      compareLabels(a.number, b.number),
  );
}
