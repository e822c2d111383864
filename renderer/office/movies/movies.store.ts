import type { Relengthened } from '../../../electron/contract/movies.contract';
import type { MovieId } from '../../../electron/contract/values';
import { keepOf } from '../../lib/preferences.store';
import { editSlice, type EditSlice, registerEdit } from '../../lib/edit-slice';
import { createVisitStore } from '../../lib/create-visit-store';
import { emptyDraft, isSameDraft, type MovieDraft } from './movie-draft';
import type { MovieFilter } from './movie-list.rules';

/** A film whose length is another: what becomes of the ends of its showtimes waits for an answer. */
export type Retiming = {
  movieId: MovieId;
  title: string;
  /** By how much the film was just made longer; null where the person says it. */
  byMinutes: number | null;
};

type MoviesState = EditSlice<MovieDraft> & {
  retiming: Retiming | null;
  /** What an import made longer or shorter, until it is said of each film whether its ends move. */
  relengthened: readonly Relengthened[];
  filter: MovieFilter;
  setFilter: (change: Partial<MovieFilter>) => void;
};

/** The list as it was left and the film being written, until the sign-out: another section may be looked at in between. */
export const useMoviesStore = createVisitStore<MoviesState>((set) => ({
  filter: { text: '', genre: '', state: 'active' },
  ...editSlice(set, isSameDraft),
  retiming: null,
  relengthened: [],
  setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
}));

keepOf(useMoviesStore, 'filter.films', {
  take: ({ filter: { genre, state } }) => ({ genre, state }),
  put: (kept, { filter }) => ({ filter: { ...filter, ...kept } }),
});

registerEdit(useMoviesStore, 'films.film');

/** Kept with the section: it waits for its answer while another one is looked at. */
export function askRetiming(retiming: Retiming): void {
  useMoviesStore.setState({ retiming });
}

/** Whatever the answer was: nobody is asked again about a film that an import changed. A late answer ends no other's question. */
export function endRetiming(movieId: MovieId): void {
  useMoviesStore.setState(({ retiming, relengthened }) => ({
    retiming: retiming?.movieId === movieId ? null : retiming,
    relengthened: relengthened.filter((film) => film.movieId !== movieId),
  }));
}

export function openNewMovie(): void {
  useMoviesStore.getState().open(emptyDraft());
}
