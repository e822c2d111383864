import type { TouchedReservation } from '../../../electron/contract/auditoriums.contract';
import { formatDayTime } from '../../lib/format';
import { useSeatWords } from '../../lib/seat-words';
import { addressOf } from '../../lib/section-link';
import { SectionLink } from '../ui/section-link';
import styles from './designer.module.css';

/** Reservations that stand although their seats are kept from sale: whom to speak to. */
export function TouchedList({ reservations }: { reservations: readonly TouchedReservation[] }) {
  const words = useSeatWords();
  return (
    <ul className={styles.list}>
      {reservations.map((one) => (
        <li key={one.reservationId}>
          <strong>
            <SectionLink to={addressOf('reservations', { reservation: one.reservationId })}>
              {one.code}
            </SectionLink>
          </strong>{' '}
          · {formatDayTime(one.startsAt)} · {one.movieTitle} · {words.seats(one.seats)}
          {one.name === null ? '' : ` · ${one.name}`}
          {one.contact === null ? '' : ` · ${one.contact}`}
        </li>
      ))}
    </ul>
  );
}
