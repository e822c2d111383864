import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { MovieId } from '../../../electron/contract/values';
import { formatDayLong, formatTime } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { useFollowing } from '../../lib/use-edit';
import { DateInput } from '../ui/date-input';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { type Draft, draftOf, startOf } from './draft';
import { MovieList } from './movie-list';
import { Inspector } from './inspector';
import { draftNew, openShowtime } from './place-draft';
import { undoDelete, undoMove } from './save-draft';
import { openDraft, showDay, showView, unlessDirty, useScheduleStore } from './schedule.store';
import { StatTiles } from './stat-tiles';
import { Timeline } from './timeline';
import { usePlacing } from './use-placing';
import styles from './day-view.module.css';

export type DayViewProps = { day: ScheduleDay; error: unknown; onRetry: () => void };

export function DayView({ day, error, onRetry }: DayViewProps) {
  const { t } = useTranslation('office-schedule');
  const draft = useScheduleStore((state) => state.draft);
  const placing = usePlacing(day);
  useFreshDraft(day);
  useWanted(day);
  const beginDrag = useRef<(event: PointerEvent<HTMLElement>, draft: Draft) => void>(undefined);
  const onReady = useCallback((begin: typeof beginDrag.current) => {
    beginDrag.current = begin;
  }, []);
  const add = (movieId: MovieId | '') => unlessDirty(() => openDraft(draftNew(day, movieId)));
  const canAdd = day.movies.length > 0 && day.auditoriums.length > 0 && day.priceCards.length > 0;
  const isConflicting = placing?.isElsewhere === true && placing.verdict.kind === 'overlap';
  return (
    <OfficePage
      title={formatDayLong(day.businessDay)}
      actions={<Actions day={day} canAdd={canAdd} onAdd={() => add('')} />}
      inspector={
        draft ? (
          <Inspector key={draft.showtimeId ?? 'new'} day={day} draft={draft} placing={placing} />
        ) : (
          <MovieList
            movies={day.movies}
            onPress={add}
            onDrag={(event, movieId) => beginDrag.current?.(event, draftNew(day, movieId))}
          />
        )
      }
    >
      {error === undefined ? null : <ErrorNote error={error} onRetry={onRetry} />}
      <StatTiles day={day} isConflicting={isConflicting} />
      <MovedNote day={day} />
      <DeletedNote />
      {day.auditoriums.length === 0 ? (
        <EmptyState title={t('noAuditorium')}>{t('noAuditoriumText')}</EmptyState>
      ) : (
        <Timeline day={day} placing={placing} onReady={onReady} />
      )}
    </OfficePage>
  );
}

function Actions({ day, canAdd, onAdd }: { day: ScheduleDay; canAdd: boolean; onAdd: () => void }) {
  const { t } = useTranslation('office-schedule');
  return (
    <>
      <OfficeButton aria-label={t('previousDay')} onPress={() => showDay(day.previousDay)}>
        ‹
      </OfficeButton>
      <OfficeButton onPress={() => showDay(null)} isDisabled={day.businessDay === day.today}>
        {t('today')}
      </OfficeButton>
      <OfficeButton aria-label={t('nextDay')} onPress={() => showDay(day.nextDay)}>
        ›
      </OfficeButton>
      <div className={styles.date}>
        <DateInput
          label={t('goToDay')}
          isLabelHidden
          value={day.businessDay}
          onChange={(next) => {
            if (next) showDay(next);
          }}
        />
      </div>
      <OfficeButton onPress={() => showView('copy')}>{t('copyAction')}</OfficeButton>
      <OfficeButton onPress={() => showView('run')} isDisabled={!canAdd}>
        {t('runAction')}
      </OfficeButton>
      <OfficeButton variant="primary" onPress={onAdd} isDisabled={!canAdd}>
        {t('addAction')}
      </OfficeButton>
    </>
  );
}

/** What was just moved, and the way back. */
function MovedNote({ day }: { day: ScheduleDay }) {
  const { t } = useTranslation('office-schedule');
  const settings = useSettings();
  const moved = useScheduleStore((state) => state.moved);
  const draft = useScheduleStore((state) => state.draft);
  if (!moved || draft?.showtimeId !== moved.before.showtimeId) return null;
  const startsAt = startOf(draft, settings);
  const auditorium = day.auditoriums.find((one) => one.id === draft.auditoriumId)?.name ?? '';
  return (
    <p className={styles.moved} role="status">
      {t('moved', {
        title: moved.title,
        time: startsAt === undefined ? '' : formatTime(startsAt),
        auditorium,
      })}
      <OfficeButton onPress={() => unlessDirty(() => void undoMove())}>{t('undo')}</OfficeButton>
    </p>
  );
}

/** What was just deleted, and the way back. */
function DeletedNote() {
  const { t } = useTranslation('office-schedule');
  const deleted = useScheduleStore((state) => state.deleted);
  if (!deleted) return null;
  return (
    <p className={styles.moved} role="status">
      {t('deleted', { title: deleted.title })}
      <OfficeButton onPress={() => unlessDirty(() => void undoDelete())}>{t('undo')}</OfficeButton>
    </p>
  );
}

/** What is not being changed follows what others do to it, and closes when it is gone. */
function useFreshDraft(day: ScheduleDay): void {
  const settings = useSettings();
  const draft = useScheduleStore((state) => state.draft);
  const showtime = day.showtimes.find((one) => one.id === draft?.showtimeId);
  useFollowing(
    useScheduleStore,
    showtime && { draft: draftOf(showtime, settings), version: showtime.version },
  );
  useEffect(() => {
    const state = useScheduleStore.getState();
    if (!state.draft?.showtimeId || state.isChanged || state.draft.businessDay !== day.businessDay) return;
    if (!day.showtimes.some(({ id }) => id === state.draft?.showtimeId)) openDraft(null);
  }, [day]);
}

/** What a link asked for is chosen once its own day is there, and brought into sight. */
function useWanted(day: ScheduleDay): void {
  const wantedId = useScheduleStore((state) => state.wantedId);
  useEffect(() => {
    const showtime = day.showtimes.find(({ id }) => id === wantedId);
    if (!showtime) return;
    useScheduleStore.setState({ wantedId: null });
    openShowtime(showtime);
    requestAnimationFrame(() => {
      document.querySelector('main [aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  }, [day, wantedId]);
}
