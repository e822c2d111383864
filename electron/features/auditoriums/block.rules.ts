import type { NewBlock, SeatRef } from '../../contract/auditoriums.contract';

const minuteMs = 60_000;

type Blocking = { kind: 'out_of_order' | 'house'; release_minutes: number | null };

/** House seats are on sale from their release on, that moment included; seats out of order never. */
export function isKept(block: Blocking, startsAt: number, now: number): boolean {
  return block.kind === 'out_of_order' || now < startsAt - (block.release_minutes ?? 0) * minuteMs;
}

/** What is wrong with a block before anything is read, as fields of the input. */
export function findBlockFaults(block: NewBlock, fromAt: number, untilAt: number | null): string[] {
  const faults: string[] = [];
  if (untilAt !== null && untilAt <= fromAt) faults.push('untilLocal');
  if ((block.kind === 'house') !== (block.releaseMinutes !== null)) faults.push('releaseMinutes');
  return faults;
}

/** Those of the seats, each once, that the others do not have. */
export function findMissing(seats: readonly SeatRef[], known: readonly SeatRef[]): SeatRef[] {
  const labels = new Set(known.map(keyOf));
  return eachOnce(seats).filter((seat) => !labels.has(keyOf(seat)));
}

export function eachOnce(seats: readonly SeatRef[]): SeatRef[] {
  return [...new Map(seats.map((seat) => [keyOf(seat), seat])).values()];
}

export function keyOf({ row, number }: SeatRef): string {
  return `${row}\n${number}`;
}
