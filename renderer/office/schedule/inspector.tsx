import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { useForm } from '../../lib/form';
import { useSettings } from '../../lib/settings.store';
import { useSaver } from '../../lib/unsaved';
import { OfficeForm } from '../ui/office-form';
import { FormFoot } from '../ui/refusal';
import { toast } from '../ui/toast';
import { CallsButton } from './calls-dialog';
import { CancelledInspector } from './cancelled-inspector';
import { type Draft, draftErrors, isCardValid, withValidCard } from './draft';
import { Ending } from './ending';
import { FactFields, fieldError } from './fact-fields';
import { MovieField } from './movie-field';
import { InspectorRefusal, InspectorVerdict } from './inspector-note';
import { ShowtimeLinks } from './showtime-links';
import { InspectorButtons } from './inspector-buttons';
import { PlaceFields } from './place-fields';
import { saveDraft } from './save-draft';
import { changeDraft, useScheduleStore } from './schedule.store';
import type { Placing } from './use-placing';
import styles from './inspector.module.css';

export type InspectorProps = { day: ScheduleDay; draft: Draft; placing: Placing | null };

/** The showtime that was chosen, or is being made: its fields, what stands in its way, and what can be done with it. */
export function Inspector({ day, draft, placing }: InspectorProps) {
  const { t } = useTranslation('office-schedule');
  const settings = useSettings();
  const isChanged = useScheduleStore((state) => state.isChanged);
  const showtime = day.showtimes.find((one) => one.id === draft.showtimeId);
  const isNew = draft.showtimeId === null;
  const title =
    day.movies.find((movie) => movie.id === draft.movieId)?.title ?? showtime?.movieTitle ?? t('newShowtime');
  const all = draftErrors(draft, day, settings);
  const isInTheWay = placing?.isElsewhere === true && ['overlap', 'past'].includes(placing.verdict.kind);
  const wrong = Object.keys(unlessUntouched(all, isNew, isChanged));
  const form = useForm(
    isInTheWay ? [...wrong, 'place'] : wrong,
    async () => (await saveDraft(title)) || undefined,
    () => {
      // A move is told of above the timeline, with the way back.
      if (isNew) toast(t('added', { title }));
      else if (!useScheduleStore.getState().moved) toast(t('saved', { title }));
    },
  );
  useSaver('schedule.showtime', form.attempt);
  // Nobody is told of what they have not come to yet.
  const errors = isNew && form.tries === 0 ? { ...all, ...dropMissing(all) } : all;

  function change(next: Partial<Draft>) {
    if (isNew && ('time' in next || 'businessDay' in next))
      changeDraft(withValidCard({ ...draft, ...next }, day.priceCards, settings));
    else changeDraft(next);
  }

  if (showtime?.state === 'cancelled') return <CancelledInspector showtime={showtime} />;
  const isFixed = showtime?.mayMove === false;
  return (
    <OfficeForm form={form} className={styles.form}>
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
      <PlaceFields day={day} draft={draft} errors={errors} isFixed={isFixed} onChange={change} />
      <FactFields
        facts={draft}
        day={day}
        errors={errors}
        isCardMeant={(card) => isCardValid(card, draft, settings)}
        canClose={!isNew}
        onChange={change}
      />
      <FormFoot form={form} refusal={<InspectorRefusal {...{ draft, placing, showtime }} />}>
        <InspectorButtons day={day} draft={draft} placing={placing} isInTheWay={isInTheWay} />
      </FormFoot>
      {showtime && !isChanged ? <Ending showtime={showtime} draft={draft} /> : null}
    </OfficeForm>
  );
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
