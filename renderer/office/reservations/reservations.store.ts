import { keepOf } from '../../lib/preferences.store';
import { createVisitStore } from '../../lib/create-visit-store';
import type { ReservationPageEnd, StageFilter } from '../../../electron/contract/reservations.contract';
import type {
  AccountId,
  AuditoriumId,
  BusinessDay,
  MovieId,
  ReservationId,
  ShowtimeId,
} from '../../../electron/contract/values';

export type ReservationsView = 'list' | 'seats' | 'desk';
/** What a link asked for, and no field of the list does. */
export type Narrowed = {
  from: BusinessDay | null;
  until: BusinessDay | null;
  showtimeId: ShowtimeId | null;
  movieId: MovieId | null;
  auditoriumId: AuditoriumId | null;
  accountId: AccountId | null;
};
export type Filters = Narrowed & {
  search: string;
  film: string;
  businessDay: BusinessDay | null;
  stage: StageFilter | null;
};
const notNarrowed: Narrowed = {
  from: null,
  until: null,
  showtimeId: null,
  movieId: null,
  auditoriumId: null,
  accountId: null,
};
export const noFilters: Filters = { ...notNarrowed, search: '', film: '', businessDay: null, stage: null };

type State = {
  view: ReservationsView;
  filters: Filters;
  /** Where each page so far started; the last is the one that is shown. */
  pages: (ReservationPageEnd | null)[];
  chosenId: ReservationId | null;
  /** As it was chosen in the list itself: what a link asks for is no habit. */
  ownStage: StageFilter | null;
  /** In the live seats and at the desk. */
  businessDay: BusinessDay | null;
  showtimeId: ShowtimeId | null;
  setView: (view: ReservationsView) => void;
  setFilters: (change: Partial<Filters>) => void;
  /** The list with nothing but these filters. */
  showList: (filters: Partial<Filters>) => void;
  showReservation: (id: ReservationId) => void;
  showSeats: (id: ShowtimeId, businessDay: BusinessDay) => void;
  turnOn: (end: ReservationPageEnd) => void;
  turnBack: () => void;
  choose: (id: ReservationId | null) => void;
  setBusinessDay: (day: BusinessDay | null) => void;
  setShowtime: (id: ShowtimeId | null) => void;
};

/** What the section shows; kept while another section is open. Other filters begin at the first page. */
export const useReservationsStore = createVisitStore<State>((set) => ({
  view: 'list',
  filters: noFilters,
  pages: [null],
  chosenId: null,
  ownStage: null,
  businessDay: null,
  showtimeId: null,
  setView: (view) => set({ view, chosenId: null }),
  setFilters: (change) =>
    set(({ filters, ownStage }) => ({
      filters: { ...filters, ...change },
      ownStage: change.stage === undefined ? ownStage : change.stage,
      pages: [null],
    })),
  showList: (filters) =>
    set({ view: 'list', chosenId: null, filters: { ...noFilters, ...filters }, pages: [null] }),
  showReservation: (chosenId) => set({ view: 'list', chosenId }),
  showSeats: (showtimeId, businessDay) => set({ view: 'seats', chosenId: null, showtimeId, businessDay }),
  turnOn: (end) => set(({ pages }) => ({ pages: [...pages, end] })),
  turnBack: () => set(({ pages }) => (pages.length > 1 ? { pages: pages.slice(0, -1) } : {})),
  choose: (chosenId) => set({ chosenId }),
  setBusinessDay: (businessDay) => set({ businessDay, showtimeId: null }),
  setShowtime: (showtimeId) => set({ showtimeId }),
}));

keepOf(useReservationsStore, 'filter.reservations', {
  take: ({ ownStage: stage }) => ({ stage }),
  put: ({ stage }, { filters }) => ({ ownStage: stage, filters: { ...filters, stage } }),
});
