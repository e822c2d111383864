import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import type { Draft } from './draft';
import { nudgeDraft, placeDraft, takeUp, verdictOfDraft } from './place-draft';
import { type Axis, snap } from './proposed-slot.rules';
import { isOnlyMoved, saveDraft } from './save-draft';
import { openDraft, putBack, unlessDirty, useScheduleStore } from './schedule.store';
import type { Spot, useDrag } from './use-drag';

/** What is done to a showtime's bar; null is the one that is being made. */
export type BarGestures = {
  onSelect: (showtime: Scheduled) => void;
  onDrag: (event: PointerEvent<HTMLElement>, showtime: Scheduled | null) => void;
  onKey: (event: KeyboardEvent<HTMLElement>, showtime: Scheduled | null) => void;
};

type Lines = {
  day: ScheduleDay;
  root: RefObject<HTMLElement | null>;
  axis: Axis;
  begin: ReturnType<typeof useDrag>['begin'];
};

/** Choosing, dragging and nudging showtimes; all of it goes through the one draft. */
export function barGestures(lines: Lines) {
  return {
    onSelect: (showtime: Scheduled) => {
      if (useScheduleStore.getState().draft?.showtimeId === showtime.id) return;
      unlessDirty(() => takeUp(showtime));
    },
    onDrag: (event: PointerEvent<HTMLElement>, showtime: Scheduled | null) => drag(lines, event, showtime),
    onKey: (event: KeyboardEvent<HTMLElement>, showtime: Scheduled | null) =>
      press(lines.day, event, showtime),
    dragNew: (event: PointerEvent<HTMLElement>, draft: Draft) => dragNew(lines, event, draft),
  };
}

/** Taken up with the first movement: a film that is only pressed opens in another way. */
function dragNew({ day, begin }: Lines, event: PointerEvent<HTMLElement>, draft: Draft): void {
  begin(event, {
    grabMs: 0,
    onMove: (spot) => {
      const current = useScheduleStore.getState().draft;
      if (current?.showtimeId !== null || current.movieId !== draft.movieId) {
        if (useScheduleStore.getState().isChanged) return;
        openDraft(draft);
      }
      follow(day, spot);
    },
    onDrop: (spot, hasMoved) => {
      if (!hasMoved) return;
      if (spot) follow(day, spot);
      else openDraft(null);
    },
    onCancel: () => openDraft(null),
  });
}

function follow(day: ScheduleDay, spot: Spot | null): void {
  if (spot) placeDraft(day, { auditoriumId: spot.auditoriumId, startsAt: snap(spot.at, day) });
}

function drag(
  { day, root, axis, begin }: Lines,
  event: PointerEvent<HTMLElement>,
  showtime: Scheduled | null,
): void {
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
      follow(day, spot);
    },
    onDrop: (spot, hasMoved) => {
      if (!hasMoved || !showtime) return;
      if (spot) dropMoved(day, showtime);
      else putBack();
    },
    onCancel: () => (showtime ? putBack() : undefined),
  });
}

/** Written at once where nothing is in the way; else it waits in the inspector. */
function dropMoved(day: ScheduleDay, showtime: Scheduled): void {
  const { draft, opened, isChanged } = useScheduleStore.getState();
  const kind = verdictOfDraft(day)?.kind;
  if (!draft || !opened || !isChanged || !isOnlyMoved(draft, opened)) return;
  if (kind === 'free' || kind === 'short') void saveDraft(showtime.movieTitle);
}

function press(day: ScheduleDay, event: KeyboardEvent<HTMLElement>, showtime: Scheduled | null): void {
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

function laneWidth(root: HTMLElement | null): number {
  return root?.querySelector('[data-lane]')?.getBoundingClientRect().width ?? 1;
}
