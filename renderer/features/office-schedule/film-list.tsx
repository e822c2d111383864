import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { MovieId } from '../../../electron/contract/values';
import { formatMinutes } from '../../lib/format';
import { posterUrl } from '../../lib/poster-url';
import { EmptyState } from '../../office/ui/empty-state';
import { SearchInput } from '../../office/ui/search-input';
import styles from './film-list.module.css';

export type FilmListProps = {
  movies: ScheduleDay['movies'];
  onDrag: (event: PointerEvent<HTMLElement>, movieId: MovieId) => void;
  onPress: (movieId: MovieId) => void;
};

/** The films that can be shown: dragged onto a line, or chosen by Enter or a click. */
export function FilmList({ movies, onDrag, onPress }: FilmListProps) {
  const { t } = useTranslation('office-schedule');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = movies.filter((movie) => movie.title.toLocaleLowerCase().includes(wanted));
  if (movies.length === 0) return <EmptyState title={t('films.none')}>{t('films.noneText')}</EmptyState>;
  return (
    <>
      <h2>{t('films.title')}</h2>
      <p className={styles.hint}>{t('films.hint')}</p>
      <SearchInput label={t('films.search')} value={search} onChange={setSearch} />
      <ul className={styles.films}>
        {shown.map((movie) => (
          <li key={movie.id}>
            <button
              type="button"
              className={styles.film}
              onPointerDown={(event) => onDrag(event, movie.id)}
              onClick={() => onPress(movie.id)}
            >
              {movie.posterId ? (
                <img src={posterUrl(movie.posterId, 240)} alt="" draggable={false} width={40} height={60} />
              ) : (
                <span className={styles.noPoster} />
              )}
              <span>
                <strong>{movie.title}</strong>
                <span>{formatMinutes(movie.runningMinutes)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={styles.hint}>{t('films.notFound')}</p> : null}
    </>
  );
}
