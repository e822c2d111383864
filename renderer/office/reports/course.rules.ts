import { hoursSpanned } from '../../lib/hours.rules';
import type { Step } from './periods.rules';

type Keyed = { key: string };
export type CoursePoint<R> = { key: string; now: R | null; before: R | null };

/**
 * A period's course, point by point, each beside its counterpart of the period before: an hour beside the same hour, a day
 * or a week beside the one that stood at its place. Hours without showtimes between others are points too.
 */
export function courseOf<R extends Keyed>(
  rows: readonly R[],
  rowsBefore: readonly R[],
  step: Step,
  dayStartsAtMinute: number,
): CoursePoint<R>[] {
  if (step === 'hour') return hoursOf(rows, rowsBefore, dayStartsAtMinute);
  return rows.map((now, index) => ({ key: now.key, now, before: rowsBefore[index] ?? null }));
}

function hoursOf<R extends Keyed>(
  rows: readonly R[],
  rowsBefore: readonly R[],
  startsAt: number,
): CoursePoint<R>[] {
  const hours = [...rows, ...rowsBefore].map(({ key }) => Number(key));
  return hoursSpanned(hours, startsAt).map((hour) => {
    const key = String(hour);
    const of = (list: readonly R[]) => list.find((row) => row.key === key) ?? null;
    return { key, now: of(rows), before: of(rowsBefore) };
  });
}
