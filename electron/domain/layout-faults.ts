import { isWithin, longest, most, ranges } from './bounds';
import { grouped } from './grouped';
import { numberLabelPattern, readLabel, rowLabelPattern, seatKey, type SeatRef } from './seat-names';

export const layoutFaultKinds = [
  'noSeats',
  'tooManySeats',
  'badLabel',
  'badArea',
  /** Two areas have the same name, or the same id: nobody could tell their seats apart. */
  'sameArea',
  'unknownArea',
  /** Two seats of one area have the same row and number, as these are read. */
  'sameName',
  'behindScreen',
  'tooFar',
  'overlap',
  'loneCompanion',
  /** Names a wheelchair space and is no companion seat. */
  'falseCompanion',
  'badScreen',
] as const;
export type LayoutFaultKind = (typeof layoutFaultKinds)[number];
/** `seats` are those that it is about; none where it is about the house as a whole. */
export type LayoutFault<S> = { kind: LayoutFaultKind; seats: readonly S[] };

export type DrawnSeat = SeatRef & { kind: string; x: number; y: number };
export type Drawn<S> = {
  screenWidth: number;
  areas: readonly { id: string; name: string }[];
  seats: readonly S[];
  /** The seat that another names as its wheelchair space; null where it names one that is not there, undefined for none. */
  spaceOf: (seat: S) => S | null | undefined;
};

/** Two seats nearer than this (in seat pitches) lie on each other: a pitch is about half a metre. */
const nearestPitches = 0.5;

/** All that is wrong with a layout. A row may be called as a row of another area, and so may its seats. */
export function findLayoutFaults<S extends DrawnSeat>(drawn: Drawn<S>): LayoutFault<S>[] {
  const { areas, seats, spaceOf } = drawn;
  const ids = new Set(areas.map((area) => area.id));
  const about: [LayoutFaultKind, readonly S[]][] = [
    [
      'badLabel',
      seats.filter(({ row, number }) => !rowLabelPattern.test(row) || !numberLabelPattern.test(number)),
    ],
    ['unknownArea', seats.filter((seat) => !ids.has(seat.area))],
    [
      'sameName',
      alike(seats, (seat) =>
        seatKey({ area: seat.area, row: readLabel(seat.row), number: readLabel(seat.number) }),
      ),
    ],
    ['behindScreen', seats.filter((seat) => seat.y <= 0)],
    ['tooFar', seats.filter(isTooFar)],
    ['overlap', overlapping(seats)],
    [
      'loneCompanion',
      seats.filter((seat) => seat.kind === 'companion' && spaceOf(seat)?.kind !== 'wheelchair'),
    ],
    ['falseCompanion', seats.filter((seat) => seat.kind !== 'companion' && spaceOf(seat) !== undefined)],
  ];
  const whole: [LayoutFaultKind, boolean][] = [
    ['noSeats', seats.length === 0],
    ['tooManySeats', seats.length > most.seats],
    ['badScreen', !isWithin(drawn.screenWidth, ranges.screenWidth)],
    ['badArea', areas.some(({ name }) => name.trim() === '' || name.trim().length > longest.name)],
    ['sameArea', ids.size < areas.length || alike(areas, (area) => readLabel(area.name.trim())).length > 0],
  ];
  return [
    ...about.filter(([, found]) => found.length > 0).map(([kind, found]) => ({ kind, seats: found })),
    ...whole.filter(([, isSo]) => isSo).map(([kind]) => ({ kind, seats: [] })),
  ];
}

export function isTooFar({ x, y }: { x: number; y: number }): boolean {
  return !isWithin(x, ranges.pitches) || !isWithin(y, ranges.pitches);
}

/** Those that share their key with another, side by side. */
function alike<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  return [...grouped(things, keyOf).values()].filter((same) => same.length > 1).flat();
}

function overlapping<S extends DrawnSeat>(seats: readonly S[]): S[] {
  const byX = seats.toSorted((a, b) => a.x - b.x);
  const found = new Set<S>();
  for (const [index, seat] of byX.entries()) {
    for (let next = index + 1; next < byX.length; next += 1) {
      const other = byX[next]!;
      if (other.x - seat.x >= nearestPitches) break;
      if (Math.hypot(other.x - seat.x, other.y - seat.y) < nearestPitches) found.add(seat).add(other);
    }
  }
  return [...found];
}
