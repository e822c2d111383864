import type { NewLayout, NewSeat } from '../../contract/catalog.contract';

/** Two seats nearer than this (in seat pitches) lie on each other: a pitch is about half a metre. */
const nearestPitches = 0.5;

export type LayoutFault = { reason: string; seats: string[] };

/** What a patron reads on the ticket, `A1`. */
export function seatLabel(seat: Pick<NewSeat, 'row' | 'number'>): string {
  return seat.row + seat.number;
}

/** The first thing that is wrong with a layout, in words for the person who drew it, and the seats concerned. */
export function findLayoutFault(layout: NewLayout): LayoutFault | undefined {
  const { seats } = layout;
  return (
    fault('Two areas have the same id.', repeatedAreas(layout)) ??
    fault('These labels stand for more than one seat.', repeatedLabels(seats)) ??
    fault('These seats are in an area that the layout does not have.', inUnknownArea(layout)) ??
    fault('These seats lie on the screen or behind it: y must be above 0.', behindScreen(seats)) ??
    fault('These seats lie on each other.', onOneSpot(seats)) ??
    fault('These companion seats name no wheelchair space of this layout.', lostCompanions(seats)) ??
    fault('Only companion seats belong to a wheelchair space.', falseCompanions(seats))
  );
}

function fault(reason: string, seats: string[]): LayoutFault | undefined {
  return seats.length === 0 ? undefined : { reason, seats: seats.slice(0, 50) };
}

function repeatedAreas({ areas }: NewLayout): string[] {
  return repeated(areas.map((area) => area.id));
}

/** Compared as they are read out: A1 and a1 are one label, and so are row A1 seat 1 and row A seat 11. */
function repeatedLabels(seats: readonly NewSeat[]): string[] {
  return repeated(seats.map((seat) => seatLabel(seat).normalize('NFKC').toUpperCase()));
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const text of texts) (seen.has(text) ? twice : seen).add(text);
  return [...twice];
}

function inUnknownArea({ areas, seats }: NewLayout): string[] {
  const known = new Set(areas.map((area) => area.id));
  return seats.filter((seat) => !known.has(seat.area)).map(seatLabel);
}

function behindScreen(seats: readonly NewSeat[]): string[] {
  return seats.filter((seat) => seat.y <= 0).map(seatLabel);
}

function onOneSpot(seats: readonly NewSeat[]): string[] {
  const byX = seats.toSorted((a, b) => a.x - b.x);
  const bad = new Set<string>();
  for (const [index, seat] of byX.entries()) {
    for (let next = index + 1; next < byX.length; next += 1) {
      const other = byX[next]!;
      if (other.x - seat.x >= nearestPitches) break;
      if (Math.hypot(other.x - seat.x, other.y - seat.y) < nearestPitches)
        bad.add(seatLabel(seat)).add(seatLabel(other));
    }
  }
  return [...bad];
}

function lostCompanions(seats: readonly NewSeat[]): string[] {
  const spaces = new Set(seats.filter((seat) => seat.kind === 'wheelchair').map(seatLabel));
  return seats
    .filter((seat) => seat.kind === 'companion' && !spaces.has(seat.companionOf ?? ''))
    .map(seatLabel);
}

function falseCompanions(seats: readonly NewSeat[]): string[] {
  return seats.filter((seat) => seat.kind !== 'companion' && seat.companionOf !== undefined).map(seatLabel);
}

/**
 * Row by row from the screen, each by x. A row's place is its seats' mean distance, so that a curved row, whose ends
 * come nearer the screen than the middle of the row in front, stays one row.
 */
export function inReadingOrder(seats: readonly NewSeat[]): NewSeat[] {
  const rows = new Map<string, { sum: number; count: number }>();
  const rowOf = (seat: NewSeat) => `${seat.area}\n${seat.row}`;
  for (const seat of seats) {
    const row = rows.get(rowOf(seat)) ?? { sum: 0, count: 0 };
    rows.set(rowOf(seat), { sum: row.sum + seat.y, count: row.count + 1 });
  }
  const depth = (seat: NewSeat) => {
    const row = rows.get(rowOf(seat))!;
    return row.sum / row.count;
  };
  return seats.toSorted(
    (a, b) => depth(a) - depth(b) || compare(rowOf(a), rowOf(b)) || a.x - b.x || compare(a.number, b.number),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
