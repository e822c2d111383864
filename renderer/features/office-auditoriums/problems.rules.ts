import { type Design, type DesignSeat, type Key, labelOf } from './design.rules';

/** Two seats nearer than this lie on each other: main refuses them. */
const nearestPitches = 0.5;
const seatsAtMost = 2000;
const farthest = 200;
const seatLabel = /^[\p{L}\p{N}]{1,4}$/u;

export type ProblemKind =
  | 'noSeats'
  | 'tooManySeats'
  | 'badLabel'
  | 'sameLabel'
  | 'behindScreen'
  | 'tooFar'
  | 'overlap'
  | 'loneCompanion'
  | 'badScreen'
  | 'badArea';
/** Something that stands in the way of saving, and the seats and doors that it is about. */
export type Problem = { kind: ProblemKind; keys: readonly Key[]; labels: readonly string[] };

export function findProblems(design: Design): Problem[] {
  const { seats, entrances } = design;
  const isFar = ({ x, y }: { x: number; y: number }) => Math.abs(x) > farthest || Math.abs(y) > farthest;
  const spaces = new Set(seats.filter((seat) => seat.kind === 'wheelchair').map((seat) => seat.key));
  const found: Problem[] = [
    about(
      'badLabel',
      seats.filter((seat) => !seatLabel.test(seat.row) || !seatLabel.test(seat.number)),
    ),
    about('sameLabel', withSameLabel(seats)),
    about(
      'behindScreen',
      seats.filter((seat) => seat.y <= 0),
    ),
    about('tooFar', seats.filter(isFar)),
    about('overlap', overlapping(seats)),
    about(
      'loneCompanion',
      seats.filter((seat) => seat.kind === 'companion' && !spaces.has(seat.companionOf ?? '')),
    ),
  ].filter((problem) => problem.keys.length > 0);
  const farDoors = entrances.filter(isFar).map((entrance) => entrance.key);
  if (farDoors.length > 0 || isFar(design.focal)) found.push({ kind: 'tooFar', keys: farDoors, labels: [] });
  if (seats.length === 0) found.push(plain('noSeats'));
  if (seats.length > seatsAtMost) found.push(plain('tooManySeats'));
  if (!(design.screenWidth >= 1 && design.screenWidth <= farthest)) found.push(plain('badScreen'));
  if (design.areas.some(({ name }) => name.trim().length === 0 || name.trim().length > 40))
    found.push(plain('badArea'));
  return found;
}

function about(kind: ProblemKind, seats: readonly DesignSeat[]): Problem {
  return { kind, keys: seats.map((seat) => seat.key), labels: [...new Set(seats.map(labelOf))] };
}

function plain(kind: ProblemKind): Problem {
  return { kind, keys: [], labels: [] };
}

/** As main compares them: A1 and a1 are one label, and so are row A1 seat 1 and row A seat 11. */
function withSameLabel(seats: readonly DesignSeat[]): DesignSeat[] {
  const byLabel = new Map<string, DesignSeat[]>();
  for (const seat of seats) {
    const label = labelOf(seat).normalize('NFKC').toUpperCase();
    byLabel.set(label, [...(byLabel.get(label) ?? []), seat]);
  }
  return [...byLabel.values()].filter((same) => same.length > 1).flat();
}

function overlapping(seats: readonly DesignSeat[]): DesignSeat[] {
  const byX = seats.toSorted((a, b) => a.x - b.x);
  const found = new Set<DesignSeat>();
  for (const [index, seat] of byX.entries()) {
    for (let next = index + 1; next < byX.length; next += 1) {
      const other = byX[next]!;
      if (other.x - seat.x >= nearestPitches) break;
      if (Math.hypot(other.x - seat.x, other.y - seat.y) < nearestPitches) found.add(seat).add(other);
    }
  }
  return [...found];
}
