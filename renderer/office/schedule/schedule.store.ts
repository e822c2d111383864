import type {
  AuditoriumId,
  BusinessDay,
  LayoutId,
  MovieId,
  PriceCardId,
  ShowtimeId,
} from '../../../electron/contract/values';
import { askBefore, registerUnsaved } from '../../lib/unsaved';
import { createVisitStore } from '../../lib/create-visit-store';
import type { Draft } from './draft';

/** A move that was just saved, and how the showtime was before it. */
export type Moved = { title: string; before: Draft & { showtimeId: ShowtimeId } };

/** What was just deleted, so that it can be made again. */
export type Deleted = { title: string; draft: Draft };

/** Of what the showtimes to come are listed. */
export type ComingOf = {
  movieId: MovieId | null;
  auditoriumId: AuditoriumId | null;
  layoutId: LayoutId | null;
  priceCardId: PriceCardId | null;
};

export type ScheduleState = {
  /** Null: today. */
  businessDay: BusinessDay | null;
  view: 'day' | 'run' | 'copy' | 'coming';
  comingOf: ComingOf;
  /** Chosen as soon as its day is read. */
  wantedId: ShowtimeId | null;
  /** What is being changed or made, and how it was when that began. */
  draft: Draft | null;
  original: Draft | null;
  error: unknown;
  moved: Moved | null;
  deleted: Deleted | null;
};

export const useScheduleStore = createVisitStore<ScheduleState>(() => ({
  businessDay: null,
  view: 'day',
  comingOf: { movieId: null, auditoriumId: null, layoutId: null, priceCardId: null },
  wantedId: null,
  draft: null,
  original: null,
  error: undefined,
  moved: null,
  deleted: null,
}));

export function isDirty({ draft, original }: Pick<ScheduleState, 'draft' | 'original'>): boolean {
  if (!draft || !original) return false;
  return (Object.keys(draft) as (keyof Draft)[]).some((key) => draft[key] !== original[key]);
}

registerUnsaved(
  useScheduleStore,
  (state) => (isDirty(state) ? ['schedule.showtime'] : []),
  ({ businessDay, draft, original }) => ({ businessDay, draft, original }),
);

/** Does it at once, or asks first when something typed would be lost. */
export function unlessDirty(act: () => void): void {
  askBefore(() => {
    if (isDirty(useScheduleStore.getState())) openDraft(null);
    act();
  }, ['schedule.showtime']);
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

const nothingOpen = { draft: null, original: null, moved: null, deleted: null, wantedId: null };

export function showDay(businessDay: BusinessDay | null): void {
  unlessDirty(() => useScheduleStore.setState({ ...nothingOpen, businessDay }));
}

export function showView(view: ScheduleState['view']): void {
  unlessDirty(() => useScheduleStore.setState({ ...nothingOpen, view }));
}

export function showComing(comingOf: ComingOf): void {
  unlessDirty(() => useScheduleStore.setState({ ...nothingOpen, view: 'coming', comingOf }));
}

/** One that is open already stays as it is, with what was changed about it. */
export function showShowtime(showtimeId: ShowtimeId, businessDay: BusinessDay): void {
  const isOpen = useScheduleStore.getState().draft?.showtimeId === showtimeId;
  if (isOpen) useScheduleStore.setState({ view: 'day', businessDay });
  else
    unlessDirty(() =>
      useScheduleStore.setState({ ...nothingOpen, view: 'day', businessDay, wantedId: showtimeId }),
    );
}
