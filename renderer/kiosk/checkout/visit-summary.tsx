import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../electron/contract/booking.contract';
import type { MovieCard, ShowtimeCard } from '../../../electron/contract/listing.contract';
import { formatDayShort, formatTime } from '../../lib/format';
import { posterUrl } from '../../lib/poster-url';
import { useSeatWords } from '../../lib/seat-words';
import { Picture } from '../../ui/picture';
import styles from './visit-summary.module.css';

export type VisitSummaryProps = {
  movie: MovieCard;
  showtime: ShowtimeCard;
  seats: readonly Seat[];
};

/** What is being reserved: film, time, place and seats, so that nobody need remember them. */
export function VisitSummary({ movie, showtime, seats }: VisitSummaryProps) {
  const { t } = useTranslation('reservations');
  const words = useSeatWords();
  return (
    <section className={styles.summary}>
      <Picture src={posterUrl(movie.posterId, 240)} alt="" title={movie.title} width={150} />
      <div className={styles.words}>
        <h2 data-long={movie.title.length > 36 || undefined}>{movie.title}</h2>
        <p className={styles.when}>
          {t('when', {
            day: formatDayShort(showtime.businessDay),
            time: formatTime(showtime.startsAt),
            auditorium: showtime.auditoriumName,
          })}
        </p>
        <p className={styles.seats}>{words.seats(seats)}</p>
        <SeatKinds seats={seats} />
      </div>
    </section>
  );
}

/** “1 wheelchair space, 1 companion seat”; nothing where all seats are standard ones. */
function SeatKinds({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation('checkout');
  const kinds = (['premium', 'wheelchair', 'companion'] as const)
    .map((kind) => [kind, seats.filter((seat) => seat.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  if (kinds.length === 0) return null;
  return (
    <p className={styles.kinds}>{kinds.map(([kind, count]) => t(`kind.${kind}`, { count })).join(' · ')}</p>
  );
}
