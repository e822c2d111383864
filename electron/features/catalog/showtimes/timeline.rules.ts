import { shortTurnaroundMinutes } from '../../../domain/overlaps';
import { minuteMs } from '../../../domain/durations';
import type { Occupation } from './schedule.rules';

/** For each showtime that starts only a few minutes after the cleaning before it: how many. In any order. */
export function shortTurnarounds<Id>(placed: readonly Occupation<Id>[]): Map<Id, number> {
  const found = new Map<Id, number>();
  const lastIn = new Map<string, Occupation<Id>>();
  for (const one of placed.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const before = lastIn.get(one.auditoriumId);
    const gap = before ? Math.floor((one.startsAt - before.occupiedUntil) / minuteMs) : Infinity;
    if (gap < shortTurnaroundMinutes) found.set(one.id, Math.max(0, gap));
    lastIn.set(one.auditoriumId, one);
  }
  return found;
}
