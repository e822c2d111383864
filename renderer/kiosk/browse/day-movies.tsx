import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing } from '../../../electron/contract/listing.contract';
import type { BusinessDay, MovieId, ShowtimeId } from '../../../electron/contract/values';
import { formatDayLong } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { Waiting } from '../../ui/waiting';
import { useBrowseStore } from './browse.store';
import { BrowseFailed } from './browse-failed';
import { DayStrip, type DayStripProps } from './day-strip';
import { MovieRow } from './movie-row';
import { moviesOf, genresOf, openDay } from './listing.rules';
import { useFollowedCall } from './use-followed-call';
import styles from './home-screen.module.css';

export type DayMoviesProps = {
  days: DayStripProps['days'];
  today: BusinessDay;
  onMovie: (movieId: MovieId) => void;
  onShowtime: (showtimeId: ShowtimeId) => void;
};

export function DayMovies({ days, today, onMovie, onShowtime }: DayMoviesProps) {
  const { t } = useTranslation('browse');
  const wished = useBrowseStore((state) => state.day);
  const setDay = useBrowseStore((state) => state.setDay);
  const chosen = openDay(days, today, wished);
  const { value, status, error, reload } = useFollowedCall(
    async () => ({ day: chosen, listing: await foyer.listing.listDay({ businessDay: chosen }) }),
    [chosen],
  );
  const listing = value?.day === chosen ? value.listing : null;
  const next = days.find(({ businessDay, showtimeCount }) => businessDay > chosen && showtimeCount > 0);
  if (days.every(({ showtimeCount }) => showtimeCount === 0)) {
    return (
      <Empty title={t('attract.closed')}>
        <p>{t('nothingHint')}</p>
      </Empty>
    );
  }
  return (
    <div className={styles.days}>
      <div className={styles.above}>
        <DayStrip days={days} today={today} chosen={chosen} onChoose={setDay} />
        {listing && listing.movies.length >= moviesWorthSearching ? <MovieSearch /> : null}
      </div>
      {listing && listing.showtimes.length > 0 ? (
        <ListedMovies listing={listing} onMovie={onMovie} onShowtime={onShowtime} />
      ) : null}
      {listing && listing.showtimes.length === 0 ? (
        <Empty title={t('emptyDay')}>
          {next ? (
            <Button onPress={() => setDay(next.businessDay)}>
              {t('nextDay', { day: formatDayLong(next.businessDay) })}
            </Button>
          ) : (
            <p>{t('noMoreDays')}</p>
          )}
        </Empty>
      ) : null}
      {!listing && status === 'failed' ? (
        <BrowseFailed title={t('failedTitle')} error={error} onTryAgain={reload} />
      ) : null}
      {!listing && status !== 'failed' ? <Waiting label={t('loading')} /> : null}
    </div>
  );
}

type MoviesProps = Pick<DayMoviesProps, 'onMovie' | 'onShowtime'> & { listing: Listing };

/** Up to this many films are seen at a glance or two. */
const moviesWorthSearching = 16;

function MovieSearch() {
  const { t } = useTranslation('browse');
  const search = useBrowseStore((state) => state.search);
  const setSearch = useBrowseStore((state) => state.setSearch);
  return <TextField kind="text" name="film" label={t('search')} value={search} onChange={setSearch} />;
}

/** Below this many films a filter is more to read than the list itself. */
const moviesWorthFiltering = 4;

function ListedMovies({ listing, onMovie, onShowtime }: MoviesProps) {
  const { t } = useTranslation('browse');
  const wished = useBrowseStore((state) => state.genre);
  const setGenre = useBrowseStore((state) => state.setGenre);
  const genres = useMemo(() => genresOf(listing.movies), [listing]);
  const genre = wished !== null && genres.includes(wished) ? wished : null;
  const typed = useBrowseStore((state) => state.search);
  const setSearch = useBrowseStore((state) => state.setSearch);
  const search = listing.movies.length >= moviesWorthSearching ? typed : '';
  const films = useMemo(() => moviesOf(listing, genre, search), [listing, genre, search]);
  const hasSigns = films.some((film) =>
    film.showtimes.some((each) => each.hasCaptions || each.hasAudioDescription),
  );
  return (
    <>
      {genres.length > 1 && listing.movies.length >= moviesWorthFiltering ? (
        <div className={styles.genres} role="group" aria-label={t('genres')}>
          <Chip isSelected={genre === null} onToggle={() => setGenre(null)}>
            {t('allGenres')}
          </Chip>
          {genres.map((each) => (
            <Chip
              key={each}
              isSelected={each === genre}
              onToggle={() => setGenre(each === genre ? null : each)}
            >
              {each}
            </Chip>
          ))}
        </div>
      ) : null}
      <div className={styles.films}>
        {films.map((film) => (
          <MovieRow key={film.movie.id} film={film} onMovie={onMovie} onShowtime={onShowtime} />
        ))}
      </div>
      {films.length === 0 ? (
        <Empty title={t('nothingFound')}>
          <Button
            onPress={() => {
              setSearch('');
              setGenre(null);
            }}
          >
            {t('clearSearch')}
          </Button>
        </Empty>
      ) : null}
      {hasSigns ? <p className={styles.signsExplained}>{t('shortWords')}</p> : null}
    </>
  );
}
