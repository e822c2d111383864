import type { Point } from '../../lib/map-geometry';
import { aisleFrom } from './part-cuts.rules';
import type { PlacedRow } from './part-geometry';

export type RowLabelSpot = Point & { key: string };

/** From a seat's centre to its row's letter beside it, in pitches. */
const besideSeat = 0.74;
/** A gap between two seats that a letter finds room in. */
const letterFrom = Math.max(1.5, aisleFrom);

/** A row's name stands at both its ends and in each of its aisles, level with the seats beside it: a curve is followed. */
export function rowLabelSpots({ seats }: PlacedRow, labelRoom = 0.2): RowLabelSpot[] {
  const [first, last] = [seats[0], seats.at(-1)];
  if (!first || !last) return [];
  const beside = besideSeat + Math.max(0, labelRoom - 0.2) / 2;
  const spots: RowLabelSpot[] = [{ key: 'start', x: first.x - beside, y: first.y }];
  for (const [index, seat] of seats.entries()) {
    const before = seats[index - 1];
    if (!before || seat.x - before.x < letterFrom + labelRoom - 0.2) continue;
    spots.push({ key: seat.id, x: (before.x + seat.x) / 2, y: (before.y + seat.y) / 2 });
  }
  spots.push({ key: 'end', x: last.x + beside, y: last.y });
  return spots;
}

/** How much of a pitch the longest of these names takes, in width. */
export function labelRoomOf(labels: Iterable<string>): number {
  const longest = Math.max(1, ...[...labels].map((label) => [...label].length));
  return Math.min(0.2 * longest, 1.8);
}
