import { keepOf } from '../../lib/preferences.store';
import { createVisitStore } from '../../lib/visit-store';
import type { ReservationPageEnd, ReservationStage } from '../../../electron/contract/reservations.contract';
import type { BusinessDay, ReservationId, ShowtimeId } from '../../../electron/contract/values';

export type ReservationsView = 'list' | 'seats' | 'desk';
export type Filters = {
  search: string;
  film: string;
  businessDay: BusinessDay | null;
  stage: ReservationStage | null;
};
export const noFilters: Filters = { search: '', film: '', businessDay: null, stage: null };

type State = {
  view: ReservationsView;
  filters: Filters;
  /** Where each page so far started; the last is the one that is shown. */
  pages: (ReservationPageEnd | null)[];
  chosenId: ReservationId | null;
  /** In the live seats and at the desk. */
  businessDay: BusinessDay | null;
  showtimeId: ShowtimeId | null;
  setView: (view: ReservationsView) => void;
  setFilters: (change: Partial<Filters>) => void;
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
  businessDay: null,
  showtimeId: null,
  setView: (view) => set({ view, chosenId: null }),
  setFilters: (change) => set(({ filters }) => ({ filters: { ...filters, ...change }, pages: [null] })),
  turnOn: (end) => set(({ pages }) => ({ pages: [...pages, end] })),
  turnBack: () => set(({ pages }) => (pages.length > 1 ? { pages: pages.slice(0, -1) } : {})),
  choose: (chosenId) => set({ chosenId }),
  setBusinessDay: (businessDay) => set({ businessDay, showtimeId: null }),
  setShowtime: (showtimeId) => set({ showtimeId }),
}));

keepOf(useReservationsStore, 'filter.reservations', {
  take: ({ filters: { stage } }) => ({ stage }),
  put: ({ stage }, { filters }) => ({ filters: { ...filters, stage } }),
});
