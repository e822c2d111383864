import type { NewSeatBlock } from '../../../contract/auditoriums.contract';
import { seatKey, type SeatRef } from '../../../domain/seat-names';
import { minuteMs } from '../../../domain/durations';

type Blocking = { kind: 'out_of_order' | 'house'; release_minutes: number | null };

/** House seats are on sale from their release on, that moment included; seats out of order never. */
export function isKept(block: Blocking, startsAt: number, now: number): boolean {
  return block.kind === 'out_of_order' || now < startsAt - (block.release_minutes ?? 0) * minuteMs;
}

/** What is wrong with a block before anything is read, as fields of the input. */
export function findBlockFaults(block: NewSeatBlock, fromAt: number, untilAt: number | null): string[] {
  const faults: string[] = [];
  if (untilAt !== null && untilAt <= fromAt) faults.push('untilLocal');
  if ((block.kind === 'house') !== (block.releaseMinutes !== null)) faults.push('releaseMinutes');
  return faults;
}

/** Those of the seats, each once, that the others do not have. */
export function findMissing(seats: readonly SeatRef[], known: readonly SeatRef[]): SeatRef[] {
  const labels = new Set(known.map(seatKey));
  return eachOnce(seats).filter((seat) => !labels.has(seatKey(seat)));
}

export function eachOnce(seats: readonly SeatRef[]): SeatRef[] {
  return [...new Map(seats.map((seat) => [seatKey(seat), seat])).values()];
}

/** Of a row of `seat` or `seat_block`. */
export function seatRefOf(row: { area_id: string; row_label: string; number_label: string }): SeatRef {
  return { area: row.area_id, row: row.row_label, number: row.number_label };
}
