import { useTranslation } from 'react-i18next';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { now } from '../../lib/settings.store';
import { ErrorNote } from '../../office/ui/error-note';
import type { Draft } from './draft';
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
export function InspectorNote({ day, draft, placing, showtime }: InspectorNoteProps) {
  const { t } = useTranslation('office-schedule');
  const error = useScheduleStore((state) => state.error);
  const auditorium = day.auditoriums.find((one) => one.id === draft.auditoriumId)?.name ?? '';
  const verdict = placing ? verdictText(placing.verdict, auditorium) : null;
  const isWrong = placing?.verdict.kind === 'overlap' || placing?.verdict.kind === 'past';
  // The verdict says it better, and with a way out.
  const isTold = isWrong && isFoyerError(error, 'SHOWTIME_OVERLAP');
  return (
    <>
      <div role="status">
        {verdict ? (
          <div className={styles.note} data-tone={isWrong ? 'wrong' : 'attention'}>
            <strong>{verdict.title}</strong>
            <p>{verdict.text}</p>
          </div>
        ) : null}
        {showtime?.mayMove === false ? <p className={styles.fixed}>{fixedText()}</p> : null}
      </div>
      {error === undefined || isTold ? null : <ErrorNote error={error} />}
    </>
  );

  function fixedText(): string {
    if (showtime && showtime.startsAt <= now()) return t('hasBegun');
    return t('hasReservations', {
      count: showtime?.activeReservations ?? 0,
      seats: showtime?.reservedSeats ?? 0,
    });
  }
}
