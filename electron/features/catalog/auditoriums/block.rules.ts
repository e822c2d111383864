import type { NewSeatBlock } from '../../../contract/auditoriums.contract';
import type { SeatId } from '../../../contract/values';
import { seatKey, type SeatRef } from '../../../domain/seat-names';
import { minuteMs } from '../../../domain/durations';

type Blocking = { kind: 'out_of_order' | 'house'; release_minutes: number | null };

/** House seats are on sale from their release on, that moment included; seats out of order never. */
export function isKept(block: Blocking, startsAt: number, now: number): boolean {
  return block.kind === 'out_of_order' || now < startsAt - (block.release_minutes ?? 0) * minuteMs;
}

/** A seat that a block names: its id, the block's kind, release and when it was set, and when the showtime starts. */
export type BlockedSeat = readonly [SeatId, Blocking['kind'], number | null, number, number];
export type BlockReading = {
  /** Leaves out blocks that were set after that moment. */
  setBefore?: number;
  /** Staff may give house seats away before they are released; what is out of order nobody gets. */
  forStaff?: boolean;
};

/** Those that are kept from sale at `now`, held and reserved ones among them: what somebody has, stays theirs. */
export function keptSeats(
  seats: readonly BlockedSeat[],
  now: number,
  { setBefore = Infinity, forStaff = false }: BlockReading = {},
): SeatId[] {
  const kept = seats.filter(
    ([, kind, release_minutes, createdAt, startsAt]) =>
      createdAt <= setBefore &&
      isKept({ kind, release_minutes }, startsAt, now) &&
      !(forStaff && kind === 'house'),
  );
  return [...new Set(kept.map(([seatId]) => seatId))];
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
