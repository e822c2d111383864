import { minuteMs } from '../domain/durations';

const reloadsAtMost = 3;
const withinMs = minuteMs;

/** Answers, for each crash of the page, whether to load it again; when it crashes over and over, that does not help. */
export function createReloadBudget(now: () => number): () => boolean {
  let reloadedAt: number[] = [];
  return () => {
    const time = now();
    reloadedAt = reloadedAt.filter((at) => time - at < withinMs);
    if (reloadedAt.length >= reloadsAtMost) return false;
    reloadedAt.push(time);
    return true;
  };
}
