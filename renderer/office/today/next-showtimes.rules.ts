import type { DayShowtime } from '../../../electron/contract/reports.contract';

/** The showtimes that begin next, soonest first; what was cancelled does not begin. */
export function nextShowtimes(
  showtimes: readonly DayShowtime[],
  now: number,
  most: number,
): readonly DayShowtime[] {
  return showtimes
    .filter(({ startsAt, state }) => startsAt >= now && state !== 'cancelled')
    .toSorted((a, b) => a.startsAt - b.startsAt)
    .slice(0, most);
}
