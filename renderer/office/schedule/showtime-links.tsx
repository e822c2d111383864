import { useTranslation } from 'react-i18next';
import type { Scheduled } from '../../../electron/contract/schedule.contract';
import { formatCount } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { CountLink, SectionLink } from '../ui/section-link';
import styles from './inspector.module.css';

/** To a showtime's house, its reservations (those of a cancelled one went with it) and its film. */
export function ShowtimeLinks({ showtime }: { showtime: Scheduled }) {
  const { t } = useTranslation('office-schedule');
  const { id, movieId, reservedSeats, capacity, callCount, activeReservations: count } = showtime;
  const isCancelled = showtime.state === 'cancelled';
  const ofReservations = addressOf('reservations', { showtime: id, stage: isCancelled ? null : 'standing' });
  return (
    <div className={styles.links}>
      <SectionLink to={addressOf('reservations', { seats: id })}>
        {isCancelled
          ? t('links.house')
          : t('links.seats', { seats: formatCount(reservedSeats), capacity: formatCount(capacity) })}
      </SectionLink>
      <CountLink count={isCancelled ? callCount : count} to={ofReservations}>
        {isCancelled ? t('links.all', { count: callCount }) : t('links.reservations', { count })}
      </CountLink>
      <SectionLink to={addressOf('films', { film: movieId })}>{t('links.film')}</SectionLink>
    </div>
  );
}
