import { useEffect, useState } from 'react';
import type { HoldView, Layout, Offer } from '../../electron/contract/booking.contract';
import type { MovieCard, ShowtimeCard } from '../../electron/contract/listing.contract';
import { minuteMs } from '../../electron/domain/durations';
import { useSettingsStore } from './settings.store';
import { createVisitStore } from './create-visit-store';

/** Held seats with what they cost and what they are for, as it was read on the way: later screens need not ask again. */
export type HeldSale = { offer: Offer; movie: MovieCard; showtime: ShowtimeCard; layout: Layout };

type HoldState = {
  hold: HoldView | null;
  /** When it runs out, in milliseconds of `performance.now()`; 0 without a hold. */
  deadline: number;
  /** How long it may last from its start or last renewal. */
  totalMs: number;
  /** Main said that it ran out, maybe before our own clock did. */
  isExpired: boolean;
  /** Takes main's newest answer about the hold; `null` when there is none any more. */
  setHold(hold: HoldView | null): void;
  markExpired(): void;
};

export const useHoldStore = createVisitStore<HoldState>((set) => ({
  hold: null,
  deadline: 0,
  totalMs: 0,
  isExpired: false,
  setHold: (hold) =>
    set(
      hold === null || hold.seatIds.length === 0
        ? { hold: null, deadline: 0, totalMs: 0, isExpired: false }
        : {
            hold,
            deadline: performance.now() + hold.remainingMs,
            totalMs: Math.max(useSettingsStore.getState().settings.holdMinutes * minuteMs, hold.remainingMs),
            isExpired: false,
          },
    ),
  markExpired: () => set((state) => (state.hold ? { isExpired: true, deadline: 0 } : {})),
}));

/** What is left of a deadline, never below 0. */
export function remainingUntil(deadline: number, now: number): number {
  return Math.max(0, deadline - now);
}

/** How long until the shown whole second changes; the shown second is rounded up, so that 0:00 means over. */
export function untilNextSecond(remainingMs: number): number {
  return remainingMs % 1000 || 1000;
}

/** What is left of the hold; 0 without one. Draws again each second and at the end. */
export function useRemainingMs(): number {
  const deadline = useHoldStore((state) => state.deadline);
  const [, setTick] = useState(0);
  const remainingMs = remainingUntil(deadline, performance.now());
  useEffect(() => {
    if (deadline === 0) return;
    let timer: ReturnType<typeof setTimeout>;
    function wait() {
      const left = remainingUntil(deadline, performance.now());
      if (left === 0) return;
      timer = setTimeout(
        () => {
          setTick((tick) => tick + 1);
          wait();
        },
        untilNextSecond(left) + 1,
      );
    }
    wait();
    return () => clearTimeout(timer);
  }, [deadline]);
  return remainingMs;
}
