import { type PointerEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { MovieId } from '../../../electron/contract/values';
import { formatMinutes } from '../../lib/format';
import { posterUrl } from '../../lib/poster-url';
import { matching } from '../ui/combo-box.rules';
import { EmptyState } from '../ui/empty-state';
import { SearchInput } from '../ui/search-input';
import { VirtualList } from '../ui/virtual-list';
import styles from './movie-list.module.css';

export type MovieListProps = {
  movies: ScheduleDay['movies'];
  onDrag: (event: PointerEvent<HTMLElement>, movieId: MovieId) => void;
  onPress: (movieId: MovieId) => void;
};

/** A poster and the room around it. */
const moviePx = 78;

/** The films that can be shown: dragged onto a line, or chosen by Enter or a click. */
export function MovieList({ movies, onDrag, onPress }: MovieListProps) {
  const { t } = useTranslation('office-schedule');
  const [search, setSearch] = useState('');
  const all = useMemo(() => movies.map((movie) => ({ label: movie.title, movie })), [movies]);
  const shown = useMemo(() => matching(all, search).map(({ movie }) => movie), [all, search]);
  if (movies.length === 0) return <EmptyState title={t('films.none')}>{t('films.noneText')}</EmptyState>;
  return (
    <>
      <h2>{t('films.title')}</h2>
      <p className={styles.hint}>{t('films.hint')}</p>
      <SearchInput label={t('films.search')} value={search} onChange={setSearch} />
      {shown.length === 0 ? <p className={styles.hint}>{t('films.notFound')}</p> : null}
      <VirtualList label={t('films.title')} items={shown} itemKey={({ id }) => id} itemPx={moviePx}>
        {(movie, tabIndex) => (
          <button
            type="button"
            tabIndex={tabIndex}
            className={styles.film}
            onPointerDown={(event) => onDrag(event, movie.id)}
            onClick={() => onPress(movie.id)}
          >
            {movie.posterId ? (
              <img src={posterUrl(movie.posterId, 240)} alt="" draggable={false} width={40} height={60} />
            ) : (
              <span className={styles.noPoster} />
            )}
            <span className={styles.about}>
              <strong className={styles.title} title={movie.title}>
                {movie.title}
              </strong>
              <span>{formatMinutes(movie.runningMinutes)}</span>
            </span>
          </button>
        )}
      </VirtualList>
    </>
  );
}
