import { pair } from './arrange.rules';
import { changeSeats, type Design, type Keys } from './design.rules';
import { addRow, type Numbering, openAisle } from './row.rules';

export const templates = ['small', 'medium', 'large', 'blank'] as const;
export type Template = (typeof templates)[number];
/** What areas are called, in the language of the page. */
export type AreaNames = { stalls: string; balcony: string };

type Plan = { rows: readonly number[]; curve: number; numbering: Numbering; aisleAfter: number | null };

/** A house to begin with: with wheelchair spaces, an aisle where it is wide, and doors. */
export function drawTemplate(template: Template, names: AreaNames): Design {
  const empty: Design = {
    screenWidth: 10,
    focal: { x: 0, y: 5 },
    areas: [{ id: 'stalls', name: names.stalls }],
    seats: [],
    entrances: [],
    nextKey: 0,
  };
  if (template === 'blank') return empty;
  if (template === 'small') {
    const plan = { rows: fill(6, 8), curve: 0, numbering: 'left', aisleAfter: null } as const;
    return withSpaces(withDoors(drawRows({ ...empty, screenWidth: 8 }, 'stalls', plan), 5.5, 2), ['1', '2']);
  }
  if (template === 'medium') {
    const plan = { rows: fill(10, 14), curve: 0.6, numbering: 'left', aisleAfter: 7 } as const;
    const drawn = drawRows({ ...empty, screenWidth: 14, focal: { x: 0, y: 7 } }, 'stalls', plan);
    return withSpaces(withDoors(premium(drawn, ['H']), 9, 2), ['1', '2', '14', '13']);
  }
  const stalls = { rows: fill(14, 22), curve: 1.2, numbering: 'left', aisleAfter: 11 } as const;
  const balcony = { rows: fill(5, 20), curve: 1.2, numbering: 'left', aisleAfter: 10 } as const;
  const start = { ...empty, screenWidth: 20, focal: { x: 0, y: 10 } };
  const floor = premium(drawRows(start, 'stalls', stalls), ['J', 'K']);
  const above = { ...floor, areas: [...floor.areas, { id: 'balcony', name: names.balcony }] };
  const whole = drawRows(above, 'balcony', balcony, 2);
  return withSpaces(withDoors(whole, 13.5, 2), ['1', '2', '22', '21']);
}

function fill(rows: number, seats: number): number[] {
  return Array.from({ length: rows }, () => seats);
}

/** `gap` is left before the first row: the front of a balcony. */
function drawRows(design: Design, area: string, plan: Plan, gap = 0): Design {
  const first = new Set(design.seats.map((seat) => seat.row)).size;
  let drawn = design;
  for (const [index, count] of plan.rows.entries()) {
    const label = String.fromCharCode(65 + first + index);
    const row = { area, label, count, numbering: plan.numbering, curve: 0 };
    const added = addRow(drawn, row);
    drawn = added.design;
    if (index === 0 && gap > 0)
      drawn = changeSeats(drawn, added.keys, (seat) => ({ ...seat, y: seat.y + gap }));
    if (plan.aisleAfter !== null)
      drawn = openAisle(drawn, keysOf(drawn, label, String(plan.aisleAfter)), 1.6);
    drawn = bend(drawn, added.keys, plan.curve, count);
  }
  return drawn;
}

/** Along one arc for all rows, whatever their length. */
function bend(design: Design, keys: Keys, curve: number, count: number): Design {
  const reach = (count / 2) ** 2;
  return changeSeats(design, keys, (seat) => ({
    ...seat,
    y: Math.round((seat.y - (curve * seat.x ** 2) / reach) * 100) / 100,
  }));
}

/** `[space, companion, space, companion]`, by their numbers in row A. */
function withSpaces(design: Design, numbers: readonly string[]): Design {
  let drawn = design;
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const [space, companion] = [keysOf(drawn, 'A', numbers[place]!), keysOf(drawn, 'A', numbers[place + 1]!)];
    drawn = changeSeats(drawn, space, (seat) => ({ ...seat, kind: 'wheelchair' }));
    drawn = pair(drawn, new Set([...space, ...companion]));
  }
  return drawn;
}

function premium(design: Design, rows: readonly string[]): Design {
  const keys = new Set(design.seats.filter((seat) => rows.includes(seat.row)).map((seat) => seat.key));
  return changeSeats(design, keys, (seat) => ({ ...seat, kind: 'premium' }));
}

function withDoors(design: Design, x: number, y: number): Design {
  return {
    ...design,
    entrances: [
      { key: `door${design.nextKey}`, x: -x, y },
      { key: `door${design.nextKey + 1}`, x, y },
    ],
    nextKey: design.nextKey + 2,
  };
}

function keysOf(design: Design, row: string, number: string): Keys {
  const isMeant = (seat: { row: string; number: string }) => seat.row === row && seat.number === number;
  return new Set(design.seats.filter(isMeant).map((seat) => seat.key));
}
