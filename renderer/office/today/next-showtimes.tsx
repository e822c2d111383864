import { useTranslation } from 'react-i18next';
import type { DayShowtime } from '../../../electron/contract/reports.contract';
import { formatTime } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { now } from '../../lib/settings.store';
import { formatWait } from '../../lib/wait';
import { SectionLink } from '../ui/section-link';
import { FillBar } from './fill-bar';
import { nextShowtimes } from './next-showtimes.rules';
import styles from './today.module.css';

const most = 4;

/** What the house is getting ready for. Drawn anew with the day's figures, once a minute at least. */
export function NextShowtimes({ showtimes }: { showtimes: readonly DayShowtime[] }) {
  const { t, i18n } = useTranslation('office-today');
  const at = now();
  const next = nextShowtimes(showtimes, at, most);
  return (
    <section className={styles.card} aria-labelledby="next-showtimes">
      <h2 id="next-showtimes">{t('next.title')}</h2>
      {next.length === 0 ? <p className={styles.dim}>{t('next.none')}</p> : null}
      <ul className={styles.next}>
        {next.map(({ id, startsAt, movieTitle, auditoriumName, counts }) => (
          <li key={id}>
            <span className={styles.nextTime}>
              {formatTime(startsAt)}
              <small>{t('next.in', { wait: formatWait(startsAt - at, i18n.language) })}</small>
            </span>
            <span className={styles.nextFilm}>
              <span className={styles.nextTitle} title={movieTitle}>
                <SectionLink to={addressOf('schedule', { showtime: id })}>{movieTitle}</SectionLink>
              </span>
              <small>{auditoriumName}</small>
            </span>
            <FillBar counts={counts} showtimeId={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
