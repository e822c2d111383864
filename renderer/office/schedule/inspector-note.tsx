import { useTranslation } from 'react-i18next';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import type { ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { now } from '../../lib/settings.store';
import { useVersionConflict } from '../../lib/use-edit';
import { EditRefusal } from '../ui/edit-refusal';
import type { Draft } from './draft';
import { openShowtime } from './place-draft';
import { saveDraft } from './save-draft';
import { useScheduleStore } from './schedule.store';
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
  const { isSaving, error, seenVersion, isChanged, rebase } = useScheduleStore();
  const clearError = () => useScheduleStore.setState({ error: undefined });
  const saving = { isBusy: isSaving, error, clearError };
  const versions = { saving, seenVersion, newestVersion: showtime?.version, isChanged };
  const conflict = useVersionConflict(versions, {
    read: () => readShowtime(draft.showtimeId!),
    onTheirs: (theirs) => {
      openShowtime(theirs);
      // Somebody else may have given it another day.
      useScheduleStore.setState({ businessDay: theirs.businessDay });
    },
    onMine: ({ version }) => {
      rebase(version);
      void saveDraft(showtime?.movieTitle ?? '');
    },
  });
  const isWrong = placing?.verdict.kind === 'overlap' || placing?.verdict.kind === 'past';
  // The verdict says it better, and with a way out.
  const isTold = isWrong && isFoyerError(error, 'SHOWTIME_OVERLAP');
  return isTold ? null : <EditRefusal conflict={conflict} saving={saving} />;
}

async function readShowtime(showtimeId: ShowtimeId): Promise<Scheduled | undefined> {
  const { businessDay } = await foyer.schedule.findShowtime({ showtimeId });
  const { showtimes } = await foyer.schedule.readDay({ businessDay });
  const found = showtimes.find(({ id }) => id === showtimeId);
  if (!found) throw new FoyerError('NOT_FOUND', { what: 'showtime' });
  return useScheduleStore.getState().draft?.showtimeId === showtimeId ? found : undefined;
}
