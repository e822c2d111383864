import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId } from '../../../electron/contract/values';
import { readTimes } from '../../../electron/domain/typed-values';
import { formats } from '../../lib/format';
import { ComboBox } from '../ui/combo-box';
import { DateInput } from '../ui/date-input';
import { SelectInput, TextInput } from '../ui/field';
import { TimeInput } from '../ui/time-input';
import type { Facts } from './draft';
import { FactFields } from './fact-fields';
import pairs from './fields.module.css';
import { useMovieOptions } from './movie-field';
import type { RunDraft, RunErrors } from './run-draft';
import styles from './run-view.module.css';
import { Weekdays } from './weekdays';

type RunFieldsProps = {
  run: RunDraft;
  day: ScheduleDay;
  /** Those that are told. */
  errors: RunErrors;
  onChange: (change: Partial<RunDraft>) => void;
};

/** Everything about a run: which film where, on which days, at which times, and what its showtimes share. */
export function RunFields(props: RunFieldsProps) {
  const { run, day, errors, onChange } = props;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <MovieFields {...props} />
        <DayFields {...props} />
      </div>
      <div className={styles.column}>
        <TimeFields {...props} />
      </div>
      <div className={styles.column}>
        <FactFields
          facts={run.facts}
          day={day}
          errors={errors}
          canClose={false}
          onChange={(facts) => onChange({ facts: { ...run.facts, ...facts } })}
        />
      </div>
    </div>
  );
}

function MovieFields({ run, day, onChange }: RunFieldsProps) {
  const { t } = useTranslation('office-schedule');
  const films = useMovieOptions(day);
  const change = (facts: Partial<Facts>) => onChange({ facts: { ...run.facts, ...facts } });
  return (
    <>
      <ComboBox
        label={t('film')}
        value={run.facts.movieId}
        options={films}
        onChange={(movieId) => {
          const movie = day.movies.find((one) => one.id === movieId);
          change({ movieId, audioLanguage: movie?.audioLanguage ?? run.facts.audioLanguage });
        }}
      />
      <SelectInput
        label={t('auditorium')}
        value={run.facts.auditoriumId}
        options={day.auditoriums
          .filter((one) => one.isInUse)
          .map((one) => ({
            value: one.id as string,
            label: t('auditoriumOption', { name: one.name, count: one.capacity }),
          }))}
        onChange={(value) => change({ auditoriumId: value as AuditoriumId })}
      />
    </>
  );
}

/** What is wrong with a field of a run, in words. */
function useErrorOf(errors: RunErrors): (field: keyof RunErrors) => string | undefined {
  const { t } = useTranslation('office-schedule');
  return (field) =>
    errors[field]
      ? t(`wrong.${errors[field]}`, { example: timesText(['14:00', '17:30', '20:45']) })
      : undefined;
}

function DayFields({ run, errors, onChange }: RunFieldsProps) {
  const { t } = useTranslation('office-schedule');
  const errorOf = useErrorOf(errors);
  return (
    <>
      <div className={pairs.pair}>
        <DateInput
          label={t('run.from')}
          value={run.from}
          error={errorOf('from')}
          onChange={(from) => onChange({ from })}
        />
        <DateInput
          label={t('run.until')}
          value={run.until}
          error={errorOf('until')}
          onChange={(until) => onChange({ until })}
        />
      </div>
      <Weekdays
        chosen={run.weekdays}
        error={errorOf('weekdays')}
        onChange={(weekdays) => onChange({ weekdays })}
      />
    </>
  );
}

/** The times of each day: written out, or as many as fit between two. */
function TimeFields({ run, errors, onChange }: RunFieldsProps) {
  const { t } = useTranslation('office-schedule');
  const errorOf = useErrorOf(errors);
  const spaced = (
    <>
      <div className={pairs.pair}>
        <TimeInput
          label={t('run.earliest')}
          value={run.earliest}
          error={errorOf('earliest')}
          onChange={(earliest) => onChange({ earliest })}
        />
        <TimeInput
          label={t('run.latest')}
          value={run.latest}
          error={errorOf('latest')}
          onChange={(latest) => onChange({ latest })}
        />
      </div>
      <TextInput
        label={t('run.pause')}
        type="number"
        value={run.pause}
        error={errorOf('pause')}
        hint={t('run.pauseHint')}
        onChange={(pause) => onChange({ pause })}
      />
    </>
  );
  return (
    <>
      <SelectInput
        label={t('run.kind')}
        value={run.kind}
        options={[
          { value: 'at', label: t('run.at') },
          { value: 'spaced', label: t('run.spaced') },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      {run.kind === 'spaced' ? (
        spaced
      ) : (
        <TextInput
          label={t('run.times')}
          value={run.times}
          error={errorOf('times')}
          hint={t('run.timesHint', { times: timesText(readTimes(run.times) ?? []) })}
          onChange={(times) => onChange({ times })}
        />
      )}
    </>
  );
}

function timesText(times: readonly string[]): string {
  return times.map(formats().time).join(', ');
}
