import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import type { MovieId } from '../../../electron/contract/values';
import { now } from '../../lib/settings.store';
import { ShowtimeBar } from './showtime-bar';
import { CancelledBar } from './cancelled-bar';
import { isOnlyMoved, saveDraft } from './save-draft';
import { nudgeDraft, placeDraft, takeUp, verdictOfDraft } from './place-draft';
import { hourMs } from '../../../electron/domain/durations';
import { alongAxis, axisOf, snap } from './proposed-slot.rules';
import { openDraft, putBack, unlessDirty, useScheduleStore } from './schedule.store';
import { useHourLabels } from './use-hour-labels';
import { type Spot, useDrag } from './use-drag';
import type { Placing } from './use-placing';
import { verdictText } from './verdict-text';
import type { Draft } from './draft';
import { coloursOfMovies } from './movie-colour';
import styles from './timeline.module.css';

export type TimelineProps = {
  day: ScheduleDay;
  placing: Placing | null;
  /** Hands out how to begin dragging a film onto a line. */
  onReady: (begin: (event: PointerEvent<HTMLElement>, draft: Draft) => void) => void;
};

/** The business day, one line an auditorium. Blocks are moved by pointer and by arrow keys. */
export function Timeline({ day, placing, onReady }: TimelineProps) {
  const { t } = useTranslation('office-schedule');
  const root = useRef<HTMLDivElement>(null);
  const axis = axisOf(day);
  const { begin, isDragging } = useDrag(root, axis);
  const nowAt = useMinute();
  const draftedId = useScheduleStore((state) => state.draft?.movieId);
  const colours = useMemo(() => coloursOfMovies(day.showtimes, draftedId), [day, draftedId]);
  const hours = useRef<HTMLDivElement>(null);
  const labels = useHourLabels(hours, axis);

  /** Taken up with the first movement: a film that is only pressed opens in another way. */
  function dragNew(event: PointerEvent<HTMLElement>, draft: Draft) {
    begin(event, {
      grabMs: 0,
      onMove: (spot) => {
        const current = useScheduleStore.getState().draft;
        if (current?.showtimeId !== null || current.movieId !== draft.movieId) {
          if (useScheduleStore.getState().isChanged) return;
          openDraft(draft);
        }
        follow(spot);
      },
      onDrop: (spot, hasMoved) => {
        if (!hasMoved) return;
        if (spot) follow(spot);
        else openDraft(null);
      },
      onCancel: () => openDraft(null),
    });
  }
  // In another line it is another element: the focus goes along.
  useEffect(() => {
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[data-selected]')?.focus({ preventScroll: true });
  }, [placing?.auditoriumId]);
  const latest = useRef(dragNew);
  latest.current = dragNew;
  useEffect(() => onReady((event, draft) => latest.current(event, draft)), [onReady]);

  function follow(spot: Spot | null) {
    if (spot) placeDraft(day, { auditoriumId: spot.auditoriumId, startsAt: snap(spot.at, day) });
  }

  function drag(event: PointerEvent<HTMLElement>, showtime: Scheduled | null) {
    const state = useScheduleStore.getState();
    const isOwn = state.draft?.showtimeId === (showtime?.id ?? null);
    if (showtime?.mayMove === false || (state.isChanged && !isOwn)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const along = document.documentElement.dir === 'rtl' ? 1 - share : share;
    begin(event, {
      grabMs: (along * (axis.until - axis.from) * box.width) / laneWidth(root.current),
      onMove: (spot) => {
        if (showtime) takeUp(showtime);
        follow(spot);
      },
      onDrop: (spot, hasMoved) => {
        if (!hasMoved || !showtime) return;
        if (spot) dropMoved(showtime);
        else putBack();
      },
      onCancel: () => (showtime ? putBack() : undefined),
    });
  }

  /** Written at once where nothing is in the way; else it waits in the inspector. */
  function dropMoved(showtime: Scheduled) {
    const { draft, opened, isChanged } = useScheduleStore.getState();
    const kind = verdictOfDraft(day)?.kind;
    if (!draft || !opened || !isChanged || !isOnlyMoved(draft, opened)) return;
    if (kind === 'free' || kind === 'short') void saveDraft(showtime.movieTitle);
  }

  function press(event: KeyboardEvent<HTMLElement>, showtime: Scheduled | null) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const lanes = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (steps !== 0 || lanes !== 0) {
      event.preventDefault();
      const nudge = () => {
        if (showtime) takeUp(showtime);
        if (showtime?.mayMove !== false) nudgeDraft(day, steps, lanes);
      };
      if (showtime && useScheduleStore.getState().draft?.showtimeId !== showtime.id) unlessDirty(nudge);
      else nudge();
    } else if (event.key === 'Escape') putBack();
    else if (event.key === 'Enter' && useScheduleStore.getState().isChanged) {
      event.preventDefault();
      const kind = verdictOfDraft(day)?.kind;
      if (kind !== 'overlap') void saveDraft(showtime?.movieTitle ?? '');
    }
  }

  const select = (showtime: Scheduled) => {
    if (useScheduleStore.getState().draft?.showtimeId === showtime.id) return;
    unlessDirty(() => takeUp(showtime));
  };
  const lanes = day.auditoriums;
  const isNowShown = nowAt > axis.from && nowAt < axis.until;
  return (
    <div
      ref={root}
      className={styles.timeline}
      role="group"
      data-every-press
      aria-label={t('timeline')}
      data-dragging={isDragging || undefined}
      style={{ '--hours': (axis.until - axis.from) / hourMs } as CSSProperties}
    >
      <div className={styles.corner} />
      <div ref={hours} className={styles.hours} aria-hidden>
        {labels.map(({ at, text }) => (
          <span key={at} style={{ insetInlineStart: `${alongAxis(at, axis)}%` }}>
            {text}
          </span>
        ))}
      </div>
      {lanes.map((auditorium) => (
        <div key={auditorium.id} className={styles.row} role="group" aria-label={auditorium.name}>
          <div className={styles.name}>
            <h2>{auditorium.name}</h2>
            <p>{t('seats', { count: auditorium.capacity })}</p>
            {auditorium.isInUse ? null : <p>{t('notInUse')}</p>}
          </div>
          <div className={styles.lane} data-lane={auditorium.id}>
            {isNowShown ? (
              <span className={styles.now} style={{ insetInlineStart: `${alongAxis(nowAt, axis)}%` }} />
            ) : null}
            <LaneBars
              day={day}
              auditoriumId={auditorium.id}
              name={auditorium.name}
              placing={placing}
              axis={axis}
              colours={colours}
              isDragging={isDragging}
              onSelect={select}
              onDrag={drag}
              onKey={press}
            />
          </div>
        </div>
      ))}
    </div>
  );
}

