import type { NewLayout } from '../../../electron/contract/auditoriums.contract';
import type { SeatKind } from '../../../electron/contract/values';
import { grouped } from '../../../electron/domain/grouped';
import { readLabel, rowKey, seatKey, seatNameOf } from '../../../electron/domain/seat-names';

export type Point = { x: number; y: number };
/** What can be selected on the drawing, by a key that lasts as long as the thing does. */
export type Key = string;
export type DesignSeat = Point & {
  key: Key;
  row: string;
  number: string;
  area: string;
  kind: SeatKind;
  /** The wheelchair space that a companion seat belongs to. */
  companionOf: Key | null;
};
export type Entrance = Point & { key: Key };
export type Area = { id: string; name: string };

/** An auditorium as it is drawn. Coordinates are seat pitches: the screen at y 0, centred on x 0. */
export type Design = {
  screenWidth: number;
  focal: Point;
  areas: readonly Area[];
  seats: readonly DesignSeat[];
  entrances: readonly Entrance[];
  /** The number in the next key. */
  nextKey: number;
};
export type Keys = ReadonlySet<Key>;

/** Coordinates are kept to a hundredth of a pitch: half a centimetre. */
export function tidy(coordinate: number): number {
  return Math.round(coordinate * 100) / 100 || 0;
}

export function fromLayout(layout: NewLayout): Design {
  const keyOf = new Map(layout.seats.map((seat, index) => [seatKey(seat), `seat${index}`]));
  const seats = layout.seats.map(({ companionOf, ...seat }, index): DesignSeat => ({
    ...seat,
    key: `seat${index}`,
    companionOf: (companionOf && keyOf.get(seatKey(companionOf))) ?? null,
  }));
  const entrances = (layout.entrances ?? []).map((at, index) => ({ ...at, key: `door${index}` }));
  const { screenWidth, focal, areas } = layout;
  return { screenWidth, focal, areas, seats, entrances, nextKey: seats.length + entrances.length };
}

export function toLayout(design: Design): NewLayout {
  const refs = new Map(design.seats.map((seat) => [seat.key, seatNameOf(seat)]));
  return {
    screenWidth: design.screenWidth,
    focal: { x: design.focal.x, y: design.focal.y },
    areas: design.areas.map(({ id, name }) => ({ id, name })),
    entrances: design.entrances.map(({ x, y }) => ({ x, y })),
    seats: design.seats.map(({ key: _key, companionOf, ...seat }) => {
      const space = companionOf === null ? undefined : refs.get(companionOf);
      return space === undefined ? seat : { ...seat, companionOf: space };
    }),
  };
}

/** The seats of a row, by x. */
export type DesignRow = { id: string; area: string; label: string; seats: readonly DesignSeat[] };

/** From the screen backwards. */
export function rowsOf(seats: readonly DesignSeat[]): DesignRow[] {
  const depth = (row: readonly DesignSeat[]) => row.reduce((sum, seat) => sum + seat.y, 0) / row.length;
  return [...grouped(seats, rowKey).values()]
    .toSorted((a, b) => depth(a) - depth(b))
    .map((row) => ({
      id: rowKey(row[0]!),
      area: row[0]!.area,
      label: row[0]!.row,
      seats: row.toSorted((a, b) => a.x - b.x),
    }));
}

/** Every row that a seat with one of the keys is in. */
export function rowIdsOf(design: Design, keys: Keys): ReadonlySet<string> {
  return new Set(design.seats.filter((seat) => keys.has(seat.key)).map(rowKey));
}

/**
 * What a row added to an area is called: after `11` comes `12`, after `Loge 1` `Loge 2`, after Z AA. Every area may begin
 * with row A.
 */
export function nextRowLabel(design: Pick<Design, 'seats'>, area: string): string {
  const rows = rowsOf(design.seats.filter((seat) => seat.area === area));
  const used = new Set(rows.map((row) => readLabel(row.label)));
  const [, words, number] = /^(.*?)(\d+)$/u.exec(rows.at(-1)?.label ?? '') ?? [];
  if (words !== undefined)
    for (let next = Number(number) + 1; ; next += 1) {
      const label = `${words}${next}`;
      if (!used.has(readLabel(label))) return label;
    }
  const last = Math.max(-1, ...[...used].map(placeOfLabel));
  for (let place = last + 1; ; place += 1) if (!used.has(labelAt(place))) return labelAt(place);
}

function labelAt(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : labelAt(Math.floor(place / 26) - 1) + letter;
}

/** -1 for a label of another kind, and for one too long to count on from. */
function placeOfLabel(label: string): number {
  if (!/^[A-Z]{1,2}$/.test(label)) return -1;
  return [...label].reduce((sum, letter) => (sum + 1) * 26 + letter.charCodeAt(0) - 65, -1);
}

export function countKinds(design: Design): Record<SeatKind, number> {
  const counts = { standard: 0, premium: 0, wheelchair: 0, companion: 0 };
  for (const seat of design.seats) counts[seat.kind] += 1;
  return counts;
}

export function changeSeats(design: Design, keys: Keys, change: (seat: DesignSeat) => DesignSeat): Design {
  return { ...design, seats: design.seats.map((seat) => (keys.has(seat.key) ? change(seat) : seat)) };
}
