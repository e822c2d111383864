import { useTranslation } from 'react-i18next';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { errorText } from '../../lib/errors-text';
import { now, useSettings } from '../../lib/settings.store';
import { ConflictNote } from '../ui/conflict-note';
import { Refusal, Seen } from '../ui/refusal';
import { type Draft, draftOf } from './draft';
import { saveDraft } from './save-draft';
import { changeDraft, isDirty, openDraft, useScheduleStore } from './schedule.store';
import type { Placing } from './use-placing';
import { verdictText } from './verdict-text';
import styles from './inspector.module.css';

export type InspectorNoteProps = {
  day: ScheduleDay;
  draft: Draft;
  placing: Placing | null;
  showtime: Scheduled | undefined;
};

/** What stands in the draft's way, or why it cannot be moved; spoken when it changes. */
export function InspectorVerdict({ day, draft, placing, showtime }: InspectorNoteProps) {
  const { t } = useTranslation('office-schedule');
  const auditorium = day.auditoriums.find((one) => one.id === draft.auditoriumId)?.name ?? '';
  const verdict = placing ? verdictText(placing.verdict, auditorium) : null;
  const isWrong = placing?.verdict.kind === 'overlap' || placing?.verdict.kind === 'past';
  return (
    <div role="status">
      {verdict ? (
        <div className={styles.note} data-tone={isWrong ? 'wrong' : 'attention'}>
          <strong>{verdict.title}</strong>
          <p>{verdict.text}</p>
        </div>
      ) : null}
      {showtime?.mayMove === false ? <p className={styles.fixed}>{fixedText()}</p> : null}
    </div>
  );

  function fixedText(): string {
    if (showtime && showtime.startsAt <= now()) return t('hasBegun');
    return t('hasReservations', {
      count: showtime?.activeReservations ?? 0,
      seats: showtime?.reservedSeats ?? 0,
    });
  }
}

/** Why it was not saved, beside the button that saves it. */
export function InspectorRefusal({ placing, draft, showtime }: Omit<InspectorNoteProps, 'day'>) {
  const { t } = useTranslation('office-schedule');
  const error = useScheduleStore((state) => state.error);
  const settings = useSettings();
  const isChanged = useScheduleStore(isDirty);
  const isWrong = placing?.verdict.kind === 'overlap' || placing?.verdict.kind === 'past';
  const isConflict = isFoyerError(error, 'EDIT_CONFLICT');
  // Somebody else's change is told of before it is run into.
  const isOutdated = isConflict || (isChanged && showtime !== undefined && showtime.version > draft.version);
  // The verdict says it better, and with a way out.
  const isTold = isWrong && isFoyerError(error, 'SHOWTIME_OVERLAP');
  if (!isOutdated) return isTold ? null : <Refusal error={error} />;
  return (
    <Seen of={error ?? showtime?.version}>
      <ConflictNote
        text={isConflict ? errorText(error) : t('changedElsewhere')}
        onTakeTheirs={() => openDraft(showtime ? draftOf(showtime, settings) : null)}
        onKeepMine={showtime ? keepMine : undefined}
      />
    </Seen>
  );

  function keepMine() {
    changeDraft({ version: showtime?.version ?? draft.version });
    void saveDraft(showtime?.movieTitle ?? '');
  }
}
