import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HoldView } from '../../electron/contract/booking.contract';
import type { HoldId, SeatId, ShowtimeId } from '../../electron/contract/values';
import { remainingUntil, untilNextSecond, useHoldStore } from './hold.store';
import { resetVisitStores } from './create-visit-store';

const aHold = (changed: Partial<HoldView> = {}): HoldView => ({
  id: 'h' as HoldId,
  showtimeId: 's' as ShowtimeId,
  seatIds: ['a1' as SeatId],
  remainingMs: 300_000,
  renewableBelowMs: 45_000,
  endsWithSale: false,
  ...changed,
});
const state = () => useHoldStore.getState();

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => {
  vi.useRealTimers();
  resetVisitStores();
});

it('counts from the answer on a clock that nobody can set', () => {
  vi.advanceTimersByTime(7_000);
  state().setHold(aHold());
  expect(state().deadline).toBe(performance.now() + 300_000);
  vi.advanceTimersByTime(299_999);
  expect(remainingUntil(state().deadline, performance.now())).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(remainingUntil(state().deadline, performance.now())).toBe(0);
});

it('takes the whole time from the settings, so that a changed choice does not fill the ring anew', () => {
  state().setHold(aHold({ remainingMs: 480_000 }));
  expect(state().totalMs).toBe(480_000);
  state().setHold(aHold({ remainingMs: 200_000 }));
  expect(state().totalMs).toBe(480_000);
});

it('is no hold without seats', () => {
  state().setHold(aHold());
  state().setHold(aHold({ seatIds: [] }));
  expect(state().hold).toBeNull();
  expect(state().deadline).toBe(0);
});

it('believes main that it ran out, until there is a new one', () => {
  state().markExpired();
  expect(state().isExpired).toBe(false);
  state().setHold(aHold());
  state().markExpired();
  expect(state()).toMatchObject({ isExpired: true, deadline: 0, hold: aHold() });
  state().setHold(aHold({ id: 'h2' as HoldId }));
  expect(state().isExpired).toBe(false);
});

it.each([
  [300_000, 1000],
  [299_400, 400],
  [1, 1],
])('with %i ms left looks again in %i', (remainingMs, waitMs) => {
  expect(untilNextSecond(remainingMs)).toBe(waitMs);
});