type LaneBarsProps = {
  day: ScheduleDay;
  auditoriumId: string;
  name: string;
  placing: Placing | null;
  axis: ReturnType<typeof axisOf>;
  colours: ReadonlyMap<MovieId, string>;
  isDragging: boolean;
  onSelect: (showtime: Scheduled) => void;
  onDrag: (event: PointerEvent<HTMLElement>, showtime: Scheduled | null) => void;
  onKey: (event: KeyboardEvent<HTMLElement>, showtime: Scheduled | null) => void;
};

function LaneBars({ day, auditoriumId, name, placing, axis, colours, isDragging, ...on }: LaneBarsProps) {
  const { t } = useTranslation('office-schedule');
  const draft = useScheduleStore((state) => state.draft);
  const note = placing ? verdictText(placing.verdict, name) : null;
  const tone = !placing || placing.verdict.kind === 'free' ? 'plain' : toneOf(placing.verdict.kind);
  const isNewHere = draft?.showtimeId === null && placing?.auditoriumId === auditoriumId;
  const newTitle = isNewHere ? (day.movies.find(({ id }) => id === draft.movieId)?.title ?? '') : '';
  const here = day.showtimes.filter((showtime) => {
    const isDrafted = placing && draft?.showtimeId === showtime.id;
    return (isDrafted ? placing.auditoriumId : showtime.auditoriumId) === auditoriumId;
  });
  return (
    <>
      {here.map((showtime) => {
        const { state } = showtime;
        const isSelected = draft?.showtimeId === showtime.id;
        if (state === 'cancelled')
          return (
            <CancelledBar
              key={showtime.id}
              showtime={showtime}
              axis={axis}
              isSelected={isSelected}
              onPress={() => on.onSelect(showtime)}
            />
          );
        const placed = isSelected && placing ? placing : null;
        const movieId = placed && draft?.movieId ? draft.movieId : showtime.movieId;
        const title =
          movieId === showtime.movieId
            ? showtime.movieTitle
            : (day.movies.find(({ id }) => id === movieId)?.title ?? showtime.movieTitle);
        return (
          <ShowtimeBar
            key={showtime.id}
            title={title}
            colour={colours.get(movieId) ?? ''}
            startsAt={placed?.startsAt ?? showtime.startsAt}
            lengths={
              placed?.lengths ?? {
                advertisingMs: showtime.movieStartsAt - showtime.startsAt,
                movieMs: showtime.endsAt - showtime.movieStartsAt,
                cleaningMs: showtime.occupiedUntil - showtime.endsAt,
              }
            }
            axis={axis}
            state={state}
            reservedSeats={showtime.reservedSeats}
            capacity={showtime.capacity}
            auditorium={name}
            tone={placed ? tone : 'plain'}
            isSelected={isSelected}
            isMovable={showtime.mayMove}
            isDragged={isSelected && isDragging}
            note={
              placed
                ? (note?.title ?? null)
                : showtime.shortTurnaround === null
                  ? null
                  : t('shortAfter', { count: showtime.shortTurnaround })
            }
            onPress={() => on.onSelect(showtime)}
            onPointerDown={(event) => on.onDrag(event, showtime)}
            onKeyDown={(event) => on.onKey(event, showtime)}
          />
        );
      })}
      {isNewHere && placing ? (
        <ShowtimeBar
          key="new"
          title={newTitle}
          colour={colours.get(draft.movieId as MovieId) ?? ''}
          startsAt={placing.startsAt}
          lengths={placing.lengths}
          axis={axis}
          state={draft.state}
          isNew
          reservedSeats={0}
          capacity={0}
          auditorium={name}
          tone={tone}
          isSelected
          isMovable
          isDragged={isDragging}
          note={note?.title ?? null}
          onPress={() => undefined}
          onPointerDown={(event) => on.onDrag(event, null)}
          onKeyDown={(event) => on.onKey(event, null)}
        />
      ) : null}
    </>
  );
}

function laneWidth(root: HTMLElement | null): number {
  return root?.querySelector('[data-lane]')?.getBoundingClientRect().width ?? 1;
}

function toneOf(kind: 'past' | 'short' | 'overlap'): 'conflict' | 'warning' {
  return kind === 'short' ? 'warning' : 'conflict';
}

function useMinute(): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return at;
}
