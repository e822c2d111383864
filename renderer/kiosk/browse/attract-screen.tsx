import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing } from '../../../electron/contract/listing.contract';
import { formatDayShort, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { placeText } from './browse-words';
import { PosterWall } from './poster-wall';
import { useBusinessDay } from './use-business-day';
import { useFollowedCall } from './use-followed-call';
import styles from './attract-screen.module.css';

export type AttractScreenProps = { onStart: () => void };

const nextShowtimes = 3;
/** Letters of a message that still stand large. */
const longMessage = 50;
const modifierKeys = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn']);

/** Stands while nobody does: today's posters drifting by. A touch or a key anywhere leads on. */
export function AttractScreen({ onStart }: AttractScreenProps) {
  const { t } = useTranslation('browse');
  const { cinemaName, attractMessage } = useSettings();
  const { value } = useFollowedCall(() => foyer.listing.listSoonest({}), []);
  const begin = useBegin(onStart);
  return (
    <main className={styles.attract} data-screen="attract">
      <PosterWall movies={moviesOfFirstDay(value)} />
      <div className={styles.front}>
        <h1 ref={begin.title} tabIndex={-1}>
          {cinemaName}
        </h1>
        {attractMessage ? (
          <p
            className={styles.message}
            dir="auto"
            data-long={attractMessage.length > longMessage || undefined}
          >
            {attractMessage}
          </p>
        ) : null}
        <Next listing={value} />
        <button type="button" className={styles.begin} onClick={begin.once}>
          <span>{t('attract.begin')}</span>
        </button>
      </div>
    </main>
  );
}

/** Once only, whether by the button itself, by its whole-screen reach, or by any key. */
function useBegin(onStart: () => void) {
  const title = useRef<HTMLHeadingElement>(null);
  const hasBegun = useRef(false);

  const once = useCallback(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    onStart();
  }, [onStart]);

  useEffect(() => {
    hasBegun.current = false;
    title.current?.focus({ preventScroll: true });
    function onKey(event: KeyboardEvent) {
      if (modifierKeys.has(event.key)) return;
      event.preventDefault();
      once();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [once]);

  return { title, once };
}

/** Today's films; late in the evening, when nothing more is on sale, those of the next day that has some. */
function moviesOfFirstDay(listing: Listing | undefined): Listing['movies'] {
  const day = listing?.showtimes[0]?.businessDay;
  const shown = new Set(
    listing?.showtimes.filter((each) => each.businessDay === day).map((each) => each.movieId),
  );
  return listing?.movies.filter((movie) => shown.has(movie.id)) ?? [];
}

function Next({ listing }: { listing: Listing | undefined }) {
  const { t } = useTranslation('browse');
  const today = useBusinessDay();
  const titles = new Map(listing?.movies.map((movie) => [movie.id, movie.title]));
  const next =
    listing?.showtimes.filter((showtime) => showtime.fill !== 'sold_out').slice(0, nextShowtimes) ?? [];
  if (!listing) return null;
  if (next.length === 0) return <p className={styles.heading}>{t('attract.closed')}</p>;
  return (
    <div className={styles.next}>
      <h2 className={styles.heading}>{t('attract.next')}</h2>
      <ul>
        {next.map((showtime) => (
          <li key={showtime.id}>
            <span className={styles.time}>{formatTime(showtime.startsAt)}</span>
            <span className={styles.title}>{titles.get(showtime.movieId)}</span>
            <span className={styles.place}>
              {showtime.businessDay === today ? null : (
                <strong className={styles.day}>{formatDayShort(showtime.businessDay)}</strong>
              )}
              {placeText(t, showtime)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
