import { keepOf } from '../../lib/preferences.store';
import { createVisitStore } from '../../lib/visit-store';
import { emptyDraft, isSameDraft, type MovieDraft } from './movie-draft';
import type { MovieFilter } from './movie-list.rules';

type MoviesState = {
  filter: MovieFilter;
  draft: MovieDraft | null;
  /** The draft as it was opened. */
  opened: MovieDraft | null;
  setFilter: (change: Partial<MovieFilter>) => void;
  open: (draft: MovieDraft | null) => void;
  change: (change: Partial<MovieDraft>) => void;
};

/** The list as it was left and the film being written, until the sign-out: another section may be looked at in between. */
export const useMoviesStore = createVisitStore<MoviesState>((set) => ({
  filter: { text: '', genre: '', state: 'active' },
  draft: null,
  opened: null,
  setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  open: (draft) => set({ draft, opened: draft }),
  change: (change) => set(({ draft }) => ({ draft: draft && { ...draft, ...change } })),
}));

keepOf(useMoviesStore, 'filter.films', {
  take: ({ filter: { genre, state } }) => ({ genre, state }),
  put: (kept, { filter }) => ({ filter: { ...filter, ...kept } }),
});

export function isDirty({ draft, opened }: Pick<MoviesState, 'draft' | 'opened'>): boolean {
  return draft !== null && opened !== null && !isSameDraft(draft, opened);
}

export function openNewMovie(): void {
  useMoviesStore.getState().open(emptyDraft());
}
