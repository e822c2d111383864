import type { Layout, Seat } from '../../electron/contract/booking.contract';
import type { LayoutId, SeatId } from '../../electron/contract/values';
import { grouped } from '../../electron/domain/grouped';
import { areaNamesOf, rowKey, type SeatName } from '../../electron/domain/seat-names';

export type SeatPlanRow = {
  id: string;
  /** The area's id. */
  area: string;
  label: string;
  /** The area's name in a house that has several, else empty: one area needs no words. */
  areaName: string;
  /** By x, as they stand in the house. */
  seats: readonly Seat[];
};

/** A layout made ready for looking things up. It never changes: whoever shows the layout has the same. */
export type SeatPlan = {
  layout: Layout;
  seatsById: ReadonlyMap<SeatId, Seat>;
  /** From the screen backwards. */
  rows: readonly SeatPlanRow[];
  rowIndexBySeat: ReadonlyMap<SeatId, number>;
  companionsBySpace: ReadonlyMap<SeatId, readonly Seat[]>;
  wheelchairSpaces: number;
};

export function buildSeatPlan(layout: Layout): SeatPlan {
  const rows = groupRows(layout);
  return {
    layout,
    seatsById: new Map(layout.seats.map((seat) => [seat.id, seat])),
    rows,
    rowIndexBySeat: new Map(rows.flatMap((row, index) => row.seats.map((seat) => [seat.id, index]))),
    companionsBySpace: grouped(layout.seats, (seat) => seat.companionOf),
    wheelchairSpaces: layout.seats.filter((seat) => seat.kind === 'wheelchair').length,
  };
}

const knownAtMost = 8;
const known = new Map<LayoutId, SeatPlan>();

/**
 * As `buildSeatPlan`, the same for the same layout: one never changes (an edited auditorium gets a new one), and a kiosk
 * shows the same few all day.
 */
export function seatPlanOf(layout: Layout): SeatPlan {
  const seatPlan = known.get(layout.id) ?? buildSeatPlan(layout);
  known.delete(layout.id);
  known.set(layout.id, seatPlan);
  const [oldest] = known.keys();
  if (known.size > knownAtMost && oldest) known.delete(oldest);
  return seatPlan;
}

function groupRows(layout: Layout): SeatPlanRow[] {
  const areaName = areaNamesOf(layout.areas);
  return [...grouped(layout.seats, rowKey)]
    .map(([id, seats]) => ({
      id,
      area: seats[0]!.area,
      label: seats[0]!.row,
      areaName: areaName(seats[0]!.area),
      seats: seats.toSorted((a, b) => a.x - b.x || a.y - b.y),
    }))
    .toSorted((a, b) => meanY(a.seats) - meanY(b.seats));
}

function meanY(seats: readonly Seat[]): number {
  return seats.reduce((sum, seat) => sum + seat.y, 0) / seats.length;
}

/** Of seats of the house, in the order given: as people are told of them. */
export function seatNamesIn(seatPlan: SeatPlan, seatIds: Iterable<SeatId>): SeatName[] {
  return [...seatIds].flatMap((seatId) => {
    const seat = seatPlan.seatsById.get(seatId);
    const row = seatPlan.rows[seatPlan.rowIndexBySeat.get(seatId) ?? -1];
    return seat && row ? [{ area: row.areaName, row: seat.row, number: seat.number }] : [];
  });
}
