import type { ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { useSettingsStore } from '../../lib/settings.store';
import { settleSaved } from '../../lib/use-edit';
import { addInput, type Draft, editInput } from './draft';
import { openDraft, useScheduleStore } from './schedule.store';

type Kept = Draft & { showtimeId: ShowtimeId };
const isKept = (draft: Draft): draft is Kept => draft.showtimeId !== null;
const settings = () => useSettingsStore.getState().settings;

/** Writes what was changed or made; the error stays with the draft, which keeps what was typed. */
export async function saveDraft(title: string): Promise<boolean> {
  const { draft, opened } = useScheduleStore.getState();
  if (!draft) return false;
  useScheduleStore.setState({ isSaving: true });
  try {
    if (isKept(draft)) await saveEdit(draft, title);
    else {
      const named = await foyer.schedule.addShowtime(addInput(draft, settings()));
      if (isOpen(opened)) useScheduleStore.setState({ error: undefined });
      settleSaved(useScheduleStore, { draft, opened }, { version: 0, named });
      useScheduleStore.setState({ moved: null, deleted: null });
    }
    return true;
  } catch (error) {
    if (isOpen(opened)) useScheduleStore.setState({ error });
    return false;
  } finally {
    useScheduleStore.setState({ isSaving: false });
  }
}

/** Whoever has gone on to another showtime meanwhile keeps what they chose, and hears of no error of this one. */
const isOpen = (opened: Draft | null) => useScheduleStore.getState().opened === opened;

async function saveEdit(draft: Kept, title: string): Promise<void> {
  const { opened, seenVersion } = useScheduleStore.getState();
  const { version } = await foyer.schedule.editShowtime(editInput(draft, seenVersion, settings()));
  const isMoved = opened && isKept(opened) && isElsewhere(draft, opened);
  if (isOpen(opened)) {
    settleSaved(useScheduleStore, { draft, opened }, { version });
    useScheduleStore.setState({ error: undefined });
    // It may have been given another day: that is where it is now.
    if (opened?.businessDay !== draft.businessDay)
      useScheduleStore.setState({ businessDay: draft.businessDay });
  }
  const moved = isMoved ? { title, before: opened, version } : null;
  useScheduleStore.setState({ moved, deleted: null });
}

/** Puts the last move back. */
export async function undoMove(): Promise<void> {
  const { moved } = useScheduleStore.getState();
  if (!moved) return;
  useScheduleStore.setState({ moved: null });
  const { before } = moved;
  const mayOpen = () => {
    const { draft, isChanged } = useScheduleStore.getState();
    return !isChanged && (!draft || draft.showtimeId === before.showtimeId);
  };
  try {
    const { version } = await foyer.schedule.editShowtime(editInput(before, moved.version, settings()));
    if (mayOpen()) openDraft(before, version);
  } catch (error) {
    // The way back is there again with the showtime.
    if (!mayOpen()) return useScheduleStore.setState((now) => ({ moved: now.moved ?? moved }));
    openDraft(before, moved.version);
    useScheduleStore.setState({ error });
  }
}

export async function deleteSaved(draft: Draft, title: string): Promise<void> {
  if (!isKept(draft)) return;
  await foyer.schedule.deleteShowtime({ showtimeId: draft.showtimeId });
  openDraft(null);
  useScheduleStore.setState({ moved: null, deleted: { title, draft } });
}

/** Makes the last one that was deleted once more; where that is refused it waits as a new one, and why is told. */
export async function undoDelete(): Promise<void> {
  const { deleted } = useScheduleStore.getState();
  if (!deleted) return;
  useScheduleStore.setState({ deleted: null });
  openDraft({ ...deleted.draft, showtimeId: null });
  await saveDraft(deleted.title);
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
