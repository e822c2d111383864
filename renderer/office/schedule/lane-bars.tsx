import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { MovieId } from '../../../electron/contract/values';
import { useSettings } from '../../lib/settings.store';
import { CancelledBar } from './cancelled-bar';
import type { Draft } from './draft';
import type { Axis } from './proposed-slot.rules';
import { ShowtimeBar } from './showtime-bar';
import type { BarGestures } from './bar-gestures';
import type { Placing } from './use-placing';
import { verdictText } from './verdict-text';

type LaneBarsProps = {
  day: ScheduleDay;
  auditoriumId: string;
  name: string;
  /** What is being changed or made, and where it stands; null where neither is nor was in this line. */
  draft: Draft | null;
  placing: Placing | null;
  axis: Axis;
  colours: ReadonlyMap<MovieId, string>;
  isDragging: boolean;
  gestures: BarGestures;
};

/** The showtimes of one line, the one that is being placed among them. */
export const LaneBars = memo(function LaneBars({
  day,
  auditoriumId,
  name,
  draft,
  placing,
  axis,
  colours,
  isDragging,
  gestures: on,
}: LaneBarsProps) {
  const { t } = useTranslation('office-schedule');
  // In how its times are written, too, it follows the cinema.
  useSettings();
  const note = placing ? verdictText(placing.verdict, name) : null;
  const tone = placing ? toneOf(placing) : 'plain';
  const isNewHere = draft?.showtimeId === null && placing?.auditoriumId === auditoriumId;
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
      {isNewHere ? (
        <NewBar
          day={day}
          draft={draft}
          placing={placing}
          name={name}
          axis={axis}
          colours={colours}
          isDragging={isDragging}
          gestures={on}
        />
      ) : null}
    </>
  );
});

type NewBarProps = Omit<LaneBarsProps, 'auditoriumId' | 'draft' | 'placing'> & {
  draft: Draft;
  placing: Placing;
};

/** The one that is being made. */
function NewBar({ day, draft, placing, name, axis, colours, isDragging, gestures }: NewBarProps) {
  const title = day.movies.find(({ id }) => id === draft.movieId)?.title ?? '';
  return (
    <ShowtimeBar
      title={title}
      colour={colours.get(draft.movieId as MovieId) ?? ''}
      startsAt={placing.startsAt}
      lengths={placing.lengths}
      axis={axis}
      state={draft.state}
      isNew
      reservedSeats={0}
      capacity={0}
      auditorium={name}
      tone={toneOf(placing)}
      isSelected
      isMovable
      isDragged={isDragging}
      note={verdictText(placing.verdict, name)?.title ?? null}
      onPress={() => undefined}
      onPointerDown={(event) => gestures.onDrag(event, null)}
      onKeyDown={(event) => gestures.onKey(event, null)}
    />
  );
}

function toneOf({ verdict }: Placing): 'plain' | 'conflict' | 'warning' {
  if (verdict.kind === 'free') return 'plain';
  return verdict.kind === 'short' ? 'warning' : 'conflict';
}
