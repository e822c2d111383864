import { useTranslation } from 'react-i18next';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import { now } from '../../lib/settings.store';
import { SelectInput } from '../../office/ui/field';
import type { Draft } from './draft';

export type FilmFieldProps = {
  day: ScheduleDay;
  draft: Draft;
  /** Undefined for a new one. */
  showtime: Scheduled | undefined;
  error: string | undefined;
  onChange: (change: Partial<Draft>) => void;
};

/** The film, which stays once somebody reserved a seat for it. */
export function FilmField({ day, draft, showtime, error, onChange }: FilmFieldProps) {
  const { t } = useTranslation('office-schedule');
  const films: { value: Draft['movieId']; label: string }[] = day.movies.map((movie) => ({
    value: movie.id,
    label: movie.title,
  }));
  if (draft.movieId === '') films.unshift({ value: '', label: t('choose') });
  // One that is no longer in use still stands at a showtime that has it.
  else if (showtime && !films.some((film) => film.value === draft.movieId))
    films.unshift({ value: draft.movieId, label: showtime.movieTitle });
  const isFixed = showtime?.mayDelete === false;
  const hasBegun = showtime !== undefined && showtime.startsAt <= now();
  return (
    <SelectInput
      label={t('film')}
      value={draft.movieId}
      error={error}
      isDisabled={isFixed}
      hint={isFixed && !hasBegun ? t('filmFixed') : undefined}
      options={films}
      onChange={(value) => {
        const movie = day.movies.find((one) => one.id === value);
        onChange(movie ? { movieId: movie.id, audioLanguage: movie.audioLanguage } : { movieId: '' });
      }}
    />
  );
}
