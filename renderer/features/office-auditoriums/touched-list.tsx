import { useTranslation } from 'react-i18next';
import type { TouchedReservation } from '../../../electron/contract/auditoriums.contract';
import { instantWords } from './instant-words';
import styles from './designer.module.css';

/** Reservations that stand although their seats are kept from sale: whom to speak to. */
export function TouchedList({ reservations }: { reservations: readonly TouchedReservation[] }) {
  const { t, i18n } = useTranslation('office-auditoriums');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  return (
    <ul className={`${styles.list} ${styles.plain}`}>
      {reservations.map((one) => (
        <li key={one.reservationId}>
          <strong>{one.code}</strong> · {instantWords(one.startsAt)} · {one.movieTitle} ·{' '}
          {t('touchedSeats', { count: one.seats.length, seats: list.format(one.seats) })}
          {one.name === null ? '' : ` · ${one.name}`}
          {one.contact === null ? '' : ` · ${one.contact}`}
        </li>
      ))}
    </ul>
  );
}
