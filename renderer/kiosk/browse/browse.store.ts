import type { BusinessDay, MovieId } from '../../../electron/contract/values';
import { createVisitStore } from '../../lib/create-visit-store';

type BrowseState = {
  /** `null`: today, whichever day that is by then. */
  day: BusinessDay | null;
  genre: string | null;
  /** What is looked for among the day's titles. */
  search: string;
  order: 'films' | 'soonest';
  /** The film looked at last: the list comes back where it was left. */
  lastMovieId: MovieId | null;
  setDay: (day: BusinessDay | null) => void;
  setGenre: (genre: string | null) => void;
  setSearch: (search: string) => void;
  setOrder: (order: 'films' | 'soonest') => void;
  setLastMovie: (movieId: MovieId | null) => void;
};

/** What this patron is looking through. */
export const useBrowseStore = createVisitStore<BrowseState>((set) => ({
  day: null,
  genre: null,
  search: '',
  order: 'films',
  lastMovieId: null,
  setDay: (day) => set({ day, lastMovieId: null }),
  setGenre: (genre) => set({ genre, lastMovieId: null }),
  setSearch: (search) => set({ search, lastMovieId: null }),
  setOrder: (order) => set({ order }),
  setLastMovie: (lastMovieId) => set({ lastMovieId }),
}));
