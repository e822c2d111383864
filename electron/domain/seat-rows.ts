import { grouped } from './grouped';
import { compareLabels, rowKey, type SeatName } from './seat-names';

/** So many numbers that follow each other read better as a stretch. */
const shortestStretch = 4;

export type SeatRow = Pick<SeatName, 'area' | 'row'> & {
  /** As `numbersInWords` gives them. */
  numbers: string[];
  count: number;
};

/** Seats by row in the order given, so that a party reads “Row G, seats 9, 10, 11” and not three lines. */
export function seatRows(seats: readonly SeatName[]): SeatRow[] {
  return [...grouped(seats, rowKey).values()].map((own) => ({
    area: own[0]!.area,
    row: own[0]!.row,
    numbers: numbersInWords(own.map((seat) => seat.number)),
    count: own.length,
  }));
}

/**
 * Seat numbers of one row as they are said, rising, however they were chosen: `9`, `10`, `11`; from four that follow each
 * other on as one stretch, `3–12`.
 */
export function numbersInWords(numbers: readonly string[]): string[] {
  const rising = numbers.toSorted(compareLabels);
  const words: string[] = [];
  for (let from = 0; from < rising.length;) {
    let to = from + 1;
    while (to < rising.length && follows(rising[to - 1], rising[to])) to += 1;
    const stretch = rising.slice(from, to);
    words.push(...(stretch.length >= shortestStretch ? [`${stretch[0]}–${stretch.at(-1)}`] : stretch));
    from = to;
  }
  return words;
}

function follows(before = '', after = ''): boolean {
  return /^\d+$/.test(before) && /^\d+$/.test(after) && Number(after) === Number(before) + 1;
}
