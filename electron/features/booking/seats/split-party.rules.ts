import {
  type Closed,
  countLoneLeft,
  distanceBetween,
  findRuns,
  type SeatPlan,
  type Run,
} from './seat-rows.rules';

type Point = { x: number; y: number };

/** Each weighs more than all that stands after it: people alone, lone seats left, blocks; then distances in pitches. */
export const weight = { alone: 1e9, lone: 1e7, block: 1e5 };
/** From how many of the runs nearest the focal point a party is tried to be gathered, and from how many runs near by. */
const anchorsAtMost = 8;
const runsNearBy = 16;

type Placing = { numbers: number[]; cost: number };

/**
 * Seats a party in several blocks, at most one in each run: with as few people alone as can be, then as few lone seats
 * left, then as few blocks, near each other (or near `around`) and the focal point. Null when there are too few seats.
 * How many are alone, lone seats and blocks is the least there is; distances are near the least.
 */
export function splitParty(
  seatPlan: SeatPlan,
  closed: Closed,
  partySize: number,
  around: Point | null,
): Placing | null {
  const runs = findRuns(seatPlan, closed);
  if (runs.reduce((sum, run) => sum + run.length, 0) < partySize) return null;
  const first = gather(seatPlan, runs, partySize, around ?? seatPlan.focal);
  if (around) return first;
  // Every run was looked at once: what is least now is least of all, and only distances are left to better.
  const least = rankOf(first);
  const gathered = nearestSeats(seatPlan, runs)
    .map((anchor) => gather(seatPlan, nearestRuns(seatPlan, runs, anchor), partySize, anchor))
    .filter((placing) => rankOf(placing) === least);
  return gathered.reduce(
    (best, placing) => (placing.cost < best.cost ? placing : best),
    gathered[0] ?? first,
  );
}

/** The cost without its distances. */
function rankOf({ cost }: Placing): number {
  return Math.floor(cost / weight.block);
}

function nearestSeats(seatPlan: SeatPlan, runs: readonly Run[]): Point[] {
  return runs
    .map((run) => {
      let nearest = run.start;
      for (let number = run.start + 1; number < run.start + run.length; number += 1)
        if (seatPlan.focalDistances[number]! < seatPlan.focalDistances[nearest]!) nearest = number;
      return { seat: seatPlan.seats[nearest]!, distance: seatPlan.focalDistances[nearest]! };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, anchorsAtMost)
    .map(({ seat }) => seat);
}

/** By their middles, in seat order again. */
function nearestRuns(seatPlan: SeatPlan, runs: readonly Run[], anchor: Point): Run[] {
  if (runs.length <= runsNearBy) return [...runs];
  return runs
    .map((run) => {
      const middle = seatPlan.seats[run.start + Math.floor(run.length / 2)]!;
      return { run, distance: distanceBetween(middle, anchor) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, runsNearBy)
    .map(({ run }) => run)
    .sort((a, b) => a.start - b.start);
}

/** For one run, by how many sit in it: where they sit best and what that costs. */
type Windows = { starts: number[]; costs: number[] };

/** A knapsack over the runs: `costs[n]` is the least for n people in the runs so far, `taken` remembers how. */
function gather(seatPlan: SeatPlan, runs: readonly Run[], partySize: number, anchor: Point) {
  let costs = new Float64Array(partySize + 1).fill(Infinity);
  costs[0] = 0;
  const taken: Uint8Array[] = [];
  const windows: Windows[] = [];
  for (const run of runs) {
    const window = findWindows(seatPlan, run, partySize, anchor);
    const next = Float64Array.from(costs);
    const chosen = new Uint8Array(partySize + 1);
    for (let seated = 0; seated < partySize; seated += 1) {
      if (costs[seated] === Infinity) continue;
      for (let more = 1; more < window.costs.length && seated + more <= partySize; more += 1) {
        const cost = costs[seated]! + window.costs[more]!;
        if (cost >= next[seated + more]!) continue;
        next[seated + more] = cost;
        chosen[seated + more] = more;
      }
    }
    costs = next;
    taken.push(chosen);
    windows.push(window);
  }
  return { numbers: traceBack(taken, windows, partySize), cost: costs[partySize]! };
}

function traceBack(taken: readonly Uint8Array[], windows: readonly Windows[], partySize: number): number[] {
  const numbers: number[] = [];
  let waiting = partySize;
  for (let run = taken.length - 1; run >= 0; run -= 1) {
    const length = taken[run]![waiting]!;
    for (let step = 0; step < length; step += 1) numbers.push(windows[run]!.starts[length]! + step);
    waiting -= length;
  }
  return numbers;
}

function findWindows(seatPlan: SeatPlan, run: Run, partySize: number, anchor: Point): Windows {
  const sums = new Float64Array(run.length + 1);
  for (let step = 0; step < run.length; step += 1) {
    const number = run.start + step;
    const own = distanceBetween(seatPlan.seats[number]!, anchor) + seatPlan.focalDistances[number]! / 2;
    sums[step + 1] = sums[step]! + own;
  }
  const found: Windows = { starts: [-1], costs: [0] };
  for (let length = 1; length <= Math.min(run.length, partySize); length += 1) {
    let start = -1;
    let least = Infinity;
    for (let offset = 0; offset + length <= run.length; offset += 1) {
      const distance = sums[offset + length]! - sums[offset]!;
      const cost = countLoneLeft(run, offset, length) * weight.lone + distance;
      if (cost < least) [start, least] = [run.start + offset, cost];
    }
    found.starts.push(start);
    found.costs.push(least + weight.block + (length === 1 ? weight.alone : 0));
  }
  return found;
}
