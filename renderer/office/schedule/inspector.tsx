import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, BusinessDay } from '../../../electron/contract/values';
import { formatTime } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { useSaver } from '../../lib/unsaved';
import { DateInput } from '../ui/date-input';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { FormFoot } from '../ui/refusal';
import { TimeInput } from '../ui/time-input';
import { toast } from '../ui/toast';
import { CallsButton } from './calls-dialog';
import { CancelledInspector } from './cancelled-inspector';
import { type Draft, draftErrors, isCardValid, isDoubled, withValidCard } from './draft';
import { Ending } from './ending';
import { FactFields, fieldError } from './fact-fields';
import { MovieField } from './movie-field';
import { InspectorRefusal, InspectorVerdict } from './inspector-note';
import { ShowtimeLinks } from './showtime-links';
import { placeDraft } from './place-draft';
import { saveDraft } from './save-draft';
import { changeDraft, openDraft, putBack, useScheduleStore } from './schedule.store';
import type { Placing } from './use-placing';
import styles from './inspector.module.css';
import pairs from './fields.module.css';

export type InspectorProps = { day: ScheduleDay; draft: Draft; placing: Placing | null };

/** The showtime that was chosen, or is being made: its fields, what stands in its way, and what can be done with it. */
export function Inspector({ day, draft, placing }: InspectorProps) {
  const { t } = useTranslation('office-schedule');
  const settings = useSettings();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { isChanged, isSaving } = useScheduleStore();
  const showtime = day.showtimes.find((one) => one.id === draft.showtimeId);
  const isNew = draft.showtimeId === null;
  const title =
    day.movies.find((movie) => movie.id === draft.movieId)?.title ?? showtime?.movieTitle ?? t('newShowtime');
  const all = draftErrors(draft, day, settings);
  // Nobody is told of what they have not come to yet.
  const errors = isNew && !isTried ? { ...all, ...dropMissing(all) } : all;
  const isInTheWay = placing?.isElsewhere === true && ['overlap', 'past'].includes(placing.verdict.kind);
  const nearest = placing?.verdict.kind === 'overlap' ? placing.verdict.nearest : null;

  useSaver('schedule.showtime', save);

  async function save(): Promise<boolean> {
    setTried(true);
    if (Object.keys(unlessUntouched(all, isNew, isChanged)).length > 0 || isInTheWay) {
      focusFirstWrong(form.current);
      return false;
    }
    const isDone = await saveDraft(title);
    if (isDone) {
      setTried(false);
      // A move is told of above the timeline, with the way back.
      if (isNew) toast(t('added', { title }));
      else if (!useScheduleStore.getState().moved) toast(t('saved', { title }));
    }
    return isDone;
  }

  function change(next: Partial<Draft>) {
    if (isNew && ('time' in next || 'businessDay' in next))
      changeDraft(withValidCard({ ...draft, ...next }, day.priceCards, settings));
    else changeDraft(next);
  }

  if (showtime?.state === 'cancelled') return <CancelledInspector showtime={showtime} />;
  const isFixed = showtime?.mayMove === false;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{isNew ? t('newShowtime') : title}</h2>
      {showtime ? <ShowtimeLinks showtime={showtime} /> : null}
      <InspectorVerdict day={day} draft={draft} placing={placing} showtime={showtime} />
      {showtime && showtime.callCount > 0 ? <CallsButton showtime={showtime} /> : null}
      <MovieField
        day={day}
        draft={draft}
        showtime={showtime}
        error={fieldError(errors, 'movieId')}
        onChange={change}
      />
      <div className={pairs.pair}>
        <TimeInput
          label={t('starts')}
          value={draft.time}
          error={fieldError(errors, 'time')}
          isDisabled={isFixed}
          onChange={(time) => change({ time, doubledHour: '' })}
        />
        <DateInput
          label={t('businessDay')}
          value={draft.businessDay}
          isDisabled={isFixed}
          // Empty, it is told of when the form is sent.
          onChange={(day) => change({ businessDay: day as BusinessDay, doubledHour: '' })}
        />
      </div>
      {isDoubled(draft, settings) ? (
        <SelectInput
          label={t('doubledHour')}
          value={draft.doubledHour}
          options={[
            { value: '', label: t('choose') },
            { value: 'earlier', label: t('earlier') },
            { value: 'later', label: t('later') },
          ]}
          onChange={(doubledHour) => change({ doubledHour })}
        />
      ) : null}
      <SelectInput
        label={t('auditorium')}
        value={draft.auditoriumId}
        error={fieldError(errors, 'auditoriumId')}
        isDisabled={isFixed}
        options={day.auditoriums
          .filter((one) => one.isInUse || one.id === draft.auditoriumId)
          .map((one) => ({
            value: one.id as string,
            label: t('auditoriumOption', { name: one.name, count: one.capacity }),
          }))}
        onChange={(value) => change({ auditoriumId: value as AuditoriumId })}
      />
      <FactFields
        facts={draft}
        day={day}
        errors={errors}
        isCardMeant={(card) => isCardValid(card, draft, settings)}
        canClose={!isNew}
        onChange={change}
      />
      <FormFoot refusal={<InspectorRefusal {...{ draft, placing, showtime }} />}>
        <OfficeButton
          variant="primary"
          isSubmit
          isBusy={isSaving}
          isDisabled={isInTheWay || (!isNew && !isChanged)}
        >
          {isNew ? t('add') : t('save')}
        </OfficeButton>
        {isInTheWay && nearest !== null && placing ? (
          <OfficeButton
            onPress={() =>
              placeDraft(day, { auditoriumId: placing.auditoriumId as AuditoriumId, startsAt: nearest })
            }
          >
            {t('moveTo', { time: formatTime(nearest) })}
          </OfficeButton>
        ) : null}
        {isNew || isChanged ? (
          <OfficeButton variant="quiet" onPress={putBack}>
            {isNew ? t('discard') : t('putBack')}
          </OfficeButton>
        ) : (
          <OfficeButton variant="quiet" onPress={() => openDraft(null)}>
            {t('close')}
          </OfficeButton>
        )}
      </FormFoot>
      {showtime && !isChanged ? <Ending showtime={showtime} draft={draft} /> : null}
    </form>
  );
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  // What is wrong is marked only with the next drawing.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

function dropMissing(errors: ReturnType<typeof draftErrors>) {
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [field, key === 'missing' ? undefined : key]),
  );
}

/** A price card that no longer fits is in nobody's way until the showtime is changed. */
function unlessUntouched(errors: ReturnType<typeof draftErrors>, isNew: boolean, isChanged: boolean) {
  return isNew || isChanged ? errors : {};
}
