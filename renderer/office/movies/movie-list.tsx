import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovieRow } from '../../../electron/contract/movies.contract';
import type { MovieId } from '../../../electron/contract/values';
import { formatMinutes } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { posterUrl } from '../../lib/poster-url';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { SearchInput } from '../ui/search-input';
import { CountLink } from '../ui/section-link';
import { filterMovies, genresIn, titleKey } from './movie-list.rules';
import styles from './movies.module.css';
import { useMoviesStore } from './movies.store';

export type MovieListProps = {
  movies: readonly MovieRow[];
  isLoading: boolean;
  onOpen: (movieId: MovieId) => void;
  onAdd: () => void;
};

export function MovieList({ movies, isLoading, onOpen, onAdd }: MovieListProps) {
  const { t } = useTranslation('office-movies');
  const { filter, draft } = useMoviesStore();
  const columns = useColumns(filter.state === 'all');
  const rows = useMemo(() => filterMovies(movies, filter), [movies, filter]);
  return (
    <>
      <Filters movies={movies} />
      <DataTable
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onRow={({ id }) => onOpen(id)}
        selectedKey={draft?.movieId ?? null}
        isLoading={isLoading}
        empty={
          movies.length === 0 ? (
            <EmptyState
              title={t('noMovies')}
              action={
                <OfficeButton variant="primary" onPress={onAdd}>
                  {t('addMovie')}
                </OfficeButton>
              }
            >
              {t('noMoviesHint')}
            </EmptyState>
          ) : (
            <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          )
        }
      />
    </>
  );
}

function Filters({ movies }: { movies: readonly MovieRow[] }) {
  const { t } = useTranslation('office-movies');
  const { filter, setFilter } = useMoviesStore();
  const genres = useMemo(() => genresIn(movies), [movies]);
  return (
    <div className={styles.filters}>
      <SearchInput label={t('search')} value={filter.text} onChange={(text) => setFilter({ text })} />
      <SelectInput
        label={t('genre')}
        value={genres.includes(filter.genre) ? filter.genre : ''}
        options={[
          { value: '', label: t('allGenres') },
          ...genres.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(genre) => setFilter({ genre })}
      />
      <SelectInput
        label={t('state')}
        value={filter.state}
        options={(['active', 'archived', 'all'] as const).map((value) => ({
          value,
          label: t(`stateOf.${value}`),
        }))}
        onChange={(state) => setFilter({ state })}
      />
    </div>
  );
}

/** The state is said only where there are several. */
function useColumns(hasStates: boolean): TableColumn<MovieRow>[] {
  const { t } = useTranslation('office-movies');
  const columns: TableColumn<MovieRow>[] = [
    {
      id: 'title',
      title: t('field.title'),
      sortValue: ({ title }) => titleKey(title),
      cell: (movie) => <MovieTitle movie={movie} />,
    },
    {
      id: 'year',
      title: t('field.year'),
      width: 'xs',
      align: 'end',
      sortValue: ({ year }) => year,
      cell: ({ year }) => year,
    },
    {
      id: 'runningMinutes',
      title: t('length'),
      width: 's',
      align: 'end',
      sortValue: ({ runningMinutes }) => runningMinutes,
      cell: ({ runningMinutes }) => formatMinutes(runningMinutes),
    },
    {
      id: 'certificate',
      title: t('certificateShort'),
      width: 'xs',
      sortValue: ({ certificate }) => certificate,
      cell: ({ certificate }) => certificate,
    },
    { id: 'genres', title: t('field.genres'), width: '20%', cell: ({ genres }) => genres.join(', ') },
    {
      id: 'comingCount',
      title: t('comingShort'),
      width: 's',
      align: 'end',
      sortValue: ({ comingCount }) => comingCount,
      cell: ({ id, comingCount }) => (
        <CountLink count={comingCount} to={addressOf('schedule', { film: id })} />
      ),
    },
    {
      id: 'state',
      title: t('state'),
      width: 's',
      sortValue: ({ state }) => state,
      cell: ({ state }) => (
        <Badge tone={state === 'active' ? 'good' : 'plain'}>{t(`stateName.${state}`)}</Badge>
      ),
    },
  ];
  return hasStates ? columns : columns.filter(({ id }) => id !== 'state');
}

function MovieTitle({ movie: { title, originalTitle, director, posterId } }: { movie: MovieRow }) {
  const url = posterUrl(posterId, 240);
  return (
    <span className={styles.film}>
      {url ? <img src={url} alt="" loading="lazy" /> : <span className={styles.blank} />}
      <span>
        <span className={styles.title}>{title}</span>{' '}
        <span className={styles.dim}>{originalTitle === title ? director : originalTitle || director}</span>
      </span>
    </span>
  );
}
