import { splitParty, weight } from './split-party.rules';
import { type Closed, countLoneLeft, distanceBetween, findRuns, type SeatPlan } from './seat-rows.rules';

type Point = { x: number; y: number };
/** So many spaces, those nearest the focal point, are tried as the first of a party's. */
const firstSpacesAtMost = 6;
/** Some seats, and how far from ideal they are: less is better, only ever compared with the like. */
export type Placing = { numbers: number[]; cost: number };

/**
 * The best seats for a party, or null when it cannot be seated. In this order: side by side, without leaving a lone
 * seat; side by side; split, with as few people alone as can be, then as few lone seats, then as few blocks, near each
 * other. Among equals, the nearest to the focal point. Wheelchair and companion seats go to nobody who did not ask:
 * `wheelchairSpaces` of the party sit in wheelchair spaces, the others first in companion seats of those, then near by.
 * The same house gives the same answer.
 */
export function chooseBestSeats(
  seatPlan: SeatPlan,
  closed: Closed,
  partySize: number,
  wheelchairSpaces: number,
): number[] | null {
  const placing =
    wheelchairSpaces === 0
      ? (seatTogether(seatPlan, closed, partySize, []) ?? splitParty(seatPlan, closed, partySize, null))
      : seatWithWheelchairs(seatPlan, closed, partySize, wheelchairSpaces);
  return placing && placing.numbers.sort((a, b) => a - b);
}

/** How many people of such a party there is room for. */
export function countRoom(seatPlan: SeatPlan, closed: Closed, wheelchairSpaces: number): number {
  const general = seatPlan.general.reduce((sum, is, number) => sum + (is && !closed[number] ? 1 : 0), 0);
  if (wheelchairSpaces === 0) return general;
  const spaces = freeSpaces(seatPlan, closed);
  if (spaces.length < wheelchairSpaces) return spaces.length;
  const companions = roomiestFirst(spaces)
    .slice(0, wheelchairSpaces)
    .reduce((sum, space) => sum + space.companions.length, 0);
  return general + wheelchairSpaces + companions;
}

/** In one block, not leaving a lone seat if that can be helped; near `beside`, or the focal point where that is empty. */
function seatTogether(
  seatPlan: SeatPlan,
  closed: Closed,
  count: number,
  beside: readonly number[],
): Placing | null {
  const distances = distancesFrom(seatPlan, beside.length > 0 ? centreOf(seatPlan, beside) : seatPlan.focal);
  let best: { start: number; cost: number } | null = null;
  for (const run of findRuns(seatPlan, closed)) {
    for (let offset = 0; offset + count <= run.length; offset += 1) {
      const start = run.start + offset;
      let cost = countLoneLeft(run, offset, count) * weight.lone;
      if (beside.length > 0 && !touches(seatPlan, start, count, beside))
        cost += count === 1 ? weight.alone : weight.block;
      for (let number = start; number < start + count; number += 1) cost += distances[number]!;
      if (!best || cost < best.cost) best = { start, cost };
    }
  }
  if (!best) return null;
  const { start, cost } = best;
  return { numbers: Array.from({ length: count }, (_, step) => start + step), cost };
}

function touches(seatPlan: SeatPlan, start: number, count: number, others: readonly number[]): boolean {
  const isLeft = seatPlan.joined[start] === 1 && others.includes(start - 1);
  return isLeft || (seatPlan.joined[start + count] === 1 && others.includes(start + count));
}

type Space = { number: number; companions: number[] };

function seatWithWheelchairs(
  seatPlan: SeatPlan,
  closed: Closed,
  partySize: number,
  wheelchairSpaces: number,
): Placing | null {
  const spaces = freeSpaces(seatPlan, closed);
  if (spaces.length < wheelchairSpaces) return null;
  const companionsWanted = Math.ceil((partySize - wheelchairSpaces) / wheelchairSpaces);
  let best: Placing | null = null;
  const firsts = spaces.toSorted(
    (a, b) => seatPlan.focalDistances[a.number]! - seatPlan.focalDistances[b.number]!,
  );
  for (const first of firsts.slice(0, firstSpacesAtMost)) {
    const near = nearestFirst(seatPlan, spaces, first, companionsWanted).slice(0, wheelchairSpaces);
    const placing = seatAround(seatPlan, closed, partySize, near);
    if (placing && (!best || placing.cost < best.cost)) best = placing;
  }
  return best ?? seatAround(seatPlan, closed, partySize, roomiestFirst(spaces).slice(0, wheelchairSpaces));
}

function freeSpaces(seatPlan: SeatPlan, closed: Closed): Space[] {
  return seatPlan.seats.flatMap((seat, number) =>
    seat.kind === 'wheelchair' && closed[number] === 0
      ? [{ number, companions: (seatPlan.companions.get(number) ?? []).filter((seat) => closed[seat] === 0) }]
      : [],
  );
}

function roomiestFirst(spaces: readonly Space[]): Space[] {
  return spaces.toSorted((a, b) => b.companions.length - a.companions.length || a.number - b.number);
}

/** By distance from `first`; a missing companion seat weighs as much as five seats' distance. */
function nearestFirst(
  seatPlan: SeatPlan,
  spaces: readonly Space[],
  first: Space,
  companionsWanted: number,
): Space[] {
  const origin = seatPlan.seats[first.number]!;
  const weigh = (space: Space) =>
    distanceBetween(seatPlan.seats[space.number]!, origin) +
    5 * Math.max(0, companionsWanted - space.companions.length);
  return spaces
    .map((space) => ({ space, weight: space === first ? -1 : weigh(space) }))
    .sort((a, b) => a.weight - b.weight || a.space.number - b.space.number)
    .map(({ space }) => space);
}

/** The wheelchair users in these spaces; the others in their companion seats, one to each in turn, then near by. */
function seatAround(
  seatPlan: SeatPlan,
  closed: Closed,
  partySize: number,
  spaces: readonly Space[],
): Placing | null {
  const group = spaces.map((space) => space.number);
  const rounds = Math.max(...spaces.map((space) => space.companions.length));
  for (let round = 0; round < rounds; round += 1) {
    for (const space of spaces) {
      const companion = space.companions[round];
      if (companion !== undefined && group.length < partySize) group.push(companion);
    }
  }
  const spread = (numbers: readonly number[], from: Point) => {
    const distances = distancesFrom(seatPlan, from);
    return numbers.reduce((sum, number) => sum + distances[number]!, 0);
  };
  const ownCost = spread(group, centreOf(seatPlan, group)) + spread(group, seatPlan.focal) / 2;
  const others = partySize - group.length;
  if (others === 0) return { numbers: group, cost: ownCost };
  const left = Uint8Array.from(closed);
  for (const number of group) left[number] = 1;
  const rest =
    seatTogether(seatPlan, left, others, group) ??
    splitParty(seatPlan, left, others, centreOf(seatPlan, group));
  return rest && { numbers: [...group, ...rest.numbers], cost: others * 1e12 + rest.cost + ownCost };
}

function centreOf(seatPlan: SeatPlan, numbers: readonly number[]): Point {
  const seats = numbers.map((number) => seatPlan.seats[number]!);
  return {
    x: seats.reduce((sum, seat) => sum + seat.x, 0) / seats.length,
    y: seats.reduce((sum, seat) => sum + seat.y, 0) / seats.length,
  };
}

function distancesFrom(seatPlan: SeatPlan, point: Point): Float64Array {
  if (point === seatPlan.focal) return seatPlan.focalDistances;
  return Float64Array.from(seatPlan.seats, (seat) => distanceBetween(seat, point));
}
