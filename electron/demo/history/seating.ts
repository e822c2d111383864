import type { LayoutSeats } from './history.queries';

/** Where parties sit: numbers are places in `LayoutSeats.seats`. */
export type HistorySeats = {
  /** Seats side by side in a row, the best block first. */
  blocks: number[][];
  /** Each wheelchair space with its companion seats. */
  spaces: number[][];
};
export type Seating = {
  /** Side by side where there is room, split over blocks where there is not; nothing when the house is too full. */
  take: (size: number) => number[] | undefined;
  takeSpace: () => number[] | undefined;
  giveBack: (seats: number[]) => void;
};

const sideBySide = 1.6;

export function planSeating({ seats, focal }: LayoutSeats): HistorySeats {
  const blocks: number[][] = [];
  const spaces = new Map<string, number[]>();
  for (const [number, seat] of seats.entries()) {
    if (seat.kind === 'wheelchair') spaces.set(seat.id, [number]);
    if (seat.kind === 'wheelchair' || seat.kind === 'companion') continue;
    const before = seats[number - 1];
    const isBeside =
      before?.row_label === seat.row_label &&
      before.area_id === seat.area_id &&
      Math.abs(seat.x - before.x) < sideBySide &&
      (before.kind === 'standard' || before.kind === 'premium');
    if (isBeside) blocks.at(-1)!.push(number);
    else blocks.push([number]);
  }
  for (const [number, seat] of seats.entries()) spaces.get(seat.companion_of ?? '')?.push(number);
  const distance = (block: number[]) => {
    const middle = seats[block[block.length >> 1]!]!;
    return Math.hypot((middle.x - focal.x) / 2, middle.y - focal.y);
  };
  return {
    blocks: blocks.toSorted((a, b) => distance(a) - distance(b)),
    spaces: [...spaces.values()],
  };
}

export function openSeating({ blocks, spaces }: HistorySeats): Seating {
  const nextOf = blocks.map(() => 0);
  const givenBack: number[][] = [];
  let nextSpace = 0;
  const leftIn = (index: number) => blocks[index]!.length - nextOf[index]!;
  const takeFrom = (index: number, size: number) => {
    const from = nextOf[index]!;
    nextOf[index] = from + size;
    return blocks[index]!.slice(from, from + size);
  };
  const together = (size: number) => {
    const again = givenBack.findIndex((seats) => seats.length === size);
    if (again >= 0) return givenBack.splice(again, 1)[0];
    // Nobody leaves one seat alone while there is another block to sit in.
    let best = blocks.findIndex((_, index) => leftIn(index) >= size && leftIn(index) - size !== 1);
    if (best < 0) best = blocks.findIndex((_, index) => leftIn(index) >= size);
    return best < 0 ? undefined : takeFrom(best, size);
  };
  const apart = (size: number) => {
    const left = blocks.reduce((sum, _, index) => sum + leftIn(index), 0);
    if (left < size) return undefined;
    const seats: number[] = [];
    for (const index of blocks.keys())
      seats.push(...takeFrom(index, Math.min(leftIn(index), size - seats.length)));
    return seats;
  };
  return {
    take: (size) => together(size) ?? apart(size),
    takeSpace: () => spaces[nextSpace++],
    giveBack: (seats) => void givenBack.push(seats),
  };
}
