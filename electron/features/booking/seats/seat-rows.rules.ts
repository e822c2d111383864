import type { Layout, Seat } from '../../../contract/booking.contract';
import type { SeatId } from '../../../contract/values';
import { grouped } from '../../../domain/grouped';
import { rowKey } from '../../../domain/seat-names';

/**
 * A layout made ready for the seat rules. Seats are numbered from 0, area by area and row by row from the screen, and
 * by x within a row, so that neighbours have numbers that follow each other.
 */
export type SeatPlan = {
  seats: readonly Seat[];
  numberOf: ReadonlyMap<SeatId, number>;
  /** 1 where a seat and the one numbered before it are neighbours; one longer than `seats`. */
  joined: Uint8Array;
  /** 1 where anybody may sit: neither a wheelchair space nor a companion seat. */
  general: Uint8Array;
  /** By wheelchair space, its companion seats. */
  companions: ReadonlyMap<number, readonly number[]>;
  focal: { x: number; y: number };
  /** How far each seat is from the focal point. */
  focalDistances: Float64Array;
};

/** By seat number, 1 where the seat cannot be had. */
export type Closed = Uint8Array;

/** General seats side by side that can be had; beyond an open end sits a wheelchair or companion seat that can be had. */
export type Run = { start: number; length: number; isLeftOpen: boolean; isRightOpen: boolean };

/** In seat pitches. A gap wider than this is an aisle; a curved row bends by less than this from seat to seat. */
const reach = { x: 1.3, y: 0.9 };

/** In seat pitches. `Math.hypot` guards against overflow, and takes ten times as long. */
export function distanceBetween(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

export function arrangeSeatPlan(layout: Pick<Layout, 'seats' | 'focal'>): SeatPlan {
  const seats = [...grouped(layout.seats, rowKey).values()].flatMap((row) =>
    row.toSorted((a, b) => a.x - b.x),
  );
  const numberOf = new Map(seats.map((seat, number) => [seat.id, number]));
  const joined = new Uint8Array(seats.length + 1);
  seats.forEach((seat, number) => {
    const before = seats[number - 1];
    if (before && areNeighbours(before, seat)) joined[number] = 1;
  });
  return {
    seats,
    numberOf,
    joined,
    general: Uint8Array.from(seats, (seat) => Number(isGeneral(seat))),
    companions: groupCompanions(seats, numberOf),
    focal: layout.focal,
    focalDistances: Float64Array.from(seats, (seat) => distanceBetween(seat, layout.focal)),
  };
}

/** The house with its focal point at this seat; as it is for none, or one of another house. */
export function seenFromSeat(seatPlan: SeatPlan, seatId: SeatId | null): SeatPlan {
  const seat = seatPlan.seats[(seatId && seatPlan.numberOf.get(seatId)) ?? -1];
  if (!seat) return seatPlan;
  const focal = { x: seat.x, y: seat.y };
  return {
    ...seatPlan,
    focal,
    focalDistances: Float64Array.from(seatPlan.seats, (each) => distanceBetween(each, focal)),
  };
}

/** True of a seat that anybody may have; wheelchair spaces and companion seats are for those who ask for them. */
export function isGeneral(seat: Pick<Seat, 'kind'>): boolean {
  return seat.kind === 'standard' || seat.kind === 'premium';
}

function areNeighbours(a: Seat, b: Seat): boolean {
  return (
    a.area === b.area && a.row === b.row && Math.abs(a.x - b.x) <= reach.x && Math.abs(a.y - b.y) <= reach.y
  );
}

function groupCompanions(seats: readonly Seat[], numberOf: ReadonlyMap<SeatId, number>) {
  const companions = new Map<number, number[]>();
  seats.forEach((seat, number) => {
    const space = seat.companionOf === null ? undefined : numberOf.get(seat.companionOf);
    if (space !== undefined) companions.set(space, [...(companions.get(space) ?? []), number]);
  });
  return companions;
}

/** The numbers of the seats with these ids; ids of other layouts are left out. */
export function closeSeats(seatPlan: SeatPlan, seatIds: Iterable<SeatId>): Closed {
  const closed = new Uint8Array(seatPlan.seats.length);
  for (const id of seatIds) {
    const number = seatPlan.numberOf.get(id);
    if (number !== undefined) closed[number] = 1;
  }
  return closed;
}

/** True when nobody can be had to sit left and right of a general seat that can itself be had. */
export function isLone(seatPlan: SeatPlan, closed: Closed, number: number): boolean {
  return (
    seatPlan.general[number] === 1 &&
    closed[number] === 0 &&
    (seatPlan.joined[number] === 0 || closed[number - 1] === 1) &&
    (seatPlan.joined[number + 1] === 0 || closed[number + 1] === 1)
  );
}

/** Every longest run of general seats that can be had, in seat order. */
export function findRuns(seatPlan: SeatPlan, closed: Closed): Run[] {
  const { seats, joined, general } = seatPlan;
  const runs: Run[] = [];
  const canBeHad = (number: number) => general[number] === 1 && closed[number] === 0;
  for (let start = 0; start < seats.length; start += 1) {
    if (!canBeHad(start)) continue;
    let end = start + 1;
    while (joined[end] === 1 && canBeHad(end)) end += 1;
    runs.push({
      start,
      length: end - start,
      isLeftOpen: joined[start] === 1 && closed[start - 1] === 0,
      isRightOpen: joined[end] === 1 && closed[end] === 0,
    });
    start = end - 1;
  }
  return runs;
}

/** How many lone seats it leaves in a run to take `length` of its seats from `offset` on. */
export function countLoneLeft(run: Run, offset: number, length: number): number {
  const after = run.length - length - offset;
  return Number(offset === 1 && !run.isLeftOpen) + Number(after === 1 && !run.isRightOpen);
}

/** Splits seats into blocks of neighbours; each block in seat order. */
export function splitIntoRuns(seatPlan: SeatPlan, numbers: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const block = blocks.at(-1);
    if (block && block.at(-1) === number - 1 && seatPlan.joined[number] === 1) block.push(number);
    else blocks.push([number]);
  }
  return blocks;
}
