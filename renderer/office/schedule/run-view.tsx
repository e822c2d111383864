import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInputOf } from '../../../electron/contract/contract';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, BusinessDay } from '../../../electron/contract/values';
import { readTimes } from '../../../electron/domain/typed-values';
import { useAct } from '../../lib/act';
import { formatDayParts, formats } from '../../lib/format';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { ComboBox } from '../ui/combo-box';
import { DateInput } from '../ui/date-input';
import { SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { TimeInput } from '../ui/time-input';
import { addDays, weekdayOf } from '../../../electron/domain/wall-clock';
import { newFacts } from './draft';
import { FactFields } from './fact-fields';
import { useFilmOptions } from './film-field';
import { PlanReview } from './plan-review';
import { newRun, type RunDraft, runErrors, runInput } from './run-draft';
import { showView, useScheduleStore } from './schedule.store';
import styles from './run-view.module.css';
import pairs from './fields.module.css';
import { Refusal } from '../ui/refusal';

/** A film at the same times on many days: put together here, looked over below, then made, all or none. */
export function RunView({ day }: { day: ScheduleDay }) {
  const { t } = useTranslation('office-schedule');
  const settings = useSettings();
  const first = newRun(newFacts(day, day.movies[0]?.id ?? '', settings), day);
  const [run, setRun] = useKeptState('schedule.run', first);
  const [isTried, setTried] = useState(false);
  const [plan, setPlan] = useKeptState<{ id: number; planned: Planned[] } | null>('schedule.runPlan', null);
  const films = useFilmOptions(day);
  const errors = runErrors(run);
  const shown = isTried ? errors : {};
  const planning = useAct(
    async () => (await foyer.schedule.planRun(runInput(run) as CallInputOf<'schedule.planRun'>)).planned,
    (planned) => setPlan((old) => ({ id: (old?.id ?? 0) + 1, planned })),
  );
  const change = (next: Partial<RunDraft>) => {
    setRun((old) => ({ ...old, ...next }));
    setPlan(null);
    planning.clearError();
  };
  const wrong = (field: keyof typeof shown) =>
    shown[field]
      ? t(`wrong.${shown[field]}`, { example: timesText(['14:00', '17:30', '20:45']) })
      : undefined;
  return (
    <OfficePage
      title={t('run.title')}
      subtitle={t('run.subtitle')}
      actions={<OfficeButton onPress={() => showView('day')}>{t('backToDay')}</OfficeButton>}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(errors).length === 0) planning.run();
        }}
      >
        <div className={styles.columns}>
          <div className={styles.column}>
            <ComboBox
              label={t('film')}
              value={run.facts.movieId}
              options={films}
              onChange={(value) => {
                const movie = day.movies.find((one) => one.id === value);
                change({
                  facts: {
                    ...run.facts,
                    movieId: value,
                    audioLanguage: movie?.audioLanguage ?? run.facts.audioLanguage,
                  },
                });
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
              onChange={(value) => change({ facts: { ...run.facts, auditoriumId: value as AuditoriumId } })}
            />
            <div className={pairs.pair}>
              <DateInput
                label={t('run.from')}
                value={run.from}
                error={wrong('from')}
                onChange={(from) => change({ from })}
              />
              <DateInput
                label={t('run.until')}
                value={run.until}
                error={wrong('until')}
                onChange={(until) => change({ until })}
              />
            </div>
            <Weekdays run={run} error={wrong('weekdays')} onChange={(weekdays) => change({ weekdays })} />
          </div>
          <div className={styles.column}>
            <SelectInput
              label={t('run.kind')}
              value={run.kind}
              options={[
                { value: 'at', label: t('run.at') },
                { value: 'spaced', label: t('run.spaced') },
              ]}
              onChange={(kind) => change({ kind })}
            />
            {run.kind === 'at' ? (
              <TextInput
                label={t('run.times')}
                value={run.times}
                error={wrong('times')}
                hint={t('run.timesHint', { times: timesText(readTimes(run.times) ?? []) })}
                onChange={(times) => change({ times })}
              />
            ) : (
              <>
                <div className={pairs.pair}>
                  <TimeInput
                    label={t('run.earliest')}
                    value={run.earliest}
                    error={wrong('earliest')}
                    onChange={(earliest) => change({ earliest })}
                  />
                  <TimeInput
                    label={t('run.latest')}
                    value={run.latest}
                    error={wrong('latest')}
                    onChange={(latest) => change({ latest })}
                  />
                </div>
                <TextInput
                  label={t('run.pause')}
                  type="number"
                  value={run.pause}
                  error={wrong('pause')}
                  hint={t('run.pauseHint')}
                  onChange={(pause) => change({ pause })}
                />
              </>
            )}
          </div>
          <div className={styles.column}>
            <FactFields
              facts={run.facts}
              day={day}
              errors={shown}
              canClose={false}
              onChange={(facts) => change({ facts: { ...run.facts, ...facts } })}
            />
          </div>
        </div>
        <Refusal error={planning.error} />
        <div>
          <OfficeButton variant={plan ? 'secondary' : 'primary'} isSubmit isBusy={planning.isBusy}>
            {t('run.review')}
          </OfficeButton>
        </div>
      </form>
      {plan ? (
        <PlanReview
          key={plan.id}
          day={day}
          planned={plan.planned}
          keptAs={`schedule.runReview ${plan.id}`}
          onMade={() => {
            setPlan(null);
            setRun(first);
            useScheduleStore.setState({ view: 'day', businessDay: firstDay(plan.planned) });
          }}
        />
      ) : null}
    </OfficePage>
  );
}

function timesText(times: readonly string[]): string {
  return times.map(formats().time).join(', ');
}

function firstDay(planned: readonly Planned[]): BusinessDay | null {
  return planned.find((one) => one.problem === null)?.businessDay ?? null;
}

type WeekdaysProps = { run: RunDraft; error: string | undefined; onChange: (weekdays: number[]) => void };

function Weekdays({ run, error, onChange }: WeekdaysProps) {
  const { t } = useTranslation('office-schedule');
  // 5 January 2026 was a Monday.
  const monday = '2026-01-05' as BusinessDay;
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return (
    <fieldset className={styles.weekdays}>
      <legend>{t('run.weekdays')}</legend>
      {week.map((one) => {
        const weekday = weekdayOf(one);
        const isOn = run.weekdays.includes(weekday);
        return (
          <OfficeButton
            key={weekday}
            variant={isOn ? 'primary' : 'secondary'}
            aria-pressed={isOn}
            onPress={() =>
              onChange(isOn ? run.weekdays.filter((day) => day !== weekday) : [...run.weekdays, weekday])
            }
          >
            {formatDayParts(one).weekday}
          </OfficeButton>
        );
      })}
      {error ? <p className={styles.error}>{error}</p> : null}
    </fieldset>
  );
}
