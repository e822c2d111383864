import { minuteMs } from './durations';
import { instantsOf, localOf } from './wall-clock';

const quarterMs = 15 * minuteMs;
const known = new Map<string, 'first' | 'second' | null>();

/**
 * Which of the two it is when a clock that is put back shows a time twice; null for every other time. Clocks change
 * on quarters of an hour, so that one answer holds for each of them.
 */
export function whichOfTwo(instant: number, timeZone: string): 'first' | 'second' | null {
  const quarter = Math.floor(instant / quarterMs) * quarterMs;
  const key = `${timeZone} ${quarter}`;
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  const both = instantsOf(localOf(quarter, timeZone), timeZone);
  const made = both.length < 2 ? null : both[0] === quarter ? 'first' : 'second';
  if (known.size > 10_000) known.clear();
  known.set(key, made);
  return made;
}
