import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttled } from './throttled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs at once, then once for all that was asked meanwhile', () => {
  let runs = 0;
  const follow = throttled(() => runs++, 100);
  follow.ask();
  expect(runs).toBe(1);
  follow.ask();
  follow.ask();
  expect(runs).toBe(1);
  vi.advanceTimersByTime(100);
  expect(runs).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(runs).toBe(2);
  follow.ask();
  expect(runs).toBe(3);
});

test('runs no more once cancelled', () => {
  let runs = 0;
  const follow = throttled(() => runs++, 100);
  follow.ask();
  follow.ask();
  follow.cancel();
  vi.advanceTimersByTime(1000);
  expect(runs).toBe(1);
});
