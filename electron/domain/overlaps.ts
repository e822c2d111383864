import { dayMs, minuteMs } from './durations';

/** The time that an auditorium is taken up for, from `startsAt` until just before `occupiedUntil`. */
export type Stretch = { startsAt: number; occupiedUntil: number };

/** Minutes between one showtime's cleaning and the next one's start below which people are warned. */
export const shortTurnaroundMinutes = 10;

const stepMs = 5 * minuteMs;
/** A start that is free is looked for this far away at most. */
const searchMs = dayMs;

/** One may start at the very moment at which another one's cleaning ends. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.startsAt < b.occupiedUntil && b.startsAt < a.occupiedUntil;
}

/** The one of `others` that `one` overlaps the most, and by how many minutes, begun ones counted whole. */
export function worstOverlap<S extends Stretch>(
  one: Stretch,
  others: readonly S[],
): { other: S; minutes: number } | undefined {
  let worst: { other: S; minutes: number } | undefined;
  for (const other of others) {
    if (!overlaps(one, other)) continue;
    const ms = Math.min(one.occupiedUntil, other.occupiedUntil) - Math.max(one.startsAt, other.startsAt);
    const minutes = Math.ceil(ms / minuteMs);
    if (!worst || minutes > worst.minutes) worst = { other, minutes };
  }
  return worst;
}

/**
 * The start nearest to that of `one` at which it overlaps none of `others`, on a whole five minutes where the wish
 * itself is taken, and not before `notBefore`. Null when there is none within a day. Both windows and main ask here, so
 * that what a window offers main accepts.
 */
export function nearestFreeStart(one: Stretch, others: readonly Stretch[], notBefore: number): number | null {
  const length = one.occupiedUntil - one.startsAt;
  const roundUp = (at: number) => Math.ceil(at / stepMs) * stepMs;
  const roundDown = (at: number) => Math.floor(at / stepMs) * stepMs;
  const candidates = [one.startsAt, roundUp(notBefore)];
  for (const other of others)
    candidates.push(roundUp(other.occupiedUntil), roundDown(other.startsAt - length));
  let nearest: number | null = null;
  for (const startsAt of candidates) {
    const distance = Math.abs(startsAt - one.startsAt);
    if (startsAt < notBefore || distance > searchMs) continue;
    if (nearest !== null && distance >= Math.abs(nearest - one.startsAt)) continue;
    const moved = { startsAt, occupiedUntil: startsAt + length };
    if (others.every((other) => !overlaps(moved, other))) nearest = startsAt;
  }
  return nearest;
}
