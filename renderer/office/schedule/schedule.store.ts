import type {
  AuditoriumId,
  BusinessDay,
  LayoutId,
  MovieId,
  PriceCardId,
  ShowtimeId,
} from '../../../electron/contract/values';
import { editSlice, type EditSlice, registerEdit } from '../../lib/edit-slice';
import { askBefore } from '../../lib/unsaved';
import { createVisitStore } from '../../lib/create-visit-store';
import type { Draft } from './draft';

/** A move that was just saved, and how the showtime was before it. */
export type Moved = { title: string; before: Draft & { showtimeId: ShowtimeId }; version: number };

/** What was just deleted, so that it can be made again. */
export type Deleted = { title: string; draft: Draft };

/** Of what the showtimes to come are listed. */
export type ComingOf = {
  movieId: MovieId | null;
  auditoriumId: AuditoriumId | null;
  layoutId: LayoutId | null;
  priceCardId: PriceCardId | null;
};

/** The draft is the showtime that is being changed or made. */
export type ScheduleState = EditSlice<Draft> & {
  /** Null: today. */
  businessDay: BusinessDay | null;
  view: 'day' | 'run' | 'copy' | 'coming';
  comingOf: ComingOf;
  /** Chosen as soon as its day is read. */
  wantedId: ShowtimeId | null;
  isSaving: boolean;
  error: unknown;
  moved: Moved | null;
  deleted: Deleted | null;
};

export const useScheduleStore = createVisitStore<ScheduleState>((set) => ({
  ...editSlice<Draft>(set),
  businessDay: null,
  view: 'day',
  comingOf: { movieId: null, auditoriumId: null, layoutId: null, priceCardId: null },
  wantedId: null,
  isSaving: false,
  error: undefined,
  moved: null,
  deleted: null,
}));

registerEdit(useScheduleStore, 'schedule.showtime', ({ businessDay }) => ({ businessDay }));

/** Does it at once, or asks first when something typed would be lost. */
export function unlessDirty(act: () => void): void {
  askBefore(() => {
    if (useScheduleStore.getState().isChanged) openDraft(null);
    act();
  }, ['schedule.showtime']);
}

export function openDraft(draft: Draft | null, version?: number): void {
  useScheduleStore.getState().open(draft, version);
  useScheduleStore.setState({ error: undefined });
}

export function changeDraft(change: Partial<Draft>): void {
  useScheduleStore.getState().change(change);
  useScheduleStore.setState({ error: undefined });
}

/** Back to how it was; a new one is thrown away. */
export function putBack(): void {
  const { draft, opened, seenVersion } = useScheduleStore.getState();
  openDraft(draft?.showtimeId ? opened : null, seenVersion);
}

/** To another view or day, with nothing open. */
function leave(to: Partial<ScheduleState>): void {
  unlessDirty(() => {
    openDraft(null);
    useScheduleStore.setState({ moved: null, deleted: null, wantedId: null, ...to });
  });
}

export function showDay(businessDay: BusinessDay | null): void {
  leave({ businessDay });
}

export function showView(view: ScheduleState['view']): void {
  leave({ view });
}

export function showComing(comingOf: ComingOf): void {
  leave({ view: 'coming', comingOf });
}

/** One that is open already stays as it is, with what was changed about it. */
export function showShowtime(showtimeId: ShowtimeId, businessDay: BusinessDay): void {
  const isOpen = useScheduleStore.getState().draft?.showtimeId === showtimeId;
  if (isOpen) useScheduleStore.setState({ view: 'day', businessDay });
  else leave({ view: 'day', businessDay, wantedId: showtimeId });
}
