import { type CSSProperties, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { now } from '../../lib/settings.store';
import { hourMs } from '../../../electron/domain/durations';
import { barGestures } from './bar-gestures';
import { LaneBars } from './lane-bars';
import { alongAxis, type Axis, axisOf } from './proposed-slot.rules';
import { useScheduleStore } from './schedule.store';
import { useHourLabels } from './use-hour-labels';
import { useDrag } from './use-drag';
import type { Placing } from './use-placing';
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
  const axis = useMemo(() => axisOf(day), [day]);
  const { begin, isDragging } = useDrag(root, axis);
  const nowAt = useMinute();
  const draft = useScheduleStore((state) => state.draft);
  const drafted = day.showtimes.find(({ id }) => id === draft?.showtimeId);
  const isShown = day.showtimes.some(({ movieId }) => movieId === draft?.movieId);
  const newMovieId = draft && !isShown ? draft.movieId : '';
  const colours = useMemo(() => coloursOfMovies(day.showtimes, newMovieId), [day, newMovieId]);
  const gestures = useMemo(() => barGestures({ day, root, axis, begin }), [day, axis, begin]);
  const { dragNew } = gestures;
  // In another line it is another element: the focus goes along.
  useEffect(() => {
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[data-selected]')?.focus({ preventScroll: true });
  }, [placing?.auditoriumId]);
  const latest = useRef(dragNew);
  latest.current = dragNew;
  useEffect(() => onReady((event, draft) => latest.current(event, draft)), [onReady]);

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
      <Hours axis={axis} />
      {lanes.map((auditorium) => {
        // Where nothing is being changed nothing is drawn anew.
        const isConcerned = [drafted?.auditoriumId, placing?.auditoriumId].includes(auditorium.id);
        return (
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
                draft={isConcerned ? draft : null}
                placing={isConcerned ? placing : null}
                axis={axis}
                colours={colours}
                isDragging={isConcerned && isDragging}
                gestures={gestures}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** By itself: how many it names it finds out only once it stands there, and the lines are not drawn twice for it. */
function Hours({ axis }: { axis: Axis }) {
  const row = useRef<HTMLDivElement>(null);
  const labels = useHourLabels(row, axis);
  return (
    <div ref={row} className={styles.hours} aria-hidden>
      {labels.map(({ at, text }) => (
        <span key={at} style={{ insetInlineStart: `${alongAxis(at, axis)}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

function useMinute(): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return at;
}
