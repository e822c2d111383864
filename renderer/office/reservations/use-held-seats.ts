import { useEffect, useRef, useState } from 'react';
import type { HoldView } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import type { SeatId, ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';

/**
 * The seats are held in main, by the kiosk's rules but for house seats: one press after another, each on what the last
 * one got. `lost` are the seats of a hold that ran out by itself; what somebody gave up or reserved is not lost.
 */
export function useHeldSeats(showtimeId: ShowtimeId, hold: HoldView | null, reload: () => void) {
  const [error, setError] = useState<unknown>();
  const [seen, setSeen] = useSeen(hold);
  const work = useRef({ presses: [] as SeatId[], isRunning: false, hold });
  useEffect(() => {
    if (!work.current.isRunning) work.current.hold = hold;
  }, [hold]);

  async function write(seatIds: SeatId[]): Promise<void> {
    const holdId = work.current.hold?.id ?? null;
    const states = await foyer.reservations.holdAtDesk({ showtimeId, seatIds, holdId });
    work.current.hold = states.hold;
    setSeen(states.hold?.seatIds ?? []);
  }
  async function run(act: () => Promise<void>): Promise<void> {
    const own = work.current;
    if (own.isRunning) return;
    own.isRunning = true;
    setError(undefined);
    try {
      await act();
    } catch (failure) {
      own.presses = [];
      setError(failure);
      // What somebody else has by now is not offered again.
      if (isFoyerError(failure, 'SEAT_TAKEN') && !own.hold)
        setSeen((old) => old.filter((id) => !failure.details.seatIds.includes(id)));
    } finally {
      own.isRunning = false;
      reload();
    }
  }
  async function drain(): Promise<void> {
    const { presses } = work.current;
    for (let seatId = presses.shift(); seatId; seatId = presses.shift()) {
      const held = work.current.hold?.seatIds ?? [];
      const pressed = seatId;
      await write(held.includes(pressed) ? held.filter((id) => id !== pressed) : [...held, pressed]);
    }
  }
  return {
    error,
    lost: hold ? [] : seen,
    press: (seatId: SeatId) => {
      work.current.presses.push(seatId);
      void run(drain);
    },
    /** Holds what was lost once more. */
    holdAgain: () => run(() => write([...seen])),
    /** They are reserved now. */
    forget: () => setSeen([]),
  };
}

/** The seats of the hold that was read last. */
function useSeen(hold: HoldView | null) {
  const [known, setKnown] = useState(hold);
  const [seen, setSeen] = useState<readonly SeatId[]>(hold?.seatIds ?? []);
  if (known !== hold) {
    setKnown(hold);
    if (hold) setSeen(hold.seatIds);
  }
  return [seen, setSeen] as const;
}
