import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, MovieId } from '../../../electron/contract/values';
import { now, useSettingsStore } from '../../lib/settings.store';
import { placeOf } from '../../../electron/domain/business-day';
import { type Draft, draftOf, lengthOf, lengthsOf, newFacts, startOf, withValidCard } from './draft';
import { hourMs } from '../../../electron/domain/durations';
import { nearestFreeStart } from '../../../electron/domain/overlaps';
import { judge, snap, stepMs, takenOf } from './proposed-slot.rules';
import { changeDraft, openDraft, useScheduleStore } from './schedule.store';

const settings = () => useSettingsStore.getState().settings;

/** What is typed from now on is a change of that version of it. */
export function openShowtime(showtime: Scheduled): void {
  openDraft(draftOf(showtime, settings()), showtime.version);
}

/** Chooses a showtime, unless it is the one that is being changed already. */
export function takeUp(showtime: Scheduled): void {
  if (useScheduleStore.getState().draft?.showtimeId !== showtime.id) openShowtime(showtime);
}

/** A new showtime of a film: at a place that was pointed at, or at the first good one. */
export function draftNew(day: ScheduleDay, movieId: MovieId | ''): Draft {
  const facts = newFacts(day, movieId, settings());
  const wish = Math.max(day.startsAt + 9 * hourMs, now() + 1);
  const place = placeOf(snap(Math.ceil(wish / stepMs) * stepMs, day), settings());
  const draft: Draft = { ...facts, ...place, showtimeId: null };
  const length = lengthOf(lengthsOf(draft, day, settings()));
  const startsAt = startOf(draft, settings()) ?? wish;
  const stretch = { startsAt, occupiedUntil: startsAt + length };
  let best: { auditoriumId: AuditoriumId; startsAt: number } | undefined;
  for (const { id, isInUse } of day.auditoriums) {
    if (!isInUse) continue;
    const others = takenOf(day).filter((other) => other.auditoriumId === id);
    const free = nearestFreeStart(stretch, others, Math.max(now() + 1, startsAt));
    if (free !== null && (!best || free < best.startsAt)) best = { auditoriumId: id, startsAt: free };
  }
  const placed = best
    ? { ...draft, auditoriumId: best.auditoriumId, ...placeOf(best.startsAt, settings()) }
    : draft;
  return withValidCard(placed, day.priceCards, settings());
}

/** Moves the draft to an instant and an auditorium; a new one takes the price card that goes with it. */
export function placeDraft(day: ScheduleDay, spot: { auditoriumId: AuditoriumId; startsAt: number }): void {
  const { draft } = useScheduleStore.getState();
  if (!draft) return;
  const place = { auditoriumId: spot.auditoriumId, ...placeOf(spot.startsAt, settings()) };
  if (draft.showtimeId) changeDraft(place);
  else changeDraft(withValidCard({ ...draft, ...place }, day.priceCards, settings()));
}

/** Moves the draft by so many steps of five minutes, or to another auditorium. */
export function nudgeDraft(day: ScheduleDay, steps: number, lanes: number): void {
  const { draft } = useScheduleStore.getState();
  const startsAt = draft ? startOf(draft, settings()) : undefined;
  if (!draft || startsAt === undefined) return;
  const inUse = day.auditoriums.filter((one) => one.isInUse || one.id === draft.auditoriumId);
  const at = inUse.findIndex((one) => one.id === draft.auditoriumId);
  const next = inUse[Math.min(Math.max(at + lanes, 0), inUse.length - 1)];
  if (!next) return;
  // The next whole five minutes, not five minutes on from an odd start.
  const moved = steps > 0 ? Math.floor(startsAt / stepMs) : Math.ceil(startsAt / stepMs);
  placeDraft(day, {
    auditoriumId: next.id,
    startsAt: steps === 0 ? startsAt : snap((moved + steps) * stepMs, day),
  });
}

export function verdictOfDraft(day: ScheduleDay) {
  const { draft } = useScheduleStore.getState();
  const startsAt = draft ? startOf(draft, settings()) : undefined;
  if (!draft || startsAt === undefined) return null;
  const occupiedUntil = startsAt + lengthOf(lengthsOf(draft, day, settings()));
  const others = takenOf(day).filter((other) => other.id !== draft.showtimeId);
  return judge({ auditoriumId: draft.auditoriumId, startsAt, occupiedUntil }, others, now());
}
