import type { SetupProgress } from '../../../electron/contract/settings.contract';

export const steps = ['cinema', 'auditorium', 'prices', 'film', 'showtime'] as const;
export type Step = (typeof steps)[number];

/** What is done of the five; the cinema itself is, or nobody could have signed in. */
export function stepsDone(progress: SetupProgress): ReadonlySet<Step> {
  const done: Record<Step, boolean> = {
    cinema: true,
    auditorium: progress.hasAuditorium,
    prices: progress.hasPriceCard,
    film: progress.hasMovie,
    showtime: progress.hasShowtime,
  };
  return new Set(steps.filter((step) => done[step]));
}

/** The first that is not done; none when all are. */
export function nextStep(done: ReadonlySet<Step>): Step | null {
  return steps.find((step) => !done.has(step)) ?? null;
}

/** A showtime is made of the three before it; those can be done in any order. */
export function mayBegin(step: Step, done: ReadonlySet<Step>): boolean {
  if (done.has(step)) return false;
  return step !== 'showtime' || (['auditorium', 'prices', 'film'] as const).every((it) => done.has(it));
}
