import {
  type Design,
  type DesignRow,
  type DesignSeat,
  type Keys,
  nextRowLabel,
  rowIdsOf,
  rowsOf,
  tidy,
} from './design.rules';
import { rowKey } from '../../../electron/domain/seat-names';

export const numberings = ['left', 'right', 'odd', 'even', 'split'] as const;
/**
 * From the left or from the right as drawn, with every number, the odd or the even ones from the left; `split` counts
 * from the middle outwards, odd to the left and even to the right.
 */
export type Numbering = (typeof numberings)[number];

/** The numbers of a row of so many seats, from the left. */
export function numbersOf(numbering: Numbering, count: number): string[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const numberAt: Record<Numbering, (place: number) => number> = {
    left: (place) => place + 1,
    right: (place) => count - place,
    odd: (place) => 2 * place + 1,
    even: (place) => 2 * place + 2,
    split: (place) => {
      const middle = Math.ceil(count / 2);
      return place < middle ? 2 * (middle - place) - 1 : 2 * (place - middle) + 2;
    },
  };
  return places.map((place) => String(numberAt[numbering](place)));
}

export type NewRow = {
  area: string;
  label: string;
  count: number;
  numbering: Numbering;
  /** How much nearer to the screen its ends are than its middle. */
  curve: number;
};

/** A row centred behind all the others of the house. */
export function addRow(design: Design, row: NewRow): { design: Design; keys: Keys } {
  const last = Math.max(1, ...rowsOf(design.seats).map(middleY));
  const numbers = numbersOf(row.numbering, row.count);
  const straight = numbers.map((number, place): DesignSeat => ({
    key: `seat${design.nextKey + place}`,
    row: row.label,
    number,
    area: row.area,
    kind: 'standard',
    x: place - (row.count - 1) / 2,
    y: last + 1,
    companionOf: null,
  }));
  const keys = new Set(straight.map((seat) => seat.key));
  const added = {
    ...design,
    seats: [...design.seats, ...straight],
    nextKey: design.nextKey + row.count,
  };
  return { design: row.curve === 0 ? added : bendRows(added, keys, row.curve), keys };
}

/** A row's place is its middle's: its ends come nearer to the screen where it is curved. */
function middleY(row: DesignRow): number {
  return nearestToMiddle(row).y;
}

function nearestToMiddle({ seats }: DesignRow): DesignSeat {
  const middle = middleX(seats);
  return seats.reduce((best, seat) => (Math.abs(seat.x - middle) < Math.abs(best.x - middle) ? seat : best));
}

function middleX(seats: readonly DesignSeat[]): number {
  return (seats[0]!.x + seats.at(-1)!.x) / 2;
}

/** Bends the rows of these seats, so that their ends lie `curve` nearer to the screen than their middles, which stay. */
export function bendRows(design: Design, keys: Keys, curve: number): Design {
  return changeRows(design, keys, (row) => {
    const middle = middleX(row.seats);
    const reach = row.seats.map((seat) => (seat.x - middle) ** 2);
    const [least, most] = [Math.min(...reach), Math.max(...reach)];
    const base = middleY(row);
    return row.seats.map((seat, place) => ({
      ...seat,
      y: tidy(most === least ? base : base - (curve * (reach[place]! - least)) / (most - least)),
    }));
  });
}

/** How far the ends of a row lie before its middle. */
export function curveOf(row: DesignRow): number {
  return tidy(middleY(row) - Math.min(row.seats[0]!.y, row.seats.at(-1)!.y));
}

export function renumberRows(design: Design, keys: Keys, numbering: Numbering): Design {
  return changeRows(design, keys, (row) => {
    const numbers = numbersOf(numbering, row.seats.length);
    return row.seats.map((seat, place) => ({ ...seat, number: numbers[place]! }));
  });
}

/** Gives the row of these seats another label; seats of several rows become one row only if the person wants just that. */
export function relabelRows(design: Design, keys: Keys, label: string): Design {
  return changeRows(design, keys, (row) => row.seats.map((seat) => ({ ...seat, row: label })));
}

/**
 * Opens an aisle in each row of these seats, to the right of its last selected one: what is left of it moves half the
 * width to the left, what is right of it to the right.
 */
export function openAisle(design: Design, keys: Keys, width: number): Design {
  return changeRows(design, keys, (row) => {
    const at = Math.max(...row.seats.filter((seat) => keys.has(seat.key)).map((seat) => seat.x));
    return row.seats.map((seat) => ({
      ...seat,
      x: tidy(seat.x + (seat.x > at ? width / 2 : -width / 2)),
    }));
  });
}

/** The keys of all seats of the rows that these seats are in. */
export function wholeRows(design: Design, keys: Keys): Keys {
  const ids = rowIdsOf(design, keys);
  return new Set(design.seats.filter((seat) => ids.has(rowKey(seat))).map((seat) => seat.key));
}

function changeRows(design: Design, keys: Keys, change: (row: DesignRow) => readonly DesignSeat[]): Design {
  const ids = rowIdsOf(design, keys);
  const changed = new Map<string, DesignSeat>();
  for (const row of rowsOf(design.seats))
    if (ids.has(row.id)) for (const seat of change(row)) changed.set(seat.key, seat);
  return { ...design, seats: design.seats.map((seat) => changed.get(seat.key) ?? seat) };
}

/** The label that a row added now would get, and as many seats as the last one has. */
export function suggestRow(design: Design): NewRow {
  const rows = rowsOf(design.seats);
  const last = rows.at(-1);
  const area = last?.area ?? design.areas[0]!.id;
  return {
    area,
    label: nextRowLabel(design, area),
    count: last?.seats.length ?? 10,
    numbering: 'left',
    curve: last ? curveOf(last) : 0,
  };
}
