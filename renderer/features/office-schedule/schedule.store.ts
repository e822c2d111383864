import type { BusinessDay, ShowtimeId } from '../../../electron/contract/values';
import { createVisitStore } from '../../lib/visit-store';
import type { Draft } from './draft';

/** A move that was just saved, and how the showtime was before it. */
export type Moved = { title: string; before: Draft & { showtimeId: ShowtimeId } };

/** What was just deleted, so that it can be made again. */
export type Deleted = { title: string; draft: Draft };

export type ScheduleState = {
  /** Null: today. */
  businessDay: BusinessDay | null;
  view: 'day' | 'run' | 'copy';
  /** What is being changed or made, and how it was when that began. */
  draft: Draft | null;
  original: Draft | null;
  error: unknown;
  moved: Moved | null;
  deleted: Deleted | null;
  /** What waits until somebody says that the changes may go. */
  pending: (() => void) | null;
};

export const useScheduleStore = createVisitStore<ScheduleState>(() => ({
  businessDay: null,
  view: 'day',
  draft: null,
  original: null,
  error: undefined,
  moved: null,
  deleted: null,
  pending: null,
}));

export function isDirty({ draft, original }: Pick<ScheduleState, 'draft' | 'original'>): boolean {
  if (!draft || !original) return false;
  return (Object.keys(draft) as (keyof Draft)[]).some((key) => draft[key] !== original[key]);
}

/** Does it at once, or asks first when something typed would be lost. */
export function unlessDirty(act: () => void): void {
  if (isDirty(useScheduleStore.getState())) useScheduleStore.setState({ pending: act });
  else act();
}

export function openDraft(draft: Draft | null): void {
  useScheduleStore.setState({ draft, original: draft, error: undefined });
}

export function changeDraft(change: Partial<Draft>): void {
  useScheduleStore.setState(({ draft }) =>
    draft ? { draft: { ...draft, ...change }, error: undefined } : {},
  );
}

/** Back to how it was; a new one is thrown away. */
export function putBack(): void {
  useScheduleStore.setState(({ draft, original }) => ({
    draft: draft?.showtimeId ? original : null,
    original: draft?.showtimeId ? original : null,
    error: undefined,
  }));
}

const nothingOpen = { draft: null, original: null, moved: null, deleted: null };

export function showDay(businessDay: BusinessDay | null): void {
  unlessDirty(() => useScheduleStore.setState({ ...nothingOpen, businessDay }));
}

export function showView(view: ScheduleState['view']): void {
  unlessDirty(() => useScheduleStore.setState({ ...nothingOpen, view }));
}
