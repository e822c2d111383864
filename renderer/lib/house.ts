import type { Layout, Seat } from '../../electron/contract/booking.contract';
import type { SeatId } from '../../electron/contract/values';

export type HouseRow = {
  id: string;
  label: string;
  /** The area's name in a house that has several, else empty: one area needs no words. */
  areaName: string;
  /** By x, as they stand in the house. */
  seats: readonly Seat[];
};

/** A layout made ready for looking things up; it never changes while a picker is open. */
export type House = {
  layout: Layout;
  seatsById: ReadonlyMap<SeatId, Seat>;
  /** From the screen backwards. */
  rows: readonly HouseRow[];
  rowIndexBySeat: ReadonlyMap<SeatId, number>;
  companionsBySpace: ReadonlyMap<SeatId, readonly Seat[]>;
  wheelchairSpaces: number;
};

export function buildHouse(layout: Layout): House {
  const rows = groupRows(layout);
  return {
    layout,
    seatsById: new Map(layout.seats.map((seat) => [seat.id, seat])),
    rows,
    rowIndexBySeat: new Map(rows.flatMap((row, index) => row.seats.map((seat) => [seat.id, index]))),
    companionsBySpace: groupSeats(layout.seats, (seat) => seat.companionOf),
    wheelchairSpaces: layout.seats.filter((seat) => seat.kind === 'wheelchair').length,
  };
}

function groupRows(layout: Layout): HouseRow[] {
  const areaNames = new Map(layout.areas.map((area) => [area.id, area.name]));
  const hasSeveralAreas = layout.areas.length > 1;
  return [...groupSeats(layout.seats, (seat) => `${seat.area}/${seat.row}`)]
    .map(([id, seats]) => ({
      id,
      label: seats[0]?.row ?? '',
      areaName: hasSeveralAreas ? (areaNames.get(seats[0]?.area ?? '') ?? '') : '',
      seats: seats.toSorted((a, b) => a.x - b.x || a.y - b.y),
    }))
    .toSorted((a, b) => meanY(a.seats) - meanY(b.seats));
}

function meanY(seats: readonly Seat[]): number {
  return seats.reduce((sum, seat) => sum + seat.y, 0) / seats.length;
}

function groupSeats<K>(seats: readonly Seat[], keyOf: (seat: Seat) => K | null): Map<K, Seat[]> {
  const groups = new Map<K, Seat[]>();
  for (const seat of seats) {
    const key = keyOf(seat);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(seat);
    else groups.set(key, [seat]);
  }
  return groups;
}
