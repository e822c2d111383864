import type { ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { useSettingsStore } from '../../lib/settings.store';
import { addInput, type Draft, editInput } from './draft';
import { openDraft, useScheduleStore } from './schedule.store';

type Kept = Draft & { showtimeId: ShowtimeId };
const isKept = (draft: Draft): draft is Kept => draft.showtimeId !== null;

/** Writes what was changed or made; the error stays with the draft, which keeps what was typed. */
export async function saveDraft(title: string): Promise<boolean> {
  const { draft, original } = useScheduleStore.getState();
  const { settings } = useSettingsStore.getState();
  if (!draft) return false;
  try {
    if (isKept(draft)) await foyer.schedule.editShowtime(editInput(draft, settings));
    else {
      const { showtimeId } = await foyer.schedule.addShowtime(addInput(draft, settings));
      openDraft({ ...draft, showtimeId });
      useScheduleStore.setState({ moved: null });
      return true;
    }
    const isMoved = original && isKept(original) && isElsewhere(draft, original);
    // Whoever has gone on to another showtime meanwhile keeps what they chose.
    if (useScheduleStore.getState().draft === draft) {
      openDraft(draft);
      // It may have been given another day: that is where it is now.
      if (original?.businessDay !== draft.businessDay)
        useScheduleStore.setState({ businessDay: draft.businessDay });
    }
    useScheduleStore.setState({ moved: isMoved ? { title, before: original } : null });
    return true;
  } catch (error) {
    useScheduleStore.setState({ error });
    return false;
  }
}

/** Puts the last move back. */
export async function undoMove(): Promise<void> {
  const { moved } = useScheduleStore.getState();
  if (!moved) return;
  useScheduleStore.setState({ moved: null });
  try {
    await foyer.schedule.editShowtime(editInput(moved.before, useSettingsStore.getState().settings));
    openDraft(moved.before);
  } catch (error) {
    openDraft(moved.before);
    useScheduleStore.setState({ error });
  }
}

export function isElsewhere(a: Draft, b: Draft): boolean {
  return (
    a.auditoriumId !== b.auditoriumId ||
    a.businessDay !== b.businessDay ||
    a.time !== b.time ||
    a.doubledHour !== b.doubledHour
  );
}

/** True when nothing but its place is different, so that dropping it somewhere is the whole of the change. */
export function isOnlyMoved(a: Draft, b: Draft): boolean {
  return (Object.keys(a) as (keyof Draft)[]).every(
    (key) => ['auditoriumId', 'businessDay', 'time', 'doubledHour'].includes(key) || a[key] === b[key],
  );
}
