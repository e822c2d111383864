import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import { now } from '../../lib/settings.store';
import { formatMinutes } from '../../lib/format';
import { ComboBox } from '../ui/combo-box';
import type { Option } from '../ui/combo-box.rules';
import type { Draft } from './draft';

export type MovieFieldProps = {
  day: ScheduleDay;
  draft: Draft;
  /** Undefined for a new one. */
  showtime: Scheduled | undefined;
  error: string | undefined;
  onChange: (change: Partial<Draft>) => void;
};

/** The film, which stays once somebody reserved a seat for it. */
export function MovieField({ day, draft, showtime, error, onChange }: MovieFieldProps) {
  const { t } = useTranslation('office-schedule');
  const all = useMovieOptions(day);
  // One that is no longer in use still stands at a showtime that has it.
  const isKnown = draft.movieId === '' || all.some((film) => film.value === draft.movieId);
  const films = isKnown || !showtime ? all : [{ value: draft.movieId, label: showtime.movieTitle }, ...all];
  const isFixed = showtime?.mayDelete === false;
  const hasBegun = showtime !== undefined && showtime.startsAt <= now();
  return (
    <ComboBox
      label={t('film')}
      value={draft.movieId}
      error={error}
      isDisabled={isFixed}
      hint={isFixed && !hasBegun ? t('filmFixed') : undefined}
      options={films}
      placeholder={t('choose')}
      onChange={(value) => {
        const movie = day.movies.find((one) => one.id === value);
        onChange(movie ? { movieId: movie.id, audioLanguage: movie.audioLanguage } : { movieId: '' });
      }}
    />
  );
}

/** The films that can be shown, each with its length. */
export function useMovieOptions(day: ScheduleDay): readonly Option<Draft['movieId']>[] {
  return useMemo(
    () =>
      day.movies.map(({ id, title, runningMinutes }) => ({
        value: id,
        label: title,
        detail: formatMinutes(runningMinutes),
      })),
    [day.movies],
  );
}
