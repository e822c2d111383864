import { useTranslation } from 'react-i18next';
import type { Listing, MovieCard, ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { BusinessDay, ShowtimeId } from '../../../electron/contract/values';
import { formatTime } from '../../lib/format';
import { posterUrl } from '../../lib/poster-url';
import { Picture } from '../../ui/picture';
import { dayText, fillText, languageText, placeText } from './browse-words';
import { byBusinessDay, minutesUntil } from './listing.rules';
import { ShowtimeSigns } from './showtime-signs';
import { Spoken } from './spoken';
import { useNow } from './use-now';
import styles from './soonest-list.module.css';

export type SoonestListProps = {
  listing: Listing;
  today: BusinessDay | null;
  onShowtime: (showtimeId: ShowtimeId) => void;
};

/** What begins next, whichever film it is. */
export function SoonestList({ listing, today, onShowtime }: SoonestListProps) {
  const { t } = useTranslation('browse');
  const now = useNow();
  const movies = new Map(listing.movies.map((movie) => [movie.id, movie]));
  return (
    <div className={styles.days}>
      {byBusinessDay(listing.showtimes).map(([day, showtimes]) => (
        <section key={day}>
          <h2>{dayText(t, day, today)}</h2>
          <ul className={styles.list}>
            {showtimes.map((showtime) => {
              const movie = movies.get(showtime.movieId);
              return movie ? (
                <li key={showtime.id}>
                  <SoonestRow movie={movie} showtime={showtime} now={now} onPress={onShowtime} />
                </li>
              ) : null;
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

type SoonestRowProps = {
  movie: MovieCard;
  showtime: ShowtimeCard;
  now: number;
  onPress: (showtimeId: ShowtimeId) => void;
};

/** Within which a start is told in minutes. */
const soonMinutes = 90;

function SoonestRow({ movie, showtime, now, onPress }: SoonestRowProps) {
  const { t } = useTranslation('browse');
  const minutes = minutesUntil(showtime.startsAt, now);
  const until = minutes === 0 ? t('hasBegun') : minutes <= soonMinutes ? t('in', { count: minutes }) : null;
  return (
    <button
      type="button"
      className={styles.row}
      data-fill={showtime.fill}
      disabled={showtime.fill === 'sold_out'}
      onClick={() => onPress(showtime.id)}
    >
      <span className={styles.when}>
        <span className={styles.time}>{formatTime(showtime.startsAt)}</span>
        {until ? <span className={styles.until}>{until}</span> : null}
      </span>
      <span className={styles.poster} aria-hidden="true">
        <Picture src={posterUrl(movie.posterId, 240)} alt="" title={movie.title} width={84} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{movie.title}</span>
        <span className={styles.place}>
          {movie.certificate.code} · {placeText(t, showtime)} · {languageText(t, showtime)}
        </span>
      </span>
      <span className={styles.end}>
        <ShowtimeSigns showtime={showtime} />
        {showtime.fill === 'plenty' ? (
          <Spoken>{fillText(t, showtime)}</Spoken>
        ) : (
          <span className={styles.fill}>{fillText(t, showtime)}</span>
        )}
      </span>
    </button>
  );
}
