import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../electron/contract/booking.contract';
import type { SeatId, ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { ErrorNote } from '../../office/ui/error-note';
import { DeskForm } from './desk-form';
import { OfficeSeatMap } from './office-seat-map';
import { useReservationsStore } from './reservations.store';
import { seatLooks } from './seat-looks';
import { ShowtimeChoice } from './showtime-choice';
import { useSeats } from './use-seats';
import styles from './reservations.module.css';

/** Reserving for somebody who stands or telephones: seats are held while the rest is asked. */
export function Desk() {
  const showtimeId = useReservationsStore((state) => state.showtimeId);
  return (
    <>
      <ShowtimeChoice onlyOnSale />
      {showtimeId ? <Choice key={showtimeId} showtimeId={showtimeId} /> : null}
    </>
  );
}

function Choice({ showtimeId }: { showtimeId: ShowtimeId }) {
  const { t } = useTranslation('office-reservations');
  const seats = useSeats(showtimeId);
  const hold = seats.value?.hold ?? null;
  // Whoever goes elsewhere gives the seats back.
  useEffect(() => () => void foyer.booking.releaseHold().catch(() => undefined), []);
  const { press, error } = useHeldSeats(showtimeId, hold, seats.reload);
  if (!seats.value) return seats.status === 'failed' ? <ErrorNote error={seats.error} /> : null;
  const looks = seatLooks(seats.value, hold?.seatIds);
  return (
    <div className={styles.desk}>
      <div className={styles.house}>
        <OfficeSeatMap
          layout={seats.value.layout}
          looks={looks}
          onSeat={(seatId) => {
            const look = looks.get(seatId) ?? 'free';
            if (look === 'free' || look === 'chosen') press(seatId);
          }}
        />
        {error === undefined ? null : <ErrorNote error={error} />}
      </div>
      {hold && hold.seatIds.length > 0 ? (
        <DeskForm
          key={hold.id}
          hold={hold}
          layout={seats.value.layout}
          minimumAge={seats.value.movie.certificate.minimumAge}
        />
      ) : (
        <p className={styles.dim}>{t('pickSeats')}</p>
      )}
    </div>
  );
}

/**
 * The seats are held in main, by the same rules as at the kiosk: one press after another, each on what the last one got.
 */
function useHeldSeats(showtimeId: ShowtimeId, hold: HoldView | null, reload: () => void) {
  const [error, setError] = useState<unknown>();
  const work = useRef({ presses: [] as SeatId[], isRunning: false, hold });
  useEffect(() => {
    if (!work.current.isRunning) work.current.hold = hold;
  }, [hold]);

  async function drain() {
    const own = work.current;
    if (own.isRunning) return;
    own.isRunning = true;
    setError(undefined);
    try {
      for (let seatId = own.presses.shift(); seatId; seatId = own.presses.shift()) {
        const held = own.hold?.seatIds ?? [];
        const pressed = seatId;
        const seatIds = held.includes(pressed) ? held.filter((id) => id !== pressed) : [...held, pressed];
        const states = await foyer.booking.holdSeats({ showtimeId, seatIds, holdId: own.hold?.id ?? null });
        own.hold = states.hold;
      }
    } catch (failure) {
      own.presses = [];
      setError(failure);
    } finally {
      own.isRunning = false;
      reload();
    }
  }
  const press = (seatId: SeatId) => {
    work.current.presses.push(seatId);
    void drain();
  };
  return { press, error };
}
