import { expect, it } from 'vitest';
import { judgeIdle } from './idle';

const times = { idleMs: 60_000, warningMs: 20_000 };

it.each([
  [0, { phase: 'present', checkInMs: 60_000 }],
  [59_999, { phase: 'present', checkInMs: 1 }],
  [60_000, { phase: 'asking', leftMs: 20_000 }],
  [79_999, { phase: 'asking', leftMs: 1 }],
  [80_000, { phase: 'gone' }],
  // A terminal that slept through both.
  [9_000_000, { phase: 'gone' }],
])('%i ms after the last touch', (sinceMs, idle) => {
  expect(judgeIdle(1000, 1000 + sinceMs, times)).toEqual(idle);
});
