import { useMemo } from 'react';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { now, useSettings } from '../../lib/settings.store';
import { lengthOf, type Lengths, lengthsOf, startOf } from './draft';
import { judge, takenOf, type Verdict } from './proposed-slot.rules';
import { useScheduleStore } from './schedule.store';

export type Placing = {
  auditoriumId: string;
  startsAt: number;
  lengths: Lengths;
  verdict: Verdict;
  /** It is not where it was saved, or not as long. */
  isElsewhere: boolean;
};

/** Where the draft stands, and what stands in its way there. Null without a draft, a film or a time. */
export function usePlacing(day: ScheduleDay): Placing | null {
  const draft = useScheduleStore((state) => state.draft);
  const settings = useSettings();
  return useMemo(() => {
    if (!draft || draft.auditoriumId === '') return null;
    const startsAt = startOf(draft, settings);
    const lengths = lengthsOf(draft, day, settings);
    if (startsAt === undefined || lengths.movieMs === 0) return null;
    const { auditoriumId } = draft;
    const wish = { auditoriumId, startsAt, occupiedUntil: startsAt + lengthOf(lengths) };
    const saved = day.showtimes.find((showtime) => showtime.id === draft.showtimeId);
    const isElsewhere =
      saved?.startsAt !== startsAt || saved.auditoriumId !== auditoriumId || saved.movieId !== draft.movieId;
    const others = takenOf(day).filter((other) => other.id !== draft.showtimeId);
    const verdict = judge(wish, others, isElsewhere ? now() : -Infinity);
    return { auditoriumId, startsAt, lengths, verdict, isElsewhere };
  }, [draft, day, settings]);
}
