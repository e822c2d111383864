import { shortTurnaroundMinutes, type Stretch } from '../../../domain/overlaps';
import { dayMs, minuteMs } from '../../../domain/durations';

type Times = { starts_at: number; ends_at: number; occupied_until: number };

/** A showtime whose film is so many minutes longer: it keeps its start, its advertising, its cleaning and its sale. */
export function retimed<R extends Times>(row: R, byMinutes: number): R {
  const byMs = byMinutes * minuteMs;
  return { ...row, ends_at: row.ends_at + byMs, occupied_until: row.occupied_until + byMs };
}

/** It ends after it began, and its auditorium is free again within a day. */
export function isLengthPossible({ starts_at, ends_at, occupied_until }: Times): boolean {
  return ends_at > starts_at && occupied_until - starts_at < dayMs;
}

/** Minutes between its cleaning and the next start, where they are few; null where they are not, or it overlaps. */
export function turnaroundAfter(one: Stretch, others: readonly Stretch[]): number | null {
  const next = Math.min(
    ...others.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt >= one.occupiedUntil),
  );
  const gap = Math.floor((next - one.occupiedUntil) / minuteMs);
  return gap < shortTurnaroundMinutes ? gap : null;
}
