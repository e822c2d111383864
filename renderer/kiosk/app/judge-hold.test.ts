import { expect, it } from 'vitest';
import type { HoldView } from '../../../electron/contract/booking.contract';
import { judgeHold } from './judge-hold';

const renewable = { renewableBelowMs: 45_000 } as HoldView;
const atItsCap = { renewableBelowMs: 0 } as HoldView;

it.each([
  ['in the middle', renewable, 45_001, false, 'running'],
  ['in the window', renewable, 45_000, false, 'renewable'],
  ['a moment before the end', renewable, 1, false, 'renewable'],
  ['at the end', renewable, 0, false, 'over'],
  ['ended by main', renewable, 200_000, true, 'over'],
  ['at its cap', atItsCap, 45_001, false, 'running'],
  ['at its cap, nearly over', atItsCap, 45_000, false, 'last'],
  ['at its cap, over', atItsCap, 0, false, 'over'],
] as const)('%s', (_name, hold, remainingMs, isExpired, phase) => {
  expect(judgeHold(hold, remainingMs, isExpired)).toBe(phase);
});
