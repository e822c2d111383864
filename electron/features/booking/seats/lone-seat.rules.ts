import {
  type Closed,
  countLoneLeft,
  findRuns,
  type SeatPlan,
  isLone,
  type Run,
  splitIntoRuns,
} from './seat-rows.rules';

/** Beyond so many steps the search for another way is given up, in the patron's favour (well under a millisecond). */
const stepsAtMost = 10_000;

/**
 * The seats for which a choice is refused, because it would leave them single; none when it may stand.
 *
 * A lone seat is a general seat that can be had, with nothing beside it that can be had, where before the choice there
 * was something. Wheelchair spaces and companion seats are never lone, and a block of the choice that holds one is
 * excused: its place was not free to choose.
 *
 * A choice that leaves lone seats stands all the same when the party has no other way to sit: when its blocks, each of
 * its size and any of them side by side if need be, cannot be put anywhere in the house without leaving a lone seat.
 * So two seats apart are judged against any two seats, six in a row against six in a row only. (The rule and its
 * exception are those of seats.io's "no orphan seats".)
 */
export function findLoneSeats(
  seatPlan: SeatPlan,
  closedByOthers: Closed,
  choice: readonly number[],
): number[] {
  const closed = Uint8Array.from(closedByOthers);
  const blocks: number[][] = [];
  for (const block of splitIntoRuns(seatPlan, choice)) {
    if (block.every((number) => seatPlan.general[number] === 1)) blocks.push(block);
    else for (const number of block) closed[number] = 1;
  }
  const after = Uint8Array.from(closed);
  for (const number of blocks.flat()) after[number] = 1;
  const lone = new Set<number>();
  for (const block of blocks) {
    const [first, last] = [block[0]!, block.at(-1)!];
    if (seatPlan.joined[first] === 1 && isLone(seatPlan, after, first - 1)) lone.add(first - 1);
    if (seatPlan.joined[last + 1] === 1 && isLone(seatPlan, after, last + 1)) lone.add(last + 1);
  }
  if (lone.size === 0) return [];
  const sizes = blocks.map((block) => block.length);
  return hasAnotherWay(findRuns(seatPlan, closed), sizes) ? [...lone].sort((a, b) => a - b) : [];
}

/** Blocks that still want a place: how many there are of each size, sizes in `sizes`, as one number to compare by. */
type Party = { sizes: number[]; counts: number[]; weights: number[] };
/** `waiting` are the parties still waiting, after every way tried so far. */
type Search = { waiting: Set<number>; steps: number };

function hasAnotherWay(runs: readonly Run[], blockSizes: readonly number[]): boolean {
  const sizes = [...new Set(blockSizes)].sort((a, b) => b - a);
  const counts = sizes.map((size) => blockSizes.filter((other) => other === size).length);
  const weights = sizes.map((_, index) =>
    counts.slice(0, index).reduce((product, count) => product * (count + 1), 1),
  );
  const party: Party = { sizes, counts, weights };
  const everybody = weights.reduce((sum, weight, index) => sum + weight * counts[index]!, 0);
  const search: Search = { waiting: new Set([everybody]), steps: 0 };
  for (const run of worthTrying(runs, blockSizes)) {
    // A copy: what this run adds is for the next one.
    const before = [...search.waiting];
    for (const state of before) {
      seatSome(party, run, state, search);
      if (search.waiting.has(0)) return true;
      if (search.steps > stepsAtMost) return false;
    }
  }
  return false;
}

/** Longest first; of runs that are alike, no more than there are blocks. */
function worthTrying(runs: readonly Run[], blockSizes: readonly number[]): Run[] {
  const longest = blockSizes.reduce((sum, size) => sum + size, 0) + 2;
  const seen = new Map<number, number>();
  return runs
    .toSorted((a, b) => b.length - a.length)
    .filter((run) => {
      const kind = Math.min(run.length, longest) * 2 + Number(run.isLeftOpen || run.isRightOpen);
      const alike = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, alike);
      return alike <= blockSizes.length;
    });
}

/** Adds what is left waiting after each way to put some of the waiting blocks into a run without leaving a lone seat. */
function seatSome(party: Party, run: Run, state: number, search: Search, kind = 0, seated = 0): void {
  if (kind === party.sizes.length) {
    if (seated > 0 && leavesNoneLone(run, seated)) search.waiting.add(state);
    return;
  }
  const size = party.sizes[kind]!;
  const weight = party.weights[kind]!;
  const most = Math.floor(state / weight) % (party.counts[kind]! + 1);
  for (let taken = 0; taken <= most && seated + taken * size <= run.length; taken += 1) {
    search.steps += 1;
    if (search.steps > stepsAtMost) return;
    seatSome(party, run, state - taken * weight, search, kind + 1, seated + taken * size);
  }
}

function leavesNoneLone(run: Run, length: number): boolean {
  return countLoneLeft(run, 0, length) === 0 || countLoneLeft(run, run.length - length, length) === 0;
}
