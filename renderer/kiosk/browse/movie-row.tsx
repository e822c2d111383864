import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovieId, ShowtimeId } from '../../../electron/contract/values';
import { posterUrl } from '../../lib/poster-url';
import { Picture } from '../../ui/picture';
import { useBrowseStore } from './browse.store';
import { languageText } from './browse-words';
import { isOneLanguage, type ListedMovie } from './listing.rules';
import { MovieFacts } from './movie-facts';
import { ShowtimeButton } from './showtime-button';
import styles from './movie-row.module.css';

export type MovieRowProps = {
  film: ListedMovie;
  onMovie: (movieId: MovieId) => void;
  onShowtime: (showtimeId: ShowtimeId) => void;
};

/** A film and its showtimes of the day. */
export const MovieRow = memo(function MovieRow({
  film: { movie, showtimes },
  onMovie,
  onShowtime,
}: MovieRowProps) {
  const { t } = useTranslation('browse');
  const row = useRef<HTMLElement>(null);
  const [first] = showtimes;
  const isLanguageShared = isOneLanguage(showtimes);

  useEffect(() => {
    if (useBrowseStore.getState().lastMovieId === movie.id) row.current?.scrollIntoView({ block: 'center' });
  }, [movie.id]);

  function openMovie() {
    useBrowseStore.getState().setLastMovie(movie.id);
    onMovie(movie.id);
  }

  return (
    <article className={styles.film} ref={row}>
      {/* The title beside it is the same way: one stop for the keyboard is enough. */}
      <button type="button" className={styles.poster} tabIndex={-1} aria-hidden="true" onClick={openMovie}>
        <Picture src={posterUrl(movie.posterId, 240)} alt="" title={movie.title} width={208} />
      </button>
      <div>
        <button
          type="button"
          className={styles.title}
          aria-label={t('aboutFilm', { title: movie.title })}
          onClick={openMovie}
        >
          <h2>{movie.title}</h2>
        </button>
        <MovieFacts movie={movie} {...(isLanguageShared && first ? { extra: languageText(t, first) } : {})} />
        <div className={styles.showtimes} role="group" aria-label={t('showtimesOf', { title: movie.title })}>
          {showtimes.map((showtime) => (
            <ShowtimeButton
              key={showtime.id}
              showtime={showtime}
              isLanguageShown={!isLanguageShared}
              onPress={onShowtime}
            />
          ))}
        </div>
      </div>
    </article>
  );
});
