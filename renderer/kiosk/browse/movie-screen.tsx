import { useTranslation } from 'react-i18next';
import type { MovieDetail, ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { MovieId, ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { languageName } from '../../lib/format';
import { posterUrl } from '../../lib/poster-url';
import { Empty } from '../../ui/empty';
import { Picture } from '../../ui/picture';
import { Screen } from '../../ui/screen';
import { Waiting } from '../../ui/waiting';
import { BrowseFailed } from './browse-failed';
import { dayText } from './browse-words';
import { byBusinessDay } from './listing.rules';
import { MovieFacts } from './movie-facts';
import { ShowtimeButton } from './showtime-button';
import { Spoken } from './spoken';
import { useFollowedCall } from './use-followed-call';
import styles from './movie-screen.module.css';

export type MovieScreenProps = {
  movieId: MovieId;
  onBack: () => void;
  onShowtime: (showtimeId: ShowtimeId) => void;
};

export function MovieScreen({ movieId, onBack, onShowtime }: MovieScreenProps) {
  const { t } = useTranslation('browse');
  const { value, status, error, reload } = useFollowedCall(
    () => foyer.listing.readMovie({ movieId }),
    [movieId],
  );
  return (
    <Screen
      name="movie"
      title={value?.movie.title ?? t('films')}
      isTitleHidden
      onBack={onBack}
      backLabel={t('films')}
    >
      {value ? (
        <div className={styles.movie}>
          <About movie={value.movie} />
          <Showtimes movie={value.movie} showtimes={value.showtimes} onShowtime={onShowtime} />
        </div>
      ) : null}
      {!value && status === 'loading' ? <Waiting label={t('loadingFilm')} /> : null}
      {!value && status === 'failed' ? (
        <BrowseFailed title={t('failedFilm')} error={error} onTryAgain={reload} />
      ) : null}
    </Screen>
  );
}

/** Letters of a title that still stand large beside a poster in three lines. */
const longTitle = 32;

function About({ movie }: { movie: MovieDetail }) {
  const { t } = useTranslation('browse');
  const facts = [
    { term: t('director'), value: movie.director },
    { term: t('cast'), value: movie.castLine },
    { term: t('language'), value: languageName(movie.audioLanguage) },
  ].filter((fact) => fact.value !== '');
  const hasOtherTitle = movie.originalTitle !== '' && movie.originalTitle !== movie.title;
  return (
    <div className={styles.about}>
      <div className={styles.poster}>
        <Picture src={posterUrl(movie.posterId, 960)} alt="" title={movie.title} width={408} />
      </div>
      <div className={styles.head}>
        {/* The screen's heading says it to those who listen. */}
        <p
          className={styles.title}
          data-long={movie.title.length > longTitle || undefined}
          aria-hidden="true"
        >
          {movie.title}
        </p>
        {hasOtherTitle ? (
          <p className={styles.original}>
            <Spoken>{t('originalTitle')}: </Spoken>
            {movie.originalTitle}
          </p>
        ) : null}
        <MovieFacts movie={movie} />
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact.term}>
              <dt>{fact.term}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className={styles.synopsis}>{movie.synopsis}</p>
    </div>
  );
}

type ShowtimesProps = {
  movie: MovieDetail;
  showtimes: readonly ShowtimeCard[];
  onShowtime: (showtimeId: ShowtimeId) => void;
};

function Showtimes({ movie, showtimes, onShowtime }: ShowtimesProps) {
  const { t } = useTranslation('browse');
  const days = useFollowedCall(() => foyer.listing.listDays({}), []);
  if (showtimes.length === 0) {
    return (
      <Empty title={t('noShowtimes')}>
        <p>{t('noShowtimesHint')}</p>
      </Empty>
    );
  }
  const isLanguageShown = showtimes.some(
    (showtime) => showtime.audioLanguage !== movie.audioLanguage || showtime.subtitleLanguage !== null,
  );
  const hasSigns = showtimes.some((showtime) => showtime.hasCaptions || showtime.hasAudioDescription);
  return (
    <div className={styles.days}>
      {byBusinessDay(showtimes).map(([day, ofDay]) => (
        <section key={day}>
          <h2>{dayText(t, day, days.value?.today ?? null)}</h2>
          <div className={styles.showtimes}>
            {ofDay.map((showtime) => (
              <ShowtimeButton
                key={showtime.id}
                showtime={showtime}
                isLanguageShown={isLanguageShown}
                onPress={onShowtime}
              />
            ))}
          </div>
        </section>
      ))}
      {hasSigns ? <p className={styles.signsExplained}>{t('shortWords')}</p> : null}
    </div>
  );
}
