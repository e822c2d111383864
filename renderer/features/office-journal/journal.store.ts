import { createVisitStore } from '../../lib/visit-store';

export type JournalFilter = {
  person: string;
  text: string;
  /** Empty for every action. */
  action: string;
  /** Days as `2026-11-22`, or empty. */
  from: string;
  until: string;
};
type JournalState = JournalFilter & {
  page: number;
  filter: (change: Partial<JournalFilter>) => void;
  setPage: (page: number) => void;
};

export const noFilter: JournalFilter = { person: '', text: '', action: '', from: '', until: '' };

/** How the journal was left, until the sign-out. */
export const useJournalStore = createVisitStore<JournalState>((set) => ({
  ...noFilter,
  page: 0,
  filter: (change) => set({ ...change, page: 0 }),
  setPage: (page) => set({ page }),
}));
