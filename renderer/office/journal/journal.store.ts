import type { JournalPlace } from '../../../electron/contract/journal.contract';
import type { JournalAction } from '../../../electron/contract/journal-actions';
import type { PageSize } from '../../../electron/contract/values';
import { usualPageSize } from '../../../electron/domain/bounds';
import { keepOf } from '../../lib/preferences.store';
import { createVisitStore } from '../../lib/create-visit-store';

export type JournalFilter = {
  person: string;
  text: string;
  /** Empty for every action. */
  action: JournalAction | '';
  /** Days as `2026-11-22`, or empty. */
  from: string;
  until: string;
};
type JournalState = JournalFilter & {
  /** Where each page so far began; the last is the one that is shown. */
  pages: readonly (JournalPlace | null)[];
  pageSize: PageSize;
  filter: (change: Partial<JournalFilter>) => void;
  setPageSize: (size: PageSize) => void;
  turnOn: (place: JournalPlace) => void;
  turnBack: () => void;
};

export const noFilter: JournalFilter = { person: '', text: '', action: '', from: '', until: '' };

/** How the journal was left: what was typed until the sign-out, the rest for good. */
export const useJournalStore = createVisitStore<JournalState>((set) => ({
  ...noFilter,
  pages: [null],
  pageSize: usualPageSize,
  filter: (change) => set({ ...change, pages: [null] }),
  setPageSize: (pageSize) => set({ pageSize, pages: [null] }),
  turnOn: (place) => set(({ pages }) => ({ pages: [...pages, place] })),
  turnBack: () => set(({ pages }) => (pages.length > 1 ? { pages: pages.slice(0, -1) } : {})),
}));

keepOf(useJournalStore, 'filter.journal', {
  take: ({ action, pageSize }) => ({ action, pageSize }),
  put: (kept) => kept,
});
